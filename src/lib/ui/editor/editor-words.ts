import type { TFunction } from 'i18next';
import type { Condition } from '../../domain/questionnaire/condition.ts';
import type {
	Question,
	QuestionKind,
	Questionnaire
} from '../../domain/questionnaire/definition.ts';
import { type Clause, sentenceOf } from '../../domain/questionnaire/edit/clauses.ts';
import type { Difference } from '../../domain/questionnaire/edit/compare.ts';
import type { Problem } from '../../domain/questionnaire/edit/publishable.ts';
import { optionLabel } from '../../domain/questionnaire/options.ts';
import type editor from '../../i18n/catalogs/fr/editor.json';
import { listFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { inLanguage } from '../../i18n/localized.ts';
import { comma } from '../../i18n/punctuation.ts';
import { faultWords } from '../office/fault-words.ts';

type Translate = TFunction<['common', 'office', 'languages', 'editor']>;

/** The words of a fault of a draft; those of the whole office where the editor has none. */
export function editorFault(t: Parameters<typeof faultWords>[0] & Translate, code: string): string {
	const absent = { defaultValue: '' };
	const own = t(($) => $.editor.fault[code as keyof typeof editor.fault], absent);
	return own === '' ? faultWords(t, code) : own;
}

export function kindWords(t: Translate, kind: QuestionKind): string {
	return t(($) => $.editor.kind[kind]);
}

export function differenceWords(t: Translate, what: Difference['what']): string {
	return t(($) => $.editor.compare.what[what]);
}

export function effectWords(t: Translate, effect: keyof typeof editor.report.effect): string {
	return t(($) => $.editor.report.effect[effect]);
}

/** « A, B ou C ». */
function either(t: Translate, locale: Locale, words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	const others = words.slice(0, -1).join(comma(locale));
	return others === '' ? last : t(($) => $.editor.condition.or, { others, last });
}

/** What a question is called in a list: its short name, else its text, else that it has none. */
export function nameOf(t: Translate, question: Question, locale: string): string {
	const name = inLanguage(question.short, locale) || inLanguage(question.text, locale);
	return name === '' ? t(($) => $.editor.questions.untitled) : name;
}

function clauseWords(
	t: Translate,
	locale: Locale,
	{ questions }: Questionnaire,
	clause: Clause
): string {
	const earlier = questions.find(({ id }) => id === clause.question);
	const question = earlier === undefined ? clause.question : nameOf(t, earlier, locale);
	const { how } = clause;
	const answers =
		'codes' in clause && earlier !== undefined
			? either(
					t,
					locale,
					clause.codes.map((code) =>
						t(($) => $.editor.condition.quoted, { label: optionLabel(earlier, code, locale) })
					)
				)
			: '';
	const value = 'value' in clause ? clause.value : '';
	return t(($) => $.editor.condition[how], { question, answers, value });
}

/** Each clause of a condition in words; one sentence for a condition that no list of clauses says. */
export function clausesInWords(
	t: Translate,
	locale: Locale,
	questionnaire: Questionnaire,
	condition: Condition
): readonly string[] {
	const sentence = sentenceOf(condition);
	if (sentence === null) return [t(($) => $.editor.condition.deep)];
	return sentence.clauses.map((clause) => clauseWords(t, locale, questionnaire, clause));
}

/** « Affichée si à « Bruit », la réponse est « Souvent » et … » */
export function conditionWords(
	t: Translate,
	locale: Locale,
	questionnaire: Questionnaire,
	condition: Condition
): string {
	const clauses = clausesInWords(t, locale, questionnaire, condition);
	const any = sentenceOf(condition)?.join === 'any';
	const said = any ? either(t, locale, clauses) : listFormat(locale).format(clauses);
	return t(($) => $.editor.condition.shown, { clauses: said });
}

/** « Réponse 2 : un texte manque en français. » */
export function problemWords(
	t: Parameters<typeof editorFault>[0],
	{ code, place }: Problem
): string {
	const words = editorFault(t, code);
	const option = /\.options\[(\d+)\]/.exec(place ?? '')?.[1];
	if (option === undefined) return words;
	return t(($) => $.editor.questions.atAnswer, { number: Number(option) + 1, words });
}
