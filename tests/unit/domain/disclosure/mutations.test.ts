import { describe, expect, it } from 'vitest';
import { sayLeaf, type Poles } from '#lib/domain/disclosure/leaf.ts';
import { sayParent } from '#lib/domain/disclosure/parent.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import type { Range } from '#lib/domain/disclosure/range.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { thresholds } from '#lib/domain/disclosure/thresholds.ts';
import { sayTree, type TreeNode } from '#lib/domain/disclosure/tree.ts';
import { attack, leafData, product, yesData, type DataSet, type Leaf } from './attacker.ts';
import { age, byAge, countsOf, headsOf, planOf, sitesNamed, threeAnswers } from './plans.ts';

const item = threeAnswers();
const yes = threeAnswers({ reading: 'yes-alone' });

function size([often, some, none]: Leaf): number {
	return often + some + none;
}

function sum(data: DataSet): Leaf {
	return data.reduce<Leaf>(
		([a, b, c], [often, some, none]) => [a + often, b + some, c + none],
		[0, 0, 0]
	);
}

function polesOf([often, , none]: Leaf): Poles {
	return { often, none };
}

function saidAlone(leaf: Leaf, one = item): ReturnType<typeof sayLeaf> {
	return sayLeaf(one, size(leaf), polesOf(leaf), 3);
}

function attackWith(sizes: readonly number[], publish: (data: DataSet) => unknown) {
	const data = product<Leaf>(sizes.map(leafData));
	return attack(data, (set) => JSON.stringify(publish(set)));
}

function whole(data: DataSet): TreeNode {
	const nodes = data.map((leaf, index) => ({
		group: `s${index}`,
		respondents: size(leaf),
		poles: polesOf(leaf),
		parts: [],
		unsaid: false
	}));
	const all = sum(data);
	return { group: 'all', respondents: size(all), poles: polesOf(all), parts: nodes, unsaid: false };
}

describe('with one rule switched off the attacker wins', { timeout: 60_000 }, () => {
	it('when the edge is 2 instead of 3', () => {
		const publish =
			(sizes: readonly number[]) =>
			(data: DataSet): unknown =>
				say(
					planOf([item], sitesNamed(sizes), { margin: 2 as Margin }),
					headsOf(sizes),
					countsOf(data)
				);
		expect(attackWith([9], publish([9])).proofs).toBeGreaterThan(0);
	});

	it('when the identical set stops at all but two', () => {
		// « withhold exactly then »: two who differ see it withheld and know all the others.
		const publish = ([leaf = [0, 0, 0] as const]: DataSet): unknown =>
			leaf[0] >= size(leaf) - 2 ? 'withheld' : leaf[0];
		expect(attackWith([9], publish).proofs).toBeGreaterThan(0);
	});

	it('when the parent is shown exactly', () => {
		const publish = (data: DataSet): unknown => [data.map((leaf) => saidAlone(leaf)), sum(data)];
		expect(attackWith([10, 12], publish).proofs).toBeGreaterThan(0);
	});

	it('when the parent is said as a leaf, without the range rule', () => {
		const publish = (data: DataSet): unknown => [
			data.map((leaf) => saidAlone(leaf)),
			saidAlone(sum(data))
		];
		expect(attackWith([10, 12], publish).proofs).toBeGreaterThan(0);
	});

	it('when what a leaf does not say is taken as 0 to n', () => {
		const publish = (data: DataSet): unknown => {
			const parts = data.map((leaf) => {
				const { cells, often, none } = saidAlone(leaf);
				const open: Range = { from: 0, to: size(leaf) };
				const says = (code: string): boolean =>
					cells.some(({ codes }) => codes.length === 1 && codes[0] === code);
				return { cells, often: says('often') ? often : open, none: says('none') ? none : open };
			});
			const all = sum(data);
			return [parts.map(({ cells }) => cells), sayParent(item, size(all), polesOf(all), parts, 3)];
		};
		expect(attackWith([7, 7], publish).proofs).toBeGreaterThan(0);
	});

	it('when sites and an attribute are both totalled', () => {
		// Each class of each breakdown has twenty; the cells where they cross have 3, 17, 17 and 3.
		const sites = sitesNamed([20, 20]);
		const portions = (data: DataSet) =>
			data.map(([often, , none], index) => ({
				site: `s${Math.floor(index / 2)}`,
				class: index % 2 === 0 ? 'under-65' : '65-and-over',
				often,
				none
			}));
		const heads = {
			sites: headsOf([20, 20]).sites,
			classes: [0, 1, 2, 3].map((index) => ({
				attribute: 'age',
				site: `s${Math.floor(index / 2)}`,
				class: index % 2 === 0 ? 'under-65' : '65-and-over',
				respondents: [3, 17, 17, 3][index] ?? 0
			}))
		};
		const publish = (data: DataSet): string =>
			JSON.stringify(
				[yes, { ...yes, tree: byAge }].map((cut) => {
					const plan = planOf([cut], sites, { attributes: [age] });
					const counts = { items: [{ item: yes.item, portions: portions(data) }], orders: [] };
					return say(plan, heads, counts);
				})
			);
		const data = product<Leaf>([3, 17, 17, 3].map(yesData));
		expect(attack(data, publish, { answers: [0, 2], coalition: 0 }).proofs).toBeGreaterThan(0);
	});

	it('when a filter and the question behind it are both said', () => {
		// Nine households: how many said yes, and of these the answers to what follows.
		const households: { asked: number; leaf: Leaf }[] = [];
		for (let asked = 0; asked <= 9; asked += 1) {
			for (const leaf of leafData(9)) {
				if (leaf[0] + leaf[2] <= asked) households.push({ asked, leaf });
			}
		}
		const bytes = ({ asked, leaf }: { asked: number; leaf: Leaf }): string =>
			JSON.stringify([saidAlone([asked, 0, 9 - asked]), saidAlone(leaf)].map(({ cells }) => cells));
		const fibres = new Map<string, Leaf[]>();
		for (const one of households) {
			fibres.set(bytes(one), [...(fibres.get(bytes(one)) ?? []), one.leaf]);
		}
		const emptied = [...fibres.values()].filter((fibre) => fibre.every(([often]) => often === 0));
		expect(emptied.length).toBeGreaterThan(0);
	});

	it('when two branches of one filter are both said', () => {
		// Twelve households: those who said yes are asked one question, the others the other.
		const fibres = new Map<string, number[]>();
		for (let asked = 0; asked <= 12; asked += 1) {
			const first = leafData(12).filter((leaf) => leaf[0] + leaf[2] <= asked);
			const second = leafData(12).filter((leaf) => leaf[0] + leaf[2] <= 12 - asked);
			for (const [one, other] of product<Leaf>([first, second])) {
				if (one === undefined || other === undefined) continue;
				const bytes = JSON.stringify([saidAlone(one).cells, saidAlone(other).cells]);
				fibres.set(bytes, [...(fibres.get(bytes) ?? []), other[2]]);
			}
		}
		const emptied = [...fibres.values()].filter((none) => none.every((count) => count === 0));
		expect(emptied.length).toBeGreaterThan(0);
	});

	it('when the base of a question is those who answered it', () => {
		const publish = (data: DataSet): unknown =>
			data.map(([often, some, none]) => {
				// The middle is those who passed: the base becomes often + none.
				const base = often + none;
				return [base, base < 7 ? null : saidAlone([often, 0, none]), some];
			});
		expect(attackWith([9], publish).exclusions).toBeGreaterThan(0);
	});

	it('when every cumulated result is the parent of all waves, flat', () => {
		const data = product<Leaf>([10, 10, 10, 10].map(yesData));
		const publish = (set: DataSet): string =>
			JSON.stringify([1, 2, 3, 4].map((last) => sayTree(yes, whole(set.slice(0, last)), 3).tables));
		expect(attack(data, publish, { answers: [0, 2] }).proofs).toBeGreaterThan(0);
	});

	it('when a fact said by sites also cuts another question, with the sizes of its classes', () => {
		const data = product<Leaf>([10, 12].map(yesData));
		const publish = (set: DataSet): string => {
			const [often, , none] = sum(set);
			const sizes = Math.min(often, none) < thresholds(3).class ? 'one class' : [often, none];
			return JSON.stringify([set.map((leaf) => saidAlone(leaf)), sizes]);
		};
		expect(attack(data, publish, { answers: [0, 2] }).proofs).toBeGreaterThan(0);
	});

	it('when a site is said alone and again joined with her sister', () => {
		const publish = (data: DataSet): unknown => [
			saidAlone(data[1] ?? [0, 0, 0]),
			saidAlone(sum(data))
		];
		expect(attackWith([5, 22], publish).proofs).toBeGreaterThan(0);
	});

	it('when « non » is said beside « oui » at a parent of options', () => {
		const data = product<Leaf>([7, 7, 9, 9].map(yesData));
		const publish = (set: DataSet): string => {
			const parts = set.map((leaf) => saidAlone(leaf));
			const all = sum(set);
			const parent = sayParent(item, size(all), polesOf(all), parts, 3);
			return JSON.stringify([parts.map(({ cells }) => cells), parent.cells]);
		};
		expect(attack(data, publish, { answers: [0, 2] }).proofs).toBeGreaterThan(0);
	});
});
