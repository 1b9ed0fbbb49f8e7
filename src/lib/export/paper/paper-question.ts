import type { TFunction } from 'i18next';
import type { Budget, Question } from '../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { dollars, signFirst } from '../../domain/questionnaire/dollars.ts';
import { optionsOf } from '../../domain/questionnaire/options.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { numberFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { conditionWords, type Numbered } from './condition-words.ts';
import type { PaperAnswer, PaperQuestion } from './paper-form.ts';

type Translate = TFunction<['common', 'paper']>;

/** In which words, and what else the form says of the campaign. */
export interface InWords {
	readonly t: Translate;
	readonly locale: Locale;
	/** Two people of the committee read what is written: it may be quoted with a tick. */
	readonly quotable: boolean;
}

const linesFor = { 'short-text': 1, 'long-text': 7 } as const;

/**
 * One question as it stands on paper.
 * @param number its number among the questions; null for a text that asks nothing
 */
export function paperQuestion(
	question: Question,
	number: number | null,
	earlier: Numbered,
	words: InWords
): PaperQuestion {
	const { t, locale } = words;
	const text = wordsIn(question.text, locale);
	const hint = question.hint === undefined ? [] : [wordsIn(question.hint, locale)];
	const why = question.why === undefined ? [] : [wordsIn(question.why, locale)];
	return {
		title: number === null ? text : t(($) => $.paper.form.numbered, { number, text }),
		before:
			question.shownIf === undefined
				? []
				: [
						t(($) => $.paper.form.when.only, {
							condition: conditionWords(t, question.shownIf, earlier, locale)
						})
					],
		after: [...hint, ...why, ...howTo(question, words)],
		answer: answerOf(question, words)
	};
}

/** One sentence on what to do with the pen. */
function howTo(question: Question, { t, locale }: InWords): string[] {
	switch (question.kind) {
		case 'single-choice':
		case 'scale':
		case 'yes-no':
			return [t(($) => $.paper.form.how.one)];
		case 'several-choices':
			return [
				question.advised === undefined
					? t(($) => $.paper.form.how.several)
					: t(($) => $.paper.form.how.about, { count: question.advised })
			];
		case 'ranking':
			return [t(($) => $.paper.form.how.ranking, { count: question.places })];
		case 'budget':
			return [t(($) => $.paper.form.how.budget, { total: dollars(question.total, locale) })];
		case 'number':
			return [
				t(($) => $.paper.form.how.number, {
					minimum: numberFormat(locale).format(question.minimum),
					maximum: numberFormat(locale).format(question.maximum)
				})
			];
		case 'short-text':
		case 'long-text':
			return [t(($) => $.paper.form.how.text)];
		case 'statement':
			return [];
		default:
			return unreachable(question);
	}
}

function answerOf(question: Question, { t, locale, quotable }: InWords): PaperAnswer | null {
	const apart = [
		...(question.apart === undefined ? [] : [wordsIn(question.apart.label, locale)]),
		...(question.dontKnow === true ? [t(($) => $.paper.form.dontKnow)] : []),
		...(question.declined === true ? [t(($) => $.paper.form.declined)] : [])
	];
	const options = optionsOf(question).map(({ label }) => wordsIn(label, locale));
	switch (question.kind) {
		case 'statement':
			return null;
		case 'number':
			return {
				form: 'number',
				unit: question.unit === undefined ? '' : wordsIn(question.unit, locale),
				apart
			};
		case 'short-text':
			return { form: 'lines', lines: linesFor[question.kind], consent: null, apart };
		case 'long-text': {
			const consent = quotable ? t(($) => $.paper.form.quote) : null;
			return { form: 'lines', lines: linesFor[question.kind], consent, apart };
		}
		case 'budget':
			return amounts(question, { t, locale, apart });
		default:
			return { form: 'boxes', options, apart };
	}
}

function amounts(
	question: Budget,
	{ t, locale, apart }: { t: Translate; locale: Locale; apart: readonly string[] }
): PaperAnswer {
	const first = signFirst(locale);
	return {
		form: 'amounts',
		options: question.options.map(({ label, cost }) => ({
			label: wordsIn(label, locale),
			cost: t(($) => $.paper.form.cost, { amount: dollars(cost, locale) })
		})),
		before: first ? '$' : '',
		after: first ? '' : '$',
		sum: t(($) => $.paper.form.sum),
		apart
	};
}
