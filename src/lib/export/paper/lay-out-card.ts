import type { Option, Question } from '../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import { optionsOf } from '../../domain/questionnaire/options.ts';
import { listFormat } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type FormSource, numberedQuestions, type Printing, sheet } from './lay-out-form.ts';
import type { PaperForm } from './paper-form.ts';

/** More answers than this do not fit a hand: they are read out instead. */
const mostOptions = 5;

/**
 * The answer card of a version: each set of answers once, in very large print, to point at while
 * somebody reads the questions aloud.
 */
export function layOutCard(source: FormSource, printing: Printing): PaperForm {
	const { t, locale } = printing;
	const pointedAt = [...numberedQuestions(source.questionnaire).values()].filter(({ question }) =>
		isPointedAt(question)
	);
	const sets = pointedAt.map(({ number, question }) => ({ number, of: optionsOf(question) }));
	/** An answer that stands apart is nearly always of one question alone. */
	const apart = pointedAt.flatMap(({ number, question }) =>
		question.apart === undefined ? [] : [{ number, of: [question.apart] }]
	);
	const canDecline = pointedAt.some(({ question }) => question.declined === true);
	const title = t(($) => $.paper.form.card.title);
	return {
		...sheet(source, printing),
		title: `${title} - ${wordsIn(source.title, locale)}`,
		heading: title,
		cover: [
			{
				title: wordsIn(source.questionnaire.invitation, locale),
				text: [t(($) => $.paper.form.card.lead)],
				code: null
			}
		],
		questions: [],
		card: [
			...[...grouped(sets, locale), ...grouped(apart, locale)].map(({ options, numbers }) => ({
				title: t(($) => $.paper.form.card.question, {
					count: numbers.length,
					numbers: listFormat(locale).format(numbers)
				}),
				options
			})),
			{
				title: t(($) => $.paper.form.card.always),
				options: [
					t(($) => $.paper.form.dontKnow),
					...(canDecline ? [t(($) => $.paper.form.declined)] : []),
					t(($) => $.paper.form.card.pass)
				]
			}
		],
		end: null
	};
}

/** The same answers once, with the numbers of the questions they answer. */
function grouped(
	sets: readonly { readonly number: number; readonly of: readonly Option[] }[],
	locale: Locale
): { options: string[]; numbers: string[] }[] {
	const groups = new Map<string, { options: string[]; numbers: string[] }>();
	for (const { number, of } of sets) {
		const options = of.map(({ label }) => wordsIn(label, locale));
		const key = JSON.stringify(options);
		const group = groups.get(key) ?? { options, numbers: [] };
		group.numbers.push(String(number));
		groups.set(key, group);
	}
	return [...groups.values()];
}

function isPointedAt(question: Question): boolean {
	const { kind } = question;
	return (
		(kind === 'scale' || kind === 'yes-no' || kind === 'single-choice') &&
		optionsOf(question).length <= mostOptions
	);
}
