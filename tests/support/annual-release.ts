import type { Counts } from '#lib/domain/disclosure/counts.ts';
import { release, type ReleaseFacts } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { ordinaryMethod } from './method.ts';

/** Answers at the two poles of an item; an item that is not named has none at either. */
type Pairs = Readonly<Record<string, readonly [often: number, none: number]>>;

export interface AnnualRelease {
	readonly respondents: number;
	readonly frame?: number | null;
	readonly pairs: Pairs;
	readonly facts?: Partial<ReleaseFacts>;
}

export const annualFacts: ReleaseFacts = {
	id: 'release-2027',
	campaign: 'tilleuls-2027',
	sequence: 1,
	publishedAt: '2027-04-03T16:00:00.000Z',
	title: { fr: 'Sondage annuel 2027', en: '2027 annual survey' },
	organisation: 'Habitations des Tilleuls',
	tenure: 'osbl',
	unit: 'household',
	period: { opens: '2027-03-02T14:00:00.000Z', closes: '2027-03-20T21:00:00.000Z' },
	questionnaire: { id: annualSurvey.id, version: annualSurvey.version, hash: 'a'.repeat(64) },
	demonstration: false,
	method: ordinaryMethod
};

export const annualPlan = writePlan({
	questionnaire: annualSurvey,
	root: { id: 'all', label: 'Les Tilleuls' },
	sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 40 }],
	policy: { version: 1, margin: 3 }
});

/** A release of the annual survey in one building, made as every release is. */
export function annualRelease({ respondents, frame = 40, pairs, facts }: AnnualRelease): Release {
	const plan = {
		...annualPlan,
		sites: annualPlan.sites.map((site) => ({ ...site, frame }))
	};
	const counts: Counts = {
		items: plan.items.map(({ item }) => {
			const [often, none] = pairs[item] ?? [0, 0];
			return { item, portions: [{ site: 'tilleuls', class: null, often, none }] };
		}),
		orders: []
	};
	const heads = { sites: [{ site: 'tilleuls', respondents }], classes: [] };
	return release({ ...annualFacts, ...facts }, plan, heads, counts);
}
