import type { Counts } from '#lib/domain/disclosure/counts.ts';
import { release, type ReleaseFacts } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { ordinaryMethod } from './method.ts';

type Poles = readonly [often: number, none: number];

/** Answers of each item in the two buildings; an item that is not named has ten at each pole. */
type Answers = Readonly<Record<string, readonly [maples: Poles, pines: Poles]>>;

const twoBuildingsPlan = writePlan({
	questionnaire: annualSurvey,
	root: { id: 'all', label: 'Office' },
	sites: [
		{ id: 'erables', label: 'Les Érables', frame: 90 },
		{ id: 'pins', label: 'Les Pins', frame: 80 }
	],
	policy: { version: 1, margin: 3 }
});

/** A release of the annual survey in two buildings, made as every release is. */
export function twoBuildings(
	respondents: readonly [maples: number, pines: number],
	answers: Answers,
	facts: Partial<ReleaseFacts> = {}
): Release {
	const sites = ['erables', 'pins'] as const;
	const counts: Counts = {
		items: twoBuildingsPlan.items.map(({ item }) => ({
			item,
			portions: sites.map((site, index) => {
				const [often, none] = answers[item]?.[index] ?? [10, 10];
				return { site, class: null, often, none };
			})
		})),
		orders: []
	};
	const heads = {
		sites: sites.map((site, index) => ({ site, respondents: respondents[index] ?? 0 })),
		classes: []
	};
	return release(
		{
			id: 'release-2027',
			campaign: 'office-2027',
			sequence: 1,
			publishedAt: '2027-04-03T16:00:00.000Z',
			title: { fr: 'Sondage annuel 2027', en: '2027 annual survey' },
			organisation: 'Office',
			tenure: 'omh',
			unit: 'household',
			period: { opens: '2027-03-02T14:00:00.000Z', closes: '2027-03-20T21:00:00.000Z' },
			questionnaire: { id: annualSurvey.id, version: annualSurvey.version, hash: 'a'.repeat(64) },
			demonstration: false,
			method: ordinaryMethod,
			...facts
		},
		twoBuildingsPlan,
		heads,
		counts
	);
}
