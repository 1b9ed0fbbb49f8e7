import { noAnswer } from '../domain/disclosure/plan.ts';
import type { Cell, Group } from '../domain/disclosure/release.ts';
import { classLabel } from '../domain/questionnaire/class-words.ts';
import type { Question, Questionnaire } from '../domain/questionnaire/definition.ts';
import { wordsIn } from '../domain/questionnaire/localized.ts';
import { optionLabel } from '../domain/questionnaire/options.ts';
import { partOfCell, reportedMeasures } from '../domain/report/measures.ts';
import type { ExportWording } from './wording.ts';

/** Words of items, answers and classes of one questionnaire, in one language. */
export interface Labels {
	/** The question as asked. */
	question(item: string): string;
	/** The answers that a cell counts. */
	answers(item: string, cell: Cell): string;
	/** One option of a question that is published as an order. */
	option(item: string, code: string): string;
	group(group: Group): string;
}

/** `3..9`, the code of a part of a number question, reads « 3–9 ». */
function codeLabel(question: Question, code: string, locale: string): string {
	const range = /^(-?\d+)\.\.(-?\d+)$/.exec(code);
	if (range !== null) return `${range[1] ?? ''}–${range[2] ?? ''}`;
	return optionLabel(question, code, locale);
}

/** The words that an export of a release needs; what the questionnaire does not know stays a code. */
export function labelsIn(
	questionnaire: Questionnaire,
	locale: string,
	wording: ExportWording
): Labels {
	const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
	const measures = reportedMeasures(questionnaire);

	function option(item: string, code: string): string {
		const question = questions.get(item);
		return question === undefined ? code : codeLabel(question, code, locale);
	}

	return {
		question(item) {
			const question = measures.get(item)?.question ?? questions.get(item);
			return question === undefined ? item : wordsIn(question.text, locale);
		},
		answers(item, cell) {
			const known = measures.get(item);
			if (known === undefined) return cell.codes.join(' + ');
			const { question, measure } = known;
			const words = cell.codes
				.filter((code) => code !== noAnswer)
				.map((code) => codeLabel(question, code, locale))
				.join(' + ');
			const part = partOfCell(cell, measure);
			if (part !== 'some' && part !== 'joined') return words;
			return words === '' ? wording.noAnswer : wording.middle(words);
		},
		option,
		group({ attribute, label }) {
			if (attribute === undefined) return label;
			const question = questions.get(attribute.question);
			if (question === undefined) return attribute.codes.join(', ');
			return classLabel(question, attribute.codes, locale);
		}
	};
}
