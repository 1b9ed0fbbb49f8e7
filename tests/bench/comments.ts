import type { IdentifierKind } from '../../src/lib/domain/comment/identifier.ts';
import { findIdentifiers } from '../../src/lib/domain/comment/identifiers.ts';
import { scoreOf } from '../support/comment-scores.ts';
import { type Comment, type CorpusPart, commentsOf } from '../support/comments.ts';
import { type Figure, median } from './figure.ts';

const structured = [
	'door',
	'phone',
	'postal-code',
	'email',
	'health-number',
	'social-number'
] as const satisfies readonly IdentifierKind[];

const all: readonly IdentifierKind[] = [...structured, 'unique', 'name'];

const parts: readonly CorpusPart[] = ['development', 'held-out', 'fresh', 'hard', 'later'];

const atLeast = (value: number): Figure['budget'] => ({ kind: 'at-least', value });
const atMost = (value: number): Figure['budget'] => ({ kind: 'at-most', value });

/** Recall and precision of one group of kinds in one part of the corpus. */
function rates(
	part: CorpusPart,
	comments: readonly Comment[],
	name: string,
	kinds: readonly IdentifierKind[],
	recall: number | null
): readonly Figure[] {
	const { labelled, covered, reported, alarms } = scoreOf(comments, findIdentifiers, kinds);
	// Of nothing, nothing is said.
	if (labelled === 0 || reported === 0) return [];
	return [
		{
			name: `recall of ${name}, ${part}`,
			value: covered / labelled,
			unit: 'of 1',
			budget: recall === null ? null : atLeast(recall),
			how: `${covered} of ${labelled} covered to the last letter`
		},
		{
			name: `precision of ${name}, ${part}`,
			value: (reported - alarms) / reported,
			unit: 'of 1',
			budget: null,
			how: `${alarms} of ${reported} reported touch nothing that is labelled`
		}
	];
}

function figuresOf(part: CorpusPart): readonly Figure[] {
	const comments = commentsOf(part);
	const { alarms } = scoreOf(comments, findIdentifiers, all);
	// What was written to be hard has no budget: it says where the detectors end.
	const disguised = part === 'hard' || part === 'later';
	const asked = (value: number): number | null => (disguised ? null : value);
	return [
		...rates(part, comments, 'structured identifiers', structured, asked(0.98)),
		...rates(part, comments, 'names', ['name'], asked(0.9)),
		...structured.flatMap((kind) => rates(part, comments, kind, [kind], null)),
		...rates(part, comments, 'unique', ['unique'], null),
		{
			name: `false alarms, ${part}`,
			value: (100 * alarms) / comments.length,
			unit: 'per 100 comments',
			budget: disguised ? null : atMost(5),
			how: `${alarms} in ${comments.length} comments`
		}
	];
}

/** Milliseconds to look at so many comments of the corpus, one after the other. */
function milliseconds(texts: readonly string[]): number {
	const begun = performance.now();
	for (const text of texts) findIdentifiers(text);
	return performance.now() - begun;
}

function measured(texts: readonly string[]): readonly number[] {
	return Array.from({ length: 7 }, () => milliseconds(texts));
}

/** The shortest of several: what other work on the machine cannot lengthen. */
function shortest(text: string): number {
	return Math.min(...measured([text]));
}

/** How well, and how fast, identifiers are found in comments. */
export function measure(): Promise<readonly Figure[]> {
	const corpus = parts.flatMap(commentsOf);
	const thousand = Array.from(
		{ length: 1_000 },
		(_, index) => corpus[index % corpus.length]?.text ?? ''
	);
	milliseconds(thousand);
	const hostile = '514-app. no Mme de la Jean-@';
	return Promise.resolve([
		...parts.flatMap(figuresOf),
		{
			name: 'looking at 1,000 comments',
			value: median(measured(thousand)),
			unit: 'ms',
			budget: atMost(500),
			how: 'median of 7, one thread'
		},
		{
			name: 'growth from 100,000 to 400,000 hostile characters',
			value:
				shortest(hostile.repeat(Math.ceil(400_000 / hostile.length))) /
				shortest(hostile.repeat(Math.ceil(100_000 / hostile.length))),
			unit: 'times',
			budget: atMost(6),
			how: 'shortest of 7; four would be proportional'
		}
	]);
}
