import type { Cell, Table } from '../../domain/disclosure/release.ts';
import type { ItemWords, Part } from '../../domain/report/question-words.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Segment } from '../charts/segment.ts';
import { inside, partOf, partWords } from './answer-words.ts';
import { saidWords, shareWords, type Speech } from './said-words.ts';

/** A bar with what must be said under it. */
export interface SpokenBar {
	readonly segments: readonly Segment[];
	/** Some of it is in dashes: not detailed. */
	readonly dashes: boolean;
	/** Two answers are counted together. */
	readonly joined: boolean;
}

/** The bar of a table, drawn from the words alone: what is not said is as wide as what they leave. */
export function spokenBar(speech: Speech, item: ItemWords, table: Table): SpokenBar {
	const drawn =
		item.reading === 'yes-alone' ? option(speech, table) : threeParts(speech, item, table);
	const segments = drawn.filter(({ size }) => size > 0);
	return {
		segments,
		dashes: segments.some(({ outline }) => outline === 'dashed'),
		joined: segments.some(({ fill }) => fill === 'joined')
	};
}

/** Both poles as far as their words let them reach, and between them what is left. */
function threeParts(speech: Speech, item: ItemWords, table: Table): Segment[] {
	const cells = new Map(table.cells.map((cell) => [partOf(item, cell.codes), cell]));
	const reach = (part: Part): Segment[] => {
		const cell = cells.get(part);
		return cell === undefined ? [] : reached(speech, item, part, cell);
	};
	const often = reach('often');
	const after = [...reach('joined'), ...reach('none').toReversed()];
	const left = table.base - width([...often, ...after]);
	const some = cells.get('some');
	if (some === undefined) return [...often, silence(speech, table, left), ...after];
	if (cells.has('none')) {
		const words = some.said.kind === 'exact' ? saidWords(speech, some.said) : theRest(speech);
		return [...often, spoken(speech, item, 'some', left, words), ...after];
	}
	// Few in the middle: the other pole is not counted apart, and takes what is left.
	const few = reach('some');
	return [...often, ...few, spoken(speech, item, 'none', left - width(few), theRest(speech))];
}

/** A part up to the largest count its words allow: in ink what is certain, in dashes what is not. */
function reached(speech: Speech, item: ItemWords, part: Part, cell: Cell): Segment[] {
	const { said } = cell;
	const words = saidWords(speech, said);
	switch (said.kind) {
		case 'exact':
		case 'at-least':
			return [spoken(speech, item, part, said.count, words)];
		case 'at-most':
			return [dashed(spoken(speech, item, part, said.count, words))];
		case 'between': {
			if (said.from === 0) return [dashed(spoken(speech, item, part, said.to, words))];
			const perhaps = spoken(speech, item, part, said.to - said.from, '');
			return [
				spoken(speech, item, part, said.from, words),
				{ ...dashed(perhaps), words: '', label: '' }
			];
		}
		default:
			return unreachable(said);
	}
}

/** What a table does not speak of: not detailed beside « ou plus », else simply all the others. */
function silence(speech: Speech, table: Table, size: number): Segment {
	if (table.cells.some(({ said }) => said.kind === 'at-least')) {
		const label = speech.t(($) => $.results.answer.unsaid);
		return { fill: 'unsaid', size, outline: 'dashed', words: '', short: '', label };
	}
	return { fill: 'blank', size, outline: 'solid', words: '', short: '', label: '' };
}

/** An option is said by « oui » alone: the others end in ink when it is exact, else in dashes. */
function option(speech: Speech, table: Table): Segment[] {
	const [cell] = table.cells;
	if (cell === undefined) return [];
	const { said } = cell;
	const least = said.kind === 'between' ? said.from : said.count;
	const most = said.kind === 'between' ? said.to : least;
	const words = {
		words: '',
		short: saidWords(speech, said),
		label: shareWords(speech, said, table.base)
	};
	const none = { words: '', short: '', label: '' };
	const few = said.kind === 'at-most' || least === 0;
	return [
		few
			? { fill: 'unsaid', size: most, outline: 'dashed', ...words }
			: { fill: 'often', size: least, outline: 'solid', ...words },
		{ fill: 'unsaid', size: few ? 0 : most - least, outline: 'dashed', ...none },
		{
			fill: 'blank',
			size: table.base - most,
			outline: said.kind === 'at-least' ? 'dashed' : 'solid',
			...none
		}
	];
}

function spoken(speech: Speech, item: ItemWords, part: Part, size: number, said: string): Segment {
	const answer = partWords(speech, item, part);
	const label = speech.t(($) => $.results.answer.labelled, { answer, said });
	return { fill: part, size, outline: 'solid', words: inside(answer), short: said, label };
}

function dashed(segment: Segment): Segment {
	return { ...segment, fill: 'unsaid', outline: 'dashed' };
}

function theRest({ t }: Speech): string {
	return t(($) => $.results.said.rest);
}

function width(segments: readonly Segment[]): number {
	return segments.reduce((sum, { size }) => sum + size, 0);
}
