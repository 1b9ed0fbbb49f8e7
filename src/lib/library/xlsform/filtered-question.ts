import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { FilteredPart } from './choice-filter.ts';
import { codeOf, freeCode } from './codes.ts';
import type { EarlierAnswer } from './earlier-answers.ts';
import { type Asked, listQuestion, type TakenQuestion } from './list-question.ts';
import type { ChoiceList, Lists } from './lists.ts';
import { type QuestionRow, readCore, shortened } from './question-core.ts';
import type { Reading } from './reading.ts';
import { fits } from './relevant.ts';
import type { RowType } from './row-type.ts';
import { allOf } from './truth.ts';

/** A row whose list is filtered, and how it is read. */
export interface FilteredRow {
	readonly type: Extract<RowType, { kind: 'list' }>;
	readonly source: QuestionRow;
	readonly list: ChoiceList;
	readonly lists: Lists;
	readonly reading: Reading;
}

/** What a filtered list became. */
export interface Filtered {
	readonly asked: readonly TakenQuestion[];
	/** Answers that are the only one where others were given: there is nothing to ask. */
	readonly alone: readonly EarlierAnswer[];
}

/** One question for each part of a filtered list; null where one of them could not be asked. */
export function filteredQuestions(
	row: FilteredRow,
	parts: readonly FilteredPart[],
	taken: ReadonlySet<string>
): Filtered | null {
	const ids = new Set(taken);
	const several = parts.filter(({ choices }) => choices.length > 1);
	const made = several.map((part) => {
		const { source } = row;
		const wanted = [source.id, ...part.names.map(codeOf)].join('-');
		const id = parts.length === 1 ? source.id : freeCode(wanted, ids, 'question');
		ids.add(id);
		return questionOfPart(row, part, id, parts.length === 1);
	});
	const alone = parts.filter((part) => !several.includes(part)).map((part) => aloneOf(row, part));
	const [asked, led] = [made.flatMap((one) => one ?? []), alone.flatMap((one) => one ?? [])];
	return asked.length < made.length || led.length < alone.length ? null : { asked, alone: led };
}

function aloneOf(
	{ source }: FilteredRow,
	{ condition, choices }: FilteredPart
): EarlierAnswer | null {
	const [choice] = choices;
	const given = allOf([source.shownIf ?? true, condition]);
	if (choice === undefined || typeof given === 'boolean' || !fits(given, 1)) return null;
	return { name: choice.name, label: choice.option.label, condition: given };
}

function questionOfPart(
	{ type, source, list, lists, reading }: FilteredRow,
	{ labels, condition, choices }: FilteredPart,
	id: string,
	alone: boolean
): TakenQuestion | null {
	const shownIf = allOf([source.shownIf ?? true, condition]);
	if (shownIf === false || (shownIf !== true && !fits(shownIf, 1))) return null;
	const part = { ...source, id, shownIf: shownIf === true ? undefined : shownIf };
	const { core } = readCore(reading, part);
	const only = { ...list, choices };
	const asked: Asked = {
		reading,
		lists: { ...lists, find: () => only },
		source: part,
		core: alone ? core : { ...core, short: shortened(named(source.text, labels)) }
	};
	const taken = listQuestion(type, asked);
	return typeof taken === 'string' ? null : taken;
}

/** The text of a question with the answers that lead to it before: « Site nord – Quel immeuble ? ». */
function named(text: Localized, labels: readonly (readonly Localized[])[]): Localized {
	return Object.fromEntries(
		Object.entries(text).map(([language, words]) => {
			const before = labels.map((one) => one.flatMap((label) => label[language] ?? []).join(' / '));
			return [language, [...before.filter((label) => label !== ''), words].join(' – ')];
		})
	);
}
