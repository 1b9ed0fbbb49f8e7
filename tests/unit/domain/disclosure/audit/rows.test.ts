import { describe, expect, test } from 'vitest';
import { worldOf } from '#lib/domain/disclosure/audit/item-world.ts';
import { createCounter } from '#lib/domain/disclosure/counter.ts';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Answer, Answers } from '#lib/domain/response/answer.ts';
import { leafData, product, type DataSet } from '../attacker.ts';
import { countsOf, headsOf, planOf, sitesNamed, threeAnswers } from '../plans.ts';
import { sample } from '../questionnaire.ts';
import { everySolution } from './worlds.ts';

/** Whether the rows of the audit allow exactly the data sets that give the same words. */
function rowsAreWords(item: PlannedItem, sizes: readonly number[]): boolean {
	const plan = planOf([item], sitesNamed(sizes));
	const ids = sizes.length === 1 ? ['all'] : sizes.map((_, index) => `s${index}`);
	const kinds = sizes.map((size, leaf) => ({ size, place: [leaf] }));
	const byGroup = new Map([
		...ids.map((id, leaf): [string, number[]] => [id, [leaf]]),
		['all', [...sizes.keys()]] as [string, number[]]
	]);
	const fibres = new Map<string, DataSet[]>();
	for (const data of product(sizes.map(leafData))) {
		const { tables } = say(plan, headsOf(sizes), countsOf(data));
		const words = JSON.stringify(tables);
		fibres.set(words, [...(fibres.get(words) ?? []), data]);
	}
	return [...fibres].every(([words, data]) => {
		const tables = JSON.parse(words) as Parameters<typeof worldOf>[1];
		const world = worldOf(item, tables, kinds, byGroup);
		const width = world.outcomes.length;
		const shape = (set: DataSet): string =>
			set
				.map(([often, some, none]) => (width === 3 ? [often, some, none] : [often, some + none]))
				.join();
		const allowed = new Set(everySolution(world).map((values) => values.join()));
		const same = new Set(data.map(shape));
		return allowed.size === same.size && [...same].every((one) => allowed.has(one));
	});
}

describe('the rows of the audit allow exactly the counts that give the same words', () => {
	test.each([[[7]], [[8]], [[9]], [[12]], [[15]], [[22]], [[7, 7]], [[3, 7]]])(
		'sites %j',
		(sizes) => {
			expect(rowsAreWords(threeAnswers(), sizes)).toBe(true);
			expect(rowsAreWords(threeAnswers({ reading: 'yes-alone' }), sizes)).toBe(true);
		}
	);
});

describe('signatures', () => {
	const plan = writePlan({
		questionnaire: sample,
		root: { id: 'all', label: 'Ensemble' },
		sites: [
			{ id: 'a', label: 'A', frame: null },
			{ id: 'b', label: 'B', frame: null }
		],
		policy: { version: 1, margin: 3 },
		further: ['age', 'menage']
	});
	const choice = (code: string): Answer => ({ kind: 'choice', code });
	const answers = (securite: string, age?: string, menage?: string): Answers => ({
		securite: choice(securite),
		...(age === undefined ? {} : { age: choice(age) }),
		...(menage === undefined ? {} : { menage: choice(menage) })
	});

	test('count the poles in each combination of site and further attributes, given or not', () => {
		const counter = createCounter(plan, sample);
		counter.add('a', { answers: answers('often', 'jeune', 'seul') });
		counter.add('a', { answers: answers('none', 'jeune', 'seul') });
		counter.add('b', { answers: answers('often', 'jeune', 'seul') });
		counter.add('a', { answers: answers('some', 'vieux') });
		const { signatures } = counter.result();
		const at = signatures?.items.indexOf('securite') ?? -1;
		expect(
			signatures?.entries.map(({ site, classes, respondents, often, none }) => [
				site,
				...classes,
				respondents,
				often[at],
				none[at]
			])
		).toEqual([
			['a', 'jeune', 'seul', 2, 1, 1],
			['b', 'jeune', 'seul', 1, 1, 0],
			['a', 'vieux', null, 1, 0, 0]
		]);
	});

	test('are not counted where no further breakdown is planned', () => {
		const counter = createCounter({ ...plan, further: [] }, sample);
		counter.add('a', { answers: answers('often', 'jeune', 'seul') });
		expect(counter.result().signatures).toBeNull();
	});
});
