import { describe, expect, it } from 'vitest';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { sayTree, type TreeNode } from '#lib/domain/disclosure/tree.ts';
import { attack, leafData, product, yesData, type DataSet, type Leaf } from './attacker.ts';
import { countsOf, headsOf, planOf, sitesNamed, threeAnswers } from './plans.ts';

/** PORTE_VOIX_FIBRES=all tries every tree of the proof: minutes instead of seconds. */
const everything = process.env['PORTE_VOIX_FIBRES'] === 'all';

function publisher(
	sizes: readonly number[],
	item = threeAnswers(),
	margin: Margin = 3
): (data: DataSet) => string {
	const plan = planOf([item], sitesNamed(sizes), { margin });
	const heads = headsOf(sizes);
	return (data) => JSON.stringify(say(plan, heads, countsOf(data)));
}

function attackSites(sizes: readonly number[], margin: Margin = 3, coalition = 2) {
	const publish = publisher(sizes, threeAnswers(), margin);
	return attack(product<Leaf>(sizes.map(leafData)), publish, { coalition });
}

describe('a single group', { timeout: 60_000 }, () => {
	it('never lets a coalition of two prove an answer or empty a pole, from 0 to 120 responses', () => {
		const beaten = [];
		for (let n = 0; n <= 120; n += 1) {
			const { proofs, exclusions, example } = attackSites([n]);
			// Whoever answered alone, or with the coalition only, has no neighbour to prove anything of.
			if (proofs + exclusions > 0) beaten.push({ n, example });
		}
		expect(beaten).toEqual([]);
	});

	it('holds against three and four when the margin is 4 and 5', () => {
		for (let n = 0; n <= 32; n += 1) {
			expect(attackSites([n], 4, 3)).toMatchObject({ proofs: 0, exclusions: 0 });
			expect(attackSites([n], 5, 4)).toMatchObject({ proofs: 0, exclusions: 0 });
		}
	});

	it('never lets the middle be emptied: nobody is proved to have been asked', () => {
		for (let n = 7; n <= 30; n += 1) {
			expect(attackSites([n]).emptyMiddles).toBe(0);
		}
	});

	it('keeps three in and three out of each pole in every fibre', () => {
		for (const n of [7, 8, 9, 10, 12, 15, 22, 29, 41]) {
			const fibres = new Map<string, Leaf[]>();
			const publish = publisher([n]);
			for (const leaf of leafData(n)) {
				const bytes = publish([leaf]);
				fibres.set(bytes, [...(fibres.get(bytes) ?? []), leaf]);
			}
			for (const fibre of fibres.values()) {
				for (const pole of [0, 2] as const) {
					expect(Math.max(...fibre.map((leaf) => leaf[pole]))).toBeGreaterThanOrEqual(3);
					expect(Math.min(...fibre.map((leaf) => leaf[pole]))).toBeLessThanOrEqual(n - 3);
				}
			}
		}
	});
});

describe('trees of sites', { timeout: 60_000 }, () => {
	const usual = [
		[7, 7],
		[7, 8],
		[7, 9],
		[10, 10],
		[10, 12],
		[3, 7],
		[5, 8],
		[6, 6],
		[3, 3, 3],
		[1, 6, 7],
		[4, 7, 8],
		[7, 7, 7],
		[7, 8, 9],
		[2, 2, 7, 7],
		[10, 10, 2]
	];
	const long = [
		[10, 12, 14],
		[7, 10, 22],
		[7, 7, 7, 7]
	];
	const tried = everything ? [...usual, ...long] : usual;
	it.each(tried.map((sizes) => [sizes.join(' + '), sizes] as const))(
		'hold: %s',
		(_, sizes) => {
			// Beyond 200,000 data sets the coalition has one member only.
			const large = sizes.reduce((many, n) => (many * (n + 1) * (n + 2)) / 2, 1) > 200_000;
			const result = attackSites(sizes, 3, large ? 1 : 2);
			expect(result).toMatchObject({ proofs: 0, exclusions: 0 });
		},
		everything ? 600_000 : 60_000
	);

	it('hold with one option said by « oui » alone, four sites', () => {
		const sizes = [7, 7, 9, 9];
		const publish = publisher(sizes, threeAnswers({ reading: 'yes-alone' }));
		const data = product<Leaf>(sizes.map(yesData));
		expect(attack(data, publish, { answers: [0, 2] }).proofs).toBe(0);
	});

	it('hold for yes/no and for a question behind a filter, and never prove who was asked', () => {
		for (const over of [{ reading: 'yes-no' as const }, { conditional: true }]) {
			const sizes = [7, 9];
			const data = product<Leaf>(sizes.map(leafData));
			const result = attack(data, publisher(sizes, threeAnswers(over)));
			expect(result).toMatchObject({ proofs: 0, exclusions: 0, emptyMiddles: 0 });
		}
	});

	it('never prove who was asked in three sites', { timeout: 60_000 }, () => {
		const sizes = [7, 7, 7];
		const data = product<Leaf>(sizes.map(leafData));
		const result = attack(data, publisher(sizes, threeAnswers({ conditional: true })), {
			coalition: 1
		});
		expect(result).toMatchObject({ proofs: 0, exclusions: 0, emptyMiddles: 0 });
	});
});

describe('deeper trees', { timeout: 60_000 }, () => {
	type Shape = number | readonly Shape[];
	function leaves(shape: Shape): number[] {
		return typeof shape === 'number' ? [shape] : shape.flatMap(leaves);
	}
	function grow(shape: Shape, data: Leaf[], name: string): TreeNode {
		const parts =
			typeof shape === 'number'
				? []
				: shape.map((part, index) => grow(part, data, `${name}.${index}`));
		const own = typeof shape === 'number' ? data.shift() : undefined;
		const sum = (pick: (node: TreeNode) => number): number =>
			parts.reduce((total, part) => total + pick(part), 0);
		return {
			group: name,
			respondents: typeof shape === 'number' ? shape : sum((part) => part.respondents),
			poles: {
				often: own?.[0] ?? sum(({ poles }) => poles.often),
				none: own?.[2] ?? sum(({ poles }) => poles.none)
			},
			parts,
			unsaid: false
		};
	}

	const shapes: Shape[] = [
		[[7, 3], 7],
		[[7, 8], 1],
		[[2, 2], 8],
		[[4, 4], 7],
		[[3, [2, 2]], 9],
		[[[7, 2], 2], 3]
	];
	it.each(shapes.map((shape) => [JSON.stringify(shape), shape] as const))(
		'hold: %s',
		(_, shape) => {
			const item = threeAnswers();
			const data = product<Leaf>(leaves(shape).map(leafData));
			const result = attack(
				data,
				(set) => JSON.stringify(sayTree(item, grow(shape, [...set], 'all'), 3).tables),
				{ coalition: data.length > 20_000 ? 1 : 2 }
			);
			expect(result).toMatchObject({ proofs: 0, exclusions: 0 });
		}
	);

	it('hold along a chain of waves: each cumulated result is the parent of two parts', () => {
		const item = threeAnswers({ reading: 'yes-alone' });
		const chain: Shape = [[[10, 10], 10], 10];
		const result = attack(
			product<Leaf>([10, 10, 10, 10].map(yesData)),
			(set) => JSON.stringify(sayTree(item, grow(chain, [...set], 'all'), 3).tables),
			{ answers: [0, 2] }
		);
		expect(result.proofs).toBe(0);
	});
});
