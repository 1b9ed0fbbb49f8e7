import type { Counts, Heads } from '#lib/domain/disclosure/counts.ts';
import { release, type ReleaseFacts } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { sample } from './questionnaire.ts';

export const releaseFacts: ReleaseFacts = {
	id: 'r1',
	campaign: 'essai-2027',
	sequence: 1,
	publishedAt: '2027-04-03T16:00:00.000Z',
	title: { fr: 'Sondage 2027', en: 'Survey 2027' },
	organisation: 'Comité des Tilleuls',
	tenure: 'osbl',
	unit: 'household',
	period: { opens: '2027-03-01T13:00:00.000Z', closes: '2027-03-31T21:00:00.000Z' },
	questionnaire: { id: 'essai', version: 1, hash: 'a'.repeat(64) },
	demonstration: false,
	method: ordinaryMethod
};

const plan = writePlan({
	questionnaire: sample,
	root: { id: 'all', label: 'Ensemble' },
	sites: [
		{ id: 'a', label: 'Les Tilleuls', frame: 40 },
		{ id: 'b', label: 'Le Ruisseau', frame: 15 },
		{ id: 'c', label: 'La Cour', frame: 7 }
	],
	policy: { version: 1, margin: 3 }
});

const heads: Heads = {
	sites: [
		{ site: 'a', respondents: 22 },
		{ site: 'b', respondents: 9 },
		{ site: 'c', respondents: 5 }
	],
	classes: []
};

type Pair = readonly [often: number, none: number];

function countsOf(pairs: Readonly<Record<string, readonly Pair[]>>): Counts {
	return {
		items: Object.entries(pairs).map(([item, rows]) => ({
			item,
			portions: rows.map(([often, none], index) => {
				return { site: ['a', 'b', 'c'][index] ?? '', class: null, often, none };
			})
		})),
		orders: [{ item: 'travaux', places: [['toit'], ['cour', 'salle']] }]
	};
}

const counts = countsOf({
	securite: [
		[16, 2],
		[9, 0],
		[5, 0]
	],
	isolement: [
		[7, 9],
		[8, 0],
		[0, 5]
	],
	utilise: [
		[10, 5],
		[4, 4],
		[1, 1]
	],
	'besoins.loyer': [
		[13, 9],
		[5, 4],
		[2, 3]
	],
	'besoins.paix': [
		[13, 9],
		[1, 8],
		[4, 1]
	]
});

/** A release of three sites of 22, 9 and 5, with the counts it was made from. */
export function madeRelease(facts: Partial<ReleaseFacts> = {}): Release {
	return release({ ...releaseFacts, ...facts }, plan, heads, counts);
}

madeRelease.parts = { plan, heads, counts };
