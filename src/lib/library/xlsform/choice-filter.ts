import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { yesNoOptions } from '../../domain/questionnaire/yes-no-words.ts';
import type { Choice, ChoiceList } from './lists.ts';
import type { Known } from './relevant.ts';
import { plain } from './sheet.ts';

/** An answer that decides which answers of another list are shown. */
export interface ParentAnswer {
	/** As the column of the other list writes it. */
	readonly name: string;
	readonly label: Localized;
	readonly condition: Condition;
}

/** The answers shown where one answer was given to the question before. */
export interface FilteredPart {
	readonly parent: ParentAnswer;
	readonly choices: readonly Choice[];
}

/** More would be a questionnaire that nobody reads through. */
const mostParts = 8;

const shapes = [
	/^(?<column>[\p{L}_][\p{L}\p{N}_.-]*)\s*=\s*\$\{\s*(?<question>[^\s{}]+)\s*\}$/u,
	/^\$\{\s*(?<question>[^\s{}]+)\s*\}\s*=\s*(?<column>[\p{L}_][\p{L}\p{N}_.-]*)$/u,
	/^selected\(\s*\$\{\s*(?<question>[^\s{}]+)\s*\}\s*,\s*(?<column>[\p{L}_][\p{L}\p{N}_.-]*)\s*\)$/u
];

/**
 * A list that depends on one earlier answer, parted by that answer: `region = ${region}`. Null where
 * parts cannot say the same: another shape of filter, an answer that no part shows, a part of one
 * answer, or too many parts.
 *
 * @param answersOf the answers of an earlier question of which one was to be chosen
 */
export function partsByFilter(
	filter: string,
	list: ChoiceList,
	answersOf: (question: string) => readonly ParentAnswer[] | null
): readonly FilteredPart[] | null {
	const text = plain(filter);
	const found = shapes
		.map((shape) => shape.exec(text)?.groups)
		.find((groups) => groups !== undefined);
	const column = found?.['column'] ?? '';
	const answers = found === undefined ? null : answersOf(found['question'] ?? '');
	if (answers === null) return null;
	const parts = answers
		.flatMap((parent): FilteredPart[] => {
			const choices = list.choices.filter((choice) => choice.told(column) === parent.name);
			return choices.length === 0 ? [] : [{ parent, choices }];
		})
		.toSorted((one, other) => placeOf(list, one) - placeOf(list, other));
	const shown = parts.reduce((sum, { choices }) => sum + choices.length, 0);
	if (shown !== list.choices.length || parts.length < 2 || parts.length > mostParts) return null;
	return parts.every(({ choices }) => choices.length > 1) ? parts : null;
}

/** Where the answers of a part begin in their list. */
function placeOf(list: ChoiceList, { choices: [first] }: FilteredPart): number {
	return first === undefined ? -1 : list.choices.indexOf(first);
}

/** The answers of a question of which one is chosen; null for any other. */
export function answersOfKnown({ question, codes }: Known): readonly ParentAnswer[] | null {
	const labels = new Map<string, Localized>();
	if (question.kind === 'single-choice' || question.kind === 'scale') {
		for (const { code, label } of question.options) labels.set(code, label);
	} else if (question.kind === 'yes-no') {
		for (const { code, label } of yesNoOptions(question)) labels.set(code, label);
	} else return null;
	return [...codes].map(([name, code]) => ({
		name,
		label: labels.get(code) ?? {},
		condition: { kind: 'chose', question: question.id, codes: [code] }
	}));
}
