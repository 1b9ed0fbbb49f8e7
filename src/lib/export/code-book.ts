import type { PublicationPlan } from '../domain/disclosure/plan.ts';
import type { Release } from '../domain/disclosure/release.ts';
import type { Question, Questionnaire } from '../domain/questionnaire/definition.ts';
import { wordsIn } from '../domain/questionnaire/localized.ts';
import { optionLabel, optionsOf } from '../domain/questionnaire/options.ts';
import { type ReportedMeasure, reportedMeasures } from '../domain/report/measures.ts';

/** One answer, and the part of the scale its count is said in. */
interface BookCategory {
	readonly code: string;
	readonly label: string;
	/** Absent of what is published as an order, or not at all. */
	readonly part?: 'often' | 'some' | 'none';
}

/** One variable of a publication: what was asked, and which answers are said together. */
export interface BookVariable {
	/** Id of the figure: that of the question, or of the question and one of its options. */
	readonly item: string;
	readonly question: string;
	/** As it was asked. */
	readonly text: string;
	readonly label: string;
	readonly kind: Question['kind'];
	readonly dimension: string | null;
	readonly published: 'table' | 'order' | 'outcome' | PublicationPlan['unsaid'][number]['reason'];
	readonly categories: readonly BookCategory[];
}

/** Every question of the version, in its order, in one language: without any data. */
export function codeBook(
	release: Release,
	questionnaire: Questionnaire,
	locale: string
): readonly BookVariable[] {
	const measures = reportedMeasures(questionnaire);
	const { plan } = release;
	return questionnaire.questions
		.filter(({ kind }) => kind !== 'statement')
		.flatMap((question): BookVariable[] => {
			const about = {
				question: question.id,
				text: wordsIn(question.text, locale),
				kind: question.kind,
				dimension: dimensionOf(questionnaire, question, locale)
			};
			const items = plan.items.filter((planned) => planned.question === question.id);
			const said = items.flatMap(({ item }): BookVariable[] => {
				const known = measures.get(item);
				return known === undefined
					? []
					: [{ ...about, item, published: 'table', ...partsOf(known, locale) }];
			});
			const label = wordsIn(question.short, locale);
			const whole = { ...about, item: question.id, label, categories: allOf(question, locale) };
			const ordered = plan.orders.some(({ item }) => item === question.id);
			if (ordered) said.push({ ...whole, published: 'order' });
			const decided = release.outcomes?.some(({ item }) => item === question.id) === true;
			if (decided) said.push({ ...whole, published: 'outcome' });
			if (said.length > 0) return said;
			const unsaid = plan.unsaid.find((one) => one.question === question.id);
			return [{ ...whole, published: unsaid?.reason ?? 'background' }];
		});
}

function dimensionOf(
	{ dimensions }: Questionnaire,
	{ dimension }: Question,
	locale: string
): string | null {
	const name = dimension === undefined ? undefined : dimensions[dimension];
	return name === undefined ? null : wordsIn(name, locale);
}

function allOf(question: Question, locale: string): BookCategory[] {
	return optionsOf(question).map(({ code }) => ({
		code,
		label: optionLabel(question, code, locale)
	}));
}

function partsOf(
	{ question, measure }: ReportedMeasure,
	locale: string
): Pick<BookVariable, 'label' | 'categories'> {
	const short = wordsIn(question.short, locale);
	const alone = measure.reading === 'yes-alone';
	const option = optionLabel(question, measure.often[0] ?? '', locale);
	return {
		label: alone ? `${short} - ${option}` : short,
		categories: (['often', 'some', 'none'] as const).flatMap((part) =>
			measure[part].map((code) => ({ code, label: labelOf(question, code, locale), part }))
		)
	};
}

/** `3..9`, the code of a part of a number question, reads « 3–9 ». */
function labelOf(question: Question, code: string, locale: string): string {
	const range = /^(-?\d+)\.\.(-?\d+)$/.exec(code);
	return range === null
		? optionLabel(question, code, locale)
		: `${range[1] ?? ''}–${range[2] ?? ''}`;
}
