import type { Table } from '../../domain/disclosure/release.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { barSegments, type BarSegment } from '../../domain/report/bar.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Fill, Segment } from './segment.ts';
import { inside, partOf, partWords } from './answer-words.ts';
import { saidWords, shareWords, type Speech } from './said-words.ts';

/** A bar with what must be said under it. */
export interface SpokenBar {
	readonly segments: readonly Segment[];
	/** Some of it is in dashes: left open by what is said. */
	readonly dashes: boolean;
}

const wordless = { words: '', short: '', label: '' } as const;

/** The bar of a table in words: where each part stands was decided from what is said alone. */
export function spokenBar(speech: Speech, item: ItemWords, table: Table): SpokenBar {
	const drawn = barSegments(table, item.codes);
	const middle = unnamedMiddle(drawn, table);
	const said = table.cells[1]?.said;
	const segments = drawn.map((segment): Segment => {
		const words =
			item.reading === 'yes-alone'
				? optionWords(speech, segment, table.base)
				: segment === middle && said !== undefined
					? middleWords(speech, item, said)
					: answerWords(speech, item, segment, table);
		return { fill: fillOf(segment), size: segment.width, outline: segment.edge, ...words };
	});
	return {
		segments,
		dashes: drawn.some(({ edge }) => edge === 'dashed')
	};
}

/**
 * Both poles are said by ranges that may fill the bar: nothing of the middle is certain, none of it
 * is drawn, and the dashes between the poles are where it may be.
 */
function unnamedMiddle(drawn: readonly BarSegment[], table: Table): BarSegment | undefined {
	if (table.cells.length < 3 || drawn.some(({ fill }) => fill === 'some')) return undefined;
	return drawn.find(
		(segment) => segment.label.kind === 'not-detailed' && openFromZero(segment, table) === null
	);
}

function middleWords(
	speech: Speech,
	item: ItemWords,
	said: Said
): Pick<Segment, 'words' | 'short' | 'label'> {
	const answer = partWords(speech, item, 'some');
	const short = saidWords(speech, said);
	const label = speech.t(($) => $.results.answer.labelled, { answer, said: short });
	return { words: inside(answer), short, label };
}

function fillOf({ fill, label, edge }: BarSegment): Fill {
	if (fill !== 'not-said') return fill;
	return label.kind === 'none' || edge === 'solid' ? 'blank' : 'unsaid';
}

function answerWords(
	speech: Speech,
	item: ItemWords,
	segment: BarSegment,
	table: Table
): Pick<Segment, 'words' | 'short' | 'label'> {
	const short = labelWords(speech, openFromZero(segment, table) ?? segment.label);
	if (short === null) return wordless;
	if (segment.label.kind === 'not-detailed' && openFromZero(segment, table) === null) {
		return { words: '', short: '', label: short };
	}
	const answer = partWords(speech, item, partOf(item, segment.codes));
	const label = speech.t(($) => $.results.answer.labelled, { answer, said: short });
	return { words: inside(answer), short, label };
}

/** « de 0 à 3 » has nothing certain to carry its words: the dashes do. */
function openFromZero(segment: BarSegment, table: Table): BarSegment['label'] | null {
	if (segment.label.kind !== 'not-detailed') return null;
	const cell = table.cells.find(({ codes }) => codes === segment.codes);
	return cell?.said.kind === 'between' && cell.said.from === 0 ? cell.said : null;
}

/** An option carries its whole share: « 13 ménages sur 22 ». The others are drawn, not named. */
function optionWords(
	speech: Speech,
	{ label }: BarSegment,
	base: number
): Pick<Segment, 'words' | 'short' | 'label'> {
	if (label.kind === 'not-detailed' || label.kind === 'none') return wordless;
	return { words: '', short: saidWords(speech, label), label: shareWords(speech, label, base) };
}

function labelWords(speech: Speech, label: BarSegment['label']): string | null {
	switch (label.kind) {
		case 'not-detailed':
			return speech.t(($) => $.results.answer.open);
		case 'none':
			return null;
		case 'exact':
		case 'at-least':
		case 'at-most':
		case 'between':
			return saidWords(speech, label);
		default:
			return unreachable(label);
	}
}
