import { beforeAll, describe, expect, it } from 'vitest';
import { release as makeRelease } from '#lib/domain/disclosure/make-release.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualFacts } from '../support/annual-release.ts';
import { channelsOf, letterHtml, namespacesOfChannels, pageOf } from '../support/channels.ts';

type Pair = readonly [often: number, none: number];

function planFor(sites: number, margin: Margin) {
	return writePlan({
		questionnaire: annualSurvey,
		root: { id: 'all', label: 'Les Tilleuls' },
		sites: Array.from({ length: sites }, (_, index) => {
			return { id: `s${index}`, label: `Immeuble ${index + 1}`, frame: 70 };
		}),
		policy: { version: 1, margin }
	});
}

/** All, all but one, but two, but three: those who are not at the pole, and of these the opposite. */
const edges: readonly Pair[] = [
	[0, 0],
	[1, 0],
	[1, 1],
	[2, 1],
	[2, 2],
	[3, 0],
	[3, 3]
];

/**
 * Answers of n households that the words must not tell apart: at every edge of every kind of
 * question at once, between others that do not move.
 */
function pairsAt(n: number, [away, opposite]: Pair): Record<string, Pair> {
	const exact = Math.min(Math.max(4, Math.floor(n / 2)), n - 4);
	const few = Math.min(away, n - exact);
	return {
		// Almost everybody at the good end, at the bad end, and of a question that is turned round.
		securite: [n - away, opposite],
		'besoins-combles': [opposite, n - away],
		'salubrite-vermine': [n - away, opposite],
		'sentiment-isolement': [opposite, n - away],
		// Almost nobody, beside an exact count at the other end where there is one.
		'on-me-demande': n > 7 ? [few, exact] : [away, 0],
		'definir-regles': n > 7 ? [exact, few] : [0, away],
		consulte: [away, opposite],
		// Those that do not move, so that an order or a tie could.
		'milieu-agreable': [n - 3, 0],
		'batiment-entretenu': [exact, 0],
		'liens-locataires': [0, exact],
		'peur-manquer-nourriture': [3, n - 3],
		// Options by « oui » alone.
		'besoins-prioritaires.loyer': [n - away, away],
		'besoins-prioritaires.securite': [away, n - away]
	};
}

/** A second building that does not move either: every pole of it is exact. */
const still: Pair = [10, 7];

function releaseOf(
	n: number,
	edge: Pair,
	{ margin = 3, sites = 1 }: { margin?: Margin; sites?: number } = {}
): Release {
	const plan = planFor(sites, margin);
	const pairs = pairsAt(n, edge);
	const heads = {
		sites: plan.sites.map(({ id }, index) => ({ site: id, respondents: index === 0 ? n : 24 })),
		classes: []
	};
	const items = plan.items.map(({ item }) => ({
		item,
		portions: plan.sites.map(({ id }, index) => {
			const [often, none] = index === 0 ? (pairs[item] ?? [0, 0]) : still;
			return { site: id, class: null, often, none };
		})
	}));
	return makeRelease(annualFacts, plan, heads, { items, orders: [] });
}

/** The same survey a year before, of 33 households, so that changes are told too. */
function lastYear({ plan }: Release): Release {
	return releaseOf(33, [1, 1], { margin: plan.policy.margin, sites: plan.sites.length });
}

/** Names of the channels in which some of these publications differ. */
function differing(releases: readonly Release[], translations: readonly Translation[]): string[] {
	const all = releases.map((release) =>
		channelsOf({ release, questionnaire: annualSurvey, previous: lastYear(release) }, translations)
	);
	return Object.keys(all[0] ?? {}).filter(
		(name) => new Set(all.map((channels) => channels[name])).size > 1
	);
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('all, all but one, two, three, and none, one, two, three', () => {
	let translations: Translation[];
	beforeAll(async () => {
		translations = await Promise.all(
			(['fr', 'en'] as const).map((locale) => createTranslation(locale, namespacesOfChannels))
		);
	});

	it('have options among what is tried, and questions of every kind', () => {
		const items = new Set(planFor(1, 3).items.map(({ item }) => item));
		expect(Object.keys(pairsAt(22, [0, 0])).filter((item) => !items.has(item))).toEqual([]);
	});

	it.each(range(7, 60))('are the same bytes in every channel of %i responses', (n) => {
		const releases = edges.map((edge) => releaseOf(n, edge));
		expect(differing(releases, translations)).toEqual([]);
	});

	it('are told apart as soon as a fourth differs, so that the comparison can fail', () => {
		const four = [releaseOf(22, [0, 0]), releaseOf(22, [4, 0])];
		expect(differing(four, translations)).toEqual([
			'json',
			...['fr', 'en'].flatMap((locale) => [
				`csv ${locale}`,
				`report ${locale}`,
				`page all ${locale}`,
				`bars and words all ${locale}`,
				`room and tablet all ${locale}`
			])
		]);
	});

	it.each([7, 12, 22, 41])(
		'are the same bytes where a building of %i stands beside one that does not move',
		(n) => {
			const releases = edges.map((edge) => releaseOf(n, edge, { sites: 2 }));
			expect(differing(releases, translations)).toEqual([]);
		}
	);

	it.each([4, 5] as const)('go up to all but %i with that margin', (margin) => {
		for (const n of [2 * margin + 1, 22, 41]) {
			const releases = range(0, margin).map((away) => {
				const plan = planFor(1, margin);
				const heads = { sites: [{ site: 's0', respondents: n }], classes: [] };
				const items = plan.items.map(({ item }, index) => {
					const [often, none] = index % 2 === 0 ? [n - away, 0] : [away, 0];
					return { item, portions: [{ site: 's0', class: null, often, none }] };
				});
				return makeRelease(annualFacts, plan, heads, { items, orders: [] });
			});
			expect(differing(releases, translations)).toEqual([]);
		}
	});

	it.each([7, 9, 12, 20, 22, 30, 41, 60])(
		'are the same page of %i responses, alternative text included',
		async (n) => {
			for (const locale of ['fr', 'en'] as const) {
				const pages = await Promise.all(
					edges.map((edge) =>
						letterHtml(
							pageOf({ release: releaseOf(n, edge), questionnaire: annualSurvey }, locale),
							locale
						)
					)
				);
				expect(pages[0]).toContain('aria-label');
				expect(new Set(pages).size).toBe(1);
			}
		}
	);
});
