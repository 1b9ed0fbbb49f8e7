import type { BreakdownCost } from '../../domain/disclosure/simulate-cost.ts';
import type { SiteOutlook } from '../../domain/disclosure/simulate-sizes.ts';
import { thresholds } from '../../domain/disclosure/thresholds.ts';
import type { Margin } from '../../domain/disclosure/policy.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { enoughForShares } from '../../domain/report/enough.ts';
import { listFormat } from '../../i18n/formats.ts';
import { partWords } from '../../wording/letter/answer-words.ts';
import { numeral, saidWords, type Speech, unitWord } from '../../wording/letter/said-words.ts';

/** What so many answers allow, in plain words. */
export function meaningWords(speech: Speech, respondents: number, margin: Margin): string[] {
	const { t } = speech;
	const limits = thresholds(margin);
	const least = (number: number): { least: string } => ({ least: numeral(speech, number) });
	if (respondents < limits.shown) return [t(($) => $.plan.meaning.nothing, least(limits.shown))];
	const ends = t(($) => $.plan.meaning.ends, {
		low: numeral(speech, margin),
		high: numeral(speech, respondents - margin),
		base: numeral(speech, respondents)
	});
	const cut =
		respondents < limits.cut
			? t(($) => $.plan.meaning.noCut, least(limits.cut))
			: t(($) => $.plan.meaning.cut, least(limits.class));
	if (respondents < enoughForShares) {
		const counts = t(($) => $.plan.meaning.counts, { unit: unitWord(speech, respondents) });
		return [counts, ends, t(($) => $.plan.meaning.noShares, least(enoughForShares)), cut];
	}
	const further = respondents < limits.further ? [] : [t(($) => $.plan.meaning.further)];
	return [t(($) => $.plan.meaning.shares), ends, cut, ...further];
}

/** What is published of a building, or of two that are joined. */
export function outlookWords(
	{ t, locale }: Pick<Speech, 't' | 'locale'>,
	outcome: SiteOutlook['outcome'],
	margin: Margin
): string {
	return t(($) => $.plan.sites[outcome], {
		least: numeral({ locale }, thresholds(margin).shown)
	});
}

/** What a breakdown costs, with the words of its question. */
export interface CostedBreakdown {
	readonly cost: BreakdownCost;
	/** « On me consulte » */
	readonly question: string;
	/** « Groupe d’âge » */
	readonly attribute: string;
	/** Words of the figure whose total it costs. */
	readonly item: ItemWords;
}

/** How often a total is no longer exact, then one of these times. */
export function costWords(
	speech: Speech,
	{ cost, item }: CostedBreakdown,
	respondents: number
): string[] {
	const { t, locale } = speech;
	const { cases, changed, example } = cost;
	if (!cost.published && changed === 0) {
		return [t(($) => $.plan.cost.unpublished, { answers: numeral(speech, respondents) })];
	}
	if (example === null) return [t(($) => $.plan.cost.never)];
	const answer = partWords(speech, item, 'often');
	const words = { answer, base: numeral(speech, example.base) };
	const before = numeral(speech, example.before);
	if (example.after === null) {
		return [t(($) => $.plan.cost.exampleUntotalled, { ...words, before })];
	}
	const parts = example.parts.map(({ said, base }) =>
		t(($) => $.plan.cost.part, { said: saidWords(speech, said), base: numeral(speech, base) })
	);
	return [
		often(speech, cases, changed),
		t(($) => $.plan.cost.example, {
			...words,
			before,
			after: saidWords(speech, example.after),
			parts: listFormat(locale).format(parts)
		})
	];
}

function often(speech: Speech, cases: number, changed: number): string {
	const { t } = speech;
	if (changed === cases) return t(($) => $.plan.cost.always);
	const tenths = Math.floor((changed * 10) / cases);
	if (tenths === 0) return t(($) => $.plan.cost.rarely);
	return t(($) => $.plan.cost.often, { tenths: numeral(speech, tenths) });
}
