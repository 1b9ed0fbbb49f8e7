import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts, Heads } from '#lib/domain/disclosure/counts.ts';
import { readRelease, release } from '#lib/domain/disclosure/make-release.ts';
import type { PlannedItem, PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { sayThemes } from '#lib/domain/disclosure/themes.ts';
import { sayWaves } from '#lib/domain/disclosure/waves.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { writeLetter } from '#lib/domain/report/letter.ts';
import { madeRelease, releaseFacts } from './made-release.ts';
import { countsOf, headsOf, planOf, sitesNamed, threeAnswers } from './plans.ts';
import { sample } from './questionnaire.ts';

const classes = ['jeune', 'milieu', 'vieux'];

/** A plan of the sample: sites and sisters, margin, and a tree for some of its questions. */
const plans = fc
	.record({
		sites: fc.integer({ min: 1, max: 4 }),
		sisters: fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 }),
		margin: fc.constantFrom<Margin[]>(3, 4, 5),
		tree: fc.constantFrom('sites', 'attribute', 'attribute-in-sites'),
		filter: fc.boolean()
	})
	.map(({ sites, sisters, margin, tree, filter }): PublicationPlan =>
		writePlan({
			questionnaire: sample,
			root: { id: 'all', label: 'Ensemble' },
			sites: sitesNamed(new Array<number>(sites).fill(0)).map((site, index) => {
				const sister = sisters[index] ?? 0;
				return sister < sites && sister !== index ? { ...site, sister: `s${sister}` } : site;
			}),
			policy: { version: 1, margin },
			saidFilters: filter ? ['offert'] : [],
			comments: ['mot'],
			trees:
				tree === 'sites' ? [] : [{ question: 'securite', tree: { kind: tree, question: 'age' } }]
		})
	);

/** How many of each class, and of none, answered in each site. */
const rooms = fc.array(fc.array(fc.nat({ max: 14 }), { minLength: 4, maxLength: 4 }), {
	minLength: 4,
	maxLength: 4
});

function headsIn(plan: PublicationPlan, sizes: readonly (readonly number[])[]): Heads {
	return {
		sites: plan.sites.map(({ id }, site) => {
			return { site: id, respondents: (sizes[site] ?? []).reduce((sum, n) => sum + n, 0) };
		}),
		classes: plan.attributes.flatMap(({ question }) =>
			plan.sites.flatMap(({ id }, site) =>
				classes.map((name, place) => {
					const respondents = sizes[site]?.[place] ?? 0;
					return { attribute: question, site: id, class: name, respondents };
				})
			)
		)
	};
}

/** Answers for these heads: `shares` says, part by part, how many stand at each pole. */
function countsIn(
	plan: PublicationPlan,
	sizes: readonly (readonly number[])[],
	shares: readonly number[]
): Counts {
	let next = 0;
	const share = (): number => (shares[next++ % shares.length] ?? 0) / 100;
	const portionsOf = ({ tree }: PlannedItem) =>
		plan.sites.flatMap(({ id }, site) => {
			const parts = sizes[site] ?? [];
			const whole = parts.reduce((sum, n) => sum + n, 0);
			const cut =
				tree.kind === 'sites'
					? [{ name: null, n: whole }]
					: parts.map((n, place) => ({ name: classes[place] ?? null, n }));
			return cut.map(({ name, n }) => {
				const often = Math.round(n * share());
				return { site: id, class: name, often, none: Math.round((n - often) * share()) };
			});
		});
	return {
		items: plan.items.map((item) => ({ item: item.item, portions: portionsOf(item) })),
		orders: plan.orders.map(({ item, options }) => {
			return { item, places: share() > 0.5 ? [options] : options.map((code) => [code]) };
		})
	};
}

const shares = fc.array(fc.nat({ max: 100 }), { minLength: 40, maxLength: 40 });

/** All that a release shows but the words of its figures. */
function shapeOf(one: Release): unknown {
	const { tables, orders, ...rest } = one;
	return {
		...rest,
		tables: tables.map(({ item, group, base }) => [item, group, base]),
		orders: orders.map(({ item, group, base }) => [item, group, base]),
		withheld: one.groups.map(({ id }) => writeLetter(one, sample, { group: id }).withheld)
	};
}

describe('what is shown, and why something is not', () => {
	it('is the same whatever the answers: groups, tables, bases, orders, reasons', () => {
		fc.assert(
			fc.property(plans, rooms, shares, shares, (plan, sizes, one, other) => {
				const heads = headsIn(plan, sizes);
				const [first, second] = [one, other].map((answers) =>
					release(releaseFacts, plan, heads, countsIn(plan, sizes, answers))
				);
				if (first === undefined || second === undefined) throw new Error('two releases');
				expect(shapeOf(second)).toEqual(shapeOf(first));
			}),
			{ seed: 20270403, numRuns: 300 }
		);
	});

	it('is the same of themes and of waves', () => {
		const plan = {
			...planOf([threeAnswers()], sitesNamed([0])),
			comments: [{ question: 'mot', themes: ['bruit', 'eau'] }]
		};
		const wave = (often: number) => ({
			label: 'Vague',
			cumulated: 'Tout',
			heads: headsOf([12]),
			counts: countsOf([[often, 0, 12 - often]])
		});
		const count = fc.nat({ max: 12 });
		fc.assert(
			fc.property(fc.nat({ max: 30 }), count, count, count, (n, one, other, third) => {
				const themes = [one, other].map((responses) =>
					sayThemes(plan, n, [{ question: 'mot', theme: 'eau', responses }]).map(
						({ item, group, base }) => [item, group, base]
					)
				);
				expect(themes[1]).toEqual(themes[0]);
				const waves = [
					[one, other],
					[other, third]
				].map((answers) =>
					sayWaves(plan, answers.map(wave)).map(({ groups, tables }) => [
						groups,
						tables.map(({ item, group, base }) => [item, group, base])
					])
				);
				expect(waves[1]).toEqual(waves[0]);
			}),
			{ seed: 7 }
		);
	});
});

describe('what is refused when a plan is written or a survey is made', () => {
	function refusal(act: () => unknown): string {
		try {
			act();
		} catch (error) {
			return (error as Refusal).message;
		}
		return 'taken';
	}
	const request = {
		questionnaire: sample,
		root: { id: 'all', label: 'Ensemble' },
		sites: [{ id: 'a', label: 'A', frame: 40 }],
		policy: { version: 1, margin: 3 } as const
	};

	it('is refused before there is any answer: two breakdowns for one question', () => {
		const tree = (question: string) => ({ kind: 'attribute', question }) as const;
		const trees = [
			{ question: 'securite', tree: tree('age') },
			{ question: 'securite', tree: tree('menage') }
		];
		expect(refusal(() => writePlan({ ...request, trees }))).toBe('two-trees at securite');
	});

	it('is a looser margin than the organisation chose', () => {
		const policy = { version: 1, margin: 3 } as const;
		expect(refusal(() => writePlan({ ...request, policy, floor: { version: 1, margin: 5 } }))).toBe(
			'margin-loosened'
		);
		expect(
			refusal(() => writePlan({ ...request, policy: { version: 1, margin: 5 }, floor: policy }))
		).toBe('taken');
	});

	it.each(['maximum', 'exactly', 'minimum', 'required'])(
		'is « exactement 3 », which a questionnaire has no way to ask: %s',
		(field) => {
			const besoins = sample.questions.find(({ id }) => id === 'besoins');
			const questions = [{ ...besoins, [field]: 3 }];
			expect(refusal(() => parseQuestionnaire({ ...sample, questions }))).toBe(
				'unknown-field at questions[0]'
			);
			expect(refusal(() => parseQuestionnaire({ ...sample, questions: [besoins] }))).toBe('taken');
		}
	);

	it('is a mean score, which no plan and no release has a place for', () => {
		const one = JSON.parse(JSON.stringify(madeRelease())) as ReturnType<typeof madeRelease>;
		const told = (body: unknown): string => refusal(() => readRelease(body));
		expect(told(one)).toBe('taken');
		const [item] = one.plan.items;
		const items = [{ ...item, reading: 'mean' }];
		expect(told({ ...one, plan: { ...one.plan, items } })).toContain('unreadable-release');
		const [table, ...others] = one.tables;
		expect(told({ ...one, tables: [{ ...table, mean: 1.4 }, ...others] })).toContain(
			'unreadable-release'
		);
		const cells = [{ codes: ['often'], said: { kind: 'mean', count: 1 } }];
		expect(told({ ...one, tables: [{ ...table, cells }, ...others] })).toContain(
			'unreadable-release'
		);
	});
});
