import { noAnswer } from '../disclosure/plan.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import type { Measure } from '../questionnaire/kinds/kind.ts';
import { wordsIn } from '../questionnaire/localized.ts';
import { optionLabel } from '../questionnaire/options.ts';
import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import type { Pole } from './finding.ts';

/** Where a cell stands: a pole, the middle, or several of them joined. */
export type Part = 'often' | 'some' | 'none' | 'joined';

/** The words of one figure, in the language of the page. */
export interface ItemWords {
	readonly item: string;
	readonly question: string;
	/** As it was asked. */
	readonly asked: string;
	readonly short: string;
	readonly reading: Measure['reading'];
	/** Codes of each part, to tell the cells of a table apart. */
	readonly codes: Readonly<Record<Pole | 'some', readonly string[]>>;
	/** Words of the codes; empty for the usual scale of three, whose words the catalog holds. */
	readonly labels: Readonly<Record<string, string>>;
	/** Verb phrases that make the sentence of a pole. */
	readonly predicates: Readonly<Partial<Record<Pole, string>>>;
	readonly reversed: boolean;
}

/** A question with its figures, in the order in which it was asked. */
export interface QuestionWords {
	readonly question: string;
	readonly asked: string;
	readonly dimension: string | null;
	readonly items: readonly ItemWords[];
	/** Codes and words of the options, when an order is published. */
	readonly ranked: Readonly<Record<string, string>> | null;
	/** « environ trois »: how many were advised, and out of how many. */
	readonly advised: { readonly about: number | null; readonly of: number } | null;
}

/** The words of every question that can be said, localized once on the server. */
export function questionWords(
	questionnaire: Questionnaire,
	language: string
): readonly QuestionWords[] {
	return questionnaire.questions.flatMap((question) => {
		const rules = kindRules(question);
		const measures = rules.tabulate.measures(question);
		const order = rules.tabulate.order(question);
		if (measures.length === 0 && order === null) return [];
		const dimension = question.dimension && questionnaire.dimensions[question.dimension];
		return {
			question: question.id,
			asked: wordsIn(question.text, language),
			dimension: dimension ? wordsIn(dimension, language) : null,
			items: measures.map((measure) => itemWords(question, measure, language)),
			ranked: order === null ? null : labelsOf(question, order, language),
			advised: 'options' in question ? adviceOf(question) : null
		};
	});
}

function adviceOf(question: Extract<Question, { options: unknown }>): QuestionWords['advised'] {
	const about = question.kind === 'several-choices' ? (question.advised ?? null) : null;
	return { about, of: question.options.length };
}

function itemWords(question: Question, measure: Measure, language: string): ItemWords {
	const codes = [...measure.often, ...measure.some, ...measure.none];
	const alone = measure.reading === 'yes-alone';
	const usual = isUsualScale(question);
	return {
		item: measure.item,
		question: question.id,
		asked: wordsIn(question.text, language),
		short: alone
			? optionLabel(question, measure.often[0] ?? '', language)
			: wordsIn(question.short, language),
		reading: measure.reading,
		codes: { often: measure.often, some: middleCodes(measure), none: measure.none },
		labels: usual ? {} : labelsOf(question, codes, language),
		predicates: predicatesOf(question, language),
		reversed: question.reversed ?? false
	};
}

/** Where the questionnaire has no middle answer, the middle is those who gave none. */
function middleCodes({ reading, some }: Measure): readonly string[] {
	return reading !== 'yes-alone' && some.length === 0 ? [noAnswer] : some;
}

/** Pas du tout, un peu ou parfois, souvent ou très souvent: said « pas du tout, un peu, souvent ». */
function isUsualScale(question: Question): boolean {
	return (
		question.kind === 'scale' &&
		question.options.map(({ code }) => code).join(' ') === 'none some often'
	);
}

function labelsOf(
	question: Question,
	codes: readonly string[],
	language: string
): Record<string, string> {
	return Object.fromEntries(codes.map((code) => [code, optionLabel(question, code, language)]));
}

function predicatesOf(question: Question, language: string): ItemWords['predicates'] {
	const { often, none } = question.predicates ?? {};
	return {
		...(often === undefined ? {} : { often: wordsIn(often, language) }),
		...(none === undefined ? {} : { none: wordsIn(none, language) })
	};
}
