import { promiseFor } from '#lib/domain/disclosure/promise.ts';
import { readRelease } from '#lib/domain/disclosure/make-release.ts';
import type { PlannedItem, PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { sayWaves, type Wave } from '#lib/domain/disclosure/waves.ts';
import { annualFacts } from './annual-release.ts';

/** Answers of one wave at souvent, un peu, pas du tout. */
export type Answers = readonly [often: number, some: number, none: number];

const item: PlannedItem = {
	item: 'securite',
	question: 'securite',
	reading: 'three-answers',
	often: ['often'],
	some: ['some'],
	none: ['none'],
	tree: { kind: 'sites' },
	conditional: false
};

const rolledPlan: PublicationPlan = {
	version: 1,
	policy: { version: 1, margin: 3 },
	root: { id: 'all', label: 'Les Tilleuls' },
	sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 200 }],
	attributes: [],
	items: [item],
	orders: [],
	further: [],
	comments: [],
	unsaid: []
};

/** The releases of a rolling survey of one question, one after each wave, read as they were written. */
export function rolledReleases(waves: readonly Answers[]): Release[] {
	const counted = waves.map(([often, some, none], index): Wave => ({
		label: `Vague ${index + 1}`,
		cumulated: `Jusqu’à la vague ${index + 1}`,
		heads: { sites: [{ site: 'tilleuls', respondents: often + some + none }], classes: [] },
		counts: {
			items: [{ item: 'securite', portions: [{ site: 'tilleuls', class: null, often, none }] }],
			orders: []
		}
	}));
	return sayWaves(rolledPlan, counted).map((publication, index) =>
		readRelease(
			JSON.parse(
				JSON.stringify({
					...annualFacts,
					format: 'porte-voix-release',
					version: 2,
					id: `wave-${index + 1}`,
					sequence: index + 1,
					policy: rolledPlan.policy,
					promise: promiseFor(annualFacts.unit),
					plan: rolledPlan,
					audit: null,
					...publication
				})
			)
		)
	);
}
