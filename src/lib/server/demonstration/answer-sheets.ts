import { askedQuestions } from '../../domain/questionnaire/journey.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Answer } from '../../domain/response/answer.ts';
import { shuffled, type Chance } from './chance.ts';
import { codesOfReading } from './codes-of-reading.ts';
import type { Portrait } from './portrait.ts';

/** A household being given its answers. `mood` makes its answers resemble each other. */
interface Sheet {
	readonly mood: number;
	answers: Record<string, Answer>;
}

/** How much of an answer is chance and not mood: 0 would make all answers of a household alike. */
const scatter = 1.6;

/**
 * Makes the answers of each household of a portrait, so that their sum is the portrait exactly.
 * Questions the portrait does not name stay unanswered. Throws a RangeError when more households
 * should answer a question than are asked it.
 */
export function answerSheets(
	questionnaire: Questionnaire,
	portrait: Portrait,
	chance: Chance
): Readonly<Record<string, Answer>>[] {
	const sheets = Array.from({ length: portrait.households }, (): Sheet => {
		return { mood: chance() + chance() + chance(), answers: {} };
	});
	for (const question of questionnaire.questions) {
		const asked = sheets.filter((sheet) => isAsked(questionnaire, question, sheet));
		const reading = portrait.readings[question.id];
		const options = portrait.options[question.id];
		if (reading !== undefined) {
			const codes = codesOfReading(question, reading, chance);
			handOut(question, best(asked, question, chance), codes);
		} else if (options !== undefined && question.kind === 'several-choices') {
			handOutChoices(question.id, asked, options, chance);
		} else if (options !== undefined) {
			const codes = Object.entries(options).flatMap(([code, count]) => repeat(code, count));
			handOut(question, shuffled(asked, chance), codes);
		}
	}
	return shuffled(sheets, chance).map((sheet) => sheet.answers);
}

function isAsked(questionnaire: Questionnaire, question: Question, sheet: Sheet): boolean {
	return (
		question.shownIf === undefined ||
		askedQuestions(questionnaire, sheet.answers).some(({ id }) => id === question.id)
	);
}

/** The most favourable households first; last where « souvent » is bad news. */
function best(sheets: readonly Sheet[], question: Question, chance: Chance): Sheet[] {
	const sign = question.reversed === true ? 1 : -1;
	return sheets
		.map((sheet) => ({ sheet, key: sign * (sheet.mood + scatter * chance()) }))
		.sort((a, b) => a.key - b.key)
		.map(({ sheet }) => sheet);
}

function handOut(question: Question, sheets: readonly Sheet[], codes: readonly (string | null)[]) {
	// Those who were not asked count in the middle: only unspoken answers may have no household.
	const spoken = codes.filter((code) => code !== null).length;
	if (spoken > sheets.length) throw new RangeError(`more answers than households: ${question.id}`);
	const spare = codes.length - sheets.length;
	const fitted = codes.filter(dropFirst(spare));
	sheets.forEach((sheet, index) => {
		const code = fitted[index];
		if (code === undefined || code === null) return;
		sheet.answers[question.id] = { kind: 'choice', code };
	});
}

/** Leaves out as many unspoken answers as there are households that were not asked. */
function dropFirst(spare: number): (code: string | null) => boolean {
	let left = spare;
	return (code) => {
		if (code !== null || left <= 0) return true;
		left -= 1;
		return false;
	};
}

function handOutChoices(
	id: string,
	sheets: readonly Sheet[],
	options: Readonly<Record<string, number>>,
	chance: Chance
) {
	const chosen = new Map<Sheet, string[]>(sheets.map((sheet) => [sheet, []]));
	for (const [code, count] of Object.entries(options)) {
		const fewestFirst = shuffled([...chosen.values()], chance).sort((a, b) => a.length - b.length);
		if (count > fewestFirst.length) throw new RangeError(`more answers than households: ${id}`);
		for (const codes of fewestFirst.slice(0, count)) codes.push(code);
	}
	for (const [sheet, codes] of chosen) {
		if (codes.length > 0) sheet.answers[id] = { kind: 'choices', codes };
	}
}

function repeat<Value>(value: Value, times: number): Value[] {
	return Array.from({ length: times }, () => value);
}
