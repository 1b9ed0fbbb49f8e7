import { randomInt } from 'node:crypto';
import { redactComment, type Redacted, type Sealed } from '../../domain/comment/comment.ts';
import { findIdentifiers } from '../../domain/comment/identifiers.ts';
import { redact } from '../../domain/comment/redact.ts';
import { undisguised } from '../../domain/comment/undisguised.ts';
import type { PlannedComments } from '../../domain/disclosure/plan.ts';
import { answerTo } from '../../domain/response/answer.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import { redactedWords } from './redacted-words.ts';

/** A comment as it leaves the tabulator: the question it answers, and nothing else of its response. */
export interface GatheredComment {
	readonly question: string;
	readonly comment: Redacted;
}

/** Takes the planned comments out of the responses while they are counted. */
export interface CommentGatherer {
	add(response: FinishedResponse): void;
	/** Redacted, in an order drawn by chance: neither that of arrival nor that of the ids. */
	result(): readonly GatheredComment[];
}

/**
 * Of a text no more is kept than its words, in one spacing, and whether they may be quoted: not the
 * site, not the language, which would name few. What several people wrote alike is one comment that
 * counts for all of them, quoted only if all agreed.
 *
 * @param staff names of those who work there, which the detectors take for names
 */
export function gatherComments(
	planned: readonly PlannedComments[],
	staff: readonly string[]
): CommentGatherer {
	const questions = planned.map(({ question }) => ({
		question,
		texts: new Map<string, Sealed>()
	}));
	return {
		add(response) {
			for (const { question, texts } of questions) {
				const answer = answerTo(response.answers, question);
				if (answer?.kind !== 'text') continue;
				const text = undisguised(answer.text).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
				if (text === '') continue;
				const before = texts.get(text);
				texts.set(text, {
					state: 'sealed',
					text,
					quotable: answer.quotable === true && (before?.quotable ?? true),
					writers: (before?.writers ?? 0) + 1
				});
			}
		},
		result: () =>
			shuffled(
				questions.flatMap(({ question, texts }) =>
					[...texts.values()].flatMap((sealed) => {
						const comment = redacted(sealed, staff);
						return comment === null ? [] : [{ question, comment }];
					})
				)
			)
	};
}

/** Null for a text the detectors cannot get through: what was not looked at is not kept. */
function redacted(sealed: Sealed, staff: readonly string[]): Redacted | null {
	try {
		return redactComment(sealed, (text) =>
			redact(text, findIdentifiers(text, { staff }), (kind) => redactedWords[kind])
		);
	} catch {
		return null;
	}
}

/** Fisher and Yates, from the system's own randomness. */
function shuffled<Value>(values: readonly Value[]): Value[] {
	const left = [...values];
	for (let last = left.length - 1; last > 0; last -= 1) {
		const place = randomInt(last + 1);
		const value = left[last] as Value;
		left[last] = left[place] as Value;
		left[place] = value;
	}
	return left;
}
