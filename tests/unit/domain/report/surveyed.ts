import type { Counts } from '#lib/domain/disclosure/counts.ts';
import { sayLeaf } from '#lib/domain/disclosure/leaf.ts';
import { release, type ReleaseFacts } from '#lib/domain/disclosure/make-release.ts';
import type { PlannedItem, TreeChoice } from '#lib/domain/disclosure/plan.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { releaseFacts } from '../disclosure/made-release.ts';
import { sample, scale } from '../disclosure/questionnaire.ts';

/** Two dimensions: three scales, one of them turned, and a yes/no; a preference by « oui » alone. */
export const surveyed: Questionnaire = {
	...sample,
	dimensions: { vie: { fr: 'Vie', en: 'Life' }, lieu: { fr: 'Lieu', en: 'Place' } },
	questions: [
		scale('a'),
		scale('b'),
		scale('vermine', { reversed: true, dimension: 'lieu' }),
		{
			id: 'porte',
			kind: 'yes-no',
			text: { fr: 'Porte ?', en: 'Door?' },
			short: { fr: 'Porte', en: 'Door' },
			dimension: 'lieu'
		},
		...sample.questions.filter(({ id }) => id === 'besoins')
	]
};

/** Answers at the two poles of one item in one site. */
export type Poles = readonly [often: number, none: number];

export interface SurveyedSite {
	readonly site: string;
	readonly respondents: number;
	readonly frame: number | null;
	readonly poles: Readonly<Record<string, Poles>>;
}

/** A release of these sites; what is not counted is 0. */
export function surveyedRelease(
	sites: readonly SurveyedSite[],
	{
		facts = {},
		trees = []
	}: {
		readonly facts?: Partial<ReleaseFacts>;
		readonly trees?: readonly { readonly question: string; readonly tree: TreeChoice }[];
	} = {}
): Release {
	const plan = writePlan({
		questionnaire: surveyed,
		root: { id: 'all', label: 'Ensemble' },
		sites: sites.map(({ site, frame }) => ({ id: site, label: site, frame })),
		policy: { version: 1, margin: 3 },
		trees
	});
	const items = new Set(sites.flatMap(({ poles }) => Object.keys(poles)));
	const counts: Counts = {
		items: [...items].map((item) => ({
			item,
			portions: sites.map(({ site, poles }) => {
				const [often, none] = poles[item] ?? [0, 0];
				return { site, class: null, often, none };
			})
		})),
		orders: []
	};
	const heads = {
		sites: sites.map(({ site, respondents }) => ({ site, respondents })),
		classes: []
	};
	return release({ ...releaseFacts, ...facts }, plan, heads, counts);
}

/** An item as a plan holds it. */
export function plannedItem(reading: PlannedItem['reading']): PlannedItem {
	const codes = { often: ['often'], some: ['some'], none: ['none'] };
	return {
		item: 'a',
		question: 'a',
		reading,
		...codes,
		tree: { kind: 'sites' },
		conditional: false
	};
}

/** Every count of a single group that is said in the same words, found by trying them all. */
export function sameWords(
	respondents: number,
	[often, none]: Poles,
	reading: PlannedItem['reading'] = 'three-answers'
): Poles[] {
	const item = plannedItem(reading);
	const words = (most: number, least: number): string =>
		JSON.stringify(sayLeaf(item, respondents, { often: most, none: least }, 3).cells);
	const told = words(often, none);
	const found: Poles[] = [];
	for (let most = 0; most <= respondents; most += 1) {
		for (let least = 0; most + least <= respondents; least += 1) {
			if (words(most, least) === told) found.push([most, least]);
		}
	}
	return found;
}
