import { describe, expect, it } from 'vitest';
import { sayLeaf } from '#lib/domain/disclosure/leaf.ts';
import { sayParent } from '#lib/domain/disclosure/parent.ts';
import type { Range } from '#lib/domain/disclosure/range.ts';
import { sayThemes } from '#lib/domain/disclosure/themes.ts';
import { sayTree, type TreeNode } from '#lib/domain/disclosure/tree.ts';
import { attack, leafData, product, yesData, type DataSet, type Leaf } from './attacker.ts';
import { attackTree } from './fibres.ts';
import { planOf, sitesNamed, threeAnswers } from './plans.ts';

const item = threeAnswers();
const yes = threeAnswers({ reading: 'yes-alone' });

function said([often, some, none]: Leaf): string {
	return JSON.stringify(sayLeaf(item, often + some + none, { often, none }, 3).cells);
}

/** Of every fibre of several options, the most that each may have. */
function mostPerFibre(households: number, options: number, cap: number | null): number[][] {
	const words = yesData(households).map(([often]) =>
		JSON.stringify(sayLeaf(yes, households, { often, none: 0 }, 3).cells[0]?.said)
	);
	const fibres = new Map<string, number[]>();
	const counts = new Array<number>(options).fill(0);
	for (let place = 0; place < options;) {
		const sum = counts.reduce((total, count) => total + count, 0);
		if (cap === null || sum <= cap * households) {
			const bytes = counts.map((count) => words[count]).join(' ');
			const most = fibres.get(bytes) ?? counts.map(() => 0);
			fibres.set(
				bytes,
				most.map((count, option) => Math.max(count, counts[option] ?? 0))
			);
		}
		// The next vector, as an odometer counts.
		place = 0;
		while (place < options && counts[place] === households) counts[place++] = 0;
		if (place < options) counts[place] = (counts[place] ?? 0) + 1;
	}
	return [...fibres.values()];
}

describe('with a rule of lists or sums off, the attacker wins', { timeout: 60_000 }, () => {
	it('when « environ trois » is enforced: a cap on all options proves that nobody chose one', () => {
		const nobody = (most: number[]): boolean => most.includes(0);
		expect(mostPerFibre(8, 6, 3).some(nobody)).toBe(true);
		expect(mostPerFibre(8, 6, null).some(nobody)).toBe(false);
	});

	it('when a theme is listed only if somebody ticked it', () => {
		const plan = {
			...planOf([], sitesNamed([9])),
			comments: [{ question: 'mot', themes: ['bruit'] }]
		};
		const publish = ([leaf]: DataSet): string => {
			const responses = leaf?.[0] ?? 0;
			const tables = sayThemes(plan, 9, [{ question: 'mot', theme: 'bruit', responses }]);
			return JSON.stringify(responses === 0 ? [] : tables);
		};
		const data = yesData(9).map((leaf) => [leaf]);
		expect(attack(data, publish, { answers: [0, 2] }).proofs).toBeGreaterThan(0);
	});

	it('when how many wrote a comment is told beside the themes', () => {
		// Often: wrote of the theme. Middle: wrote of something else. None: did not write.
		const publish = ([leaf = [0, 0, 0] as const]: DataSet): string => {
			const [theme, other] = leaf;
			return JSON.stringify([
				sayLeaf(yes, 22, { often: theme + other, none: 0 }, 3).cells,
				sayLeaf(yes, 22, { often: theme, none: 0 }, 3).cells
			]);
		};
		const data = leafData(22).map((leaf) => [leaf]);
		expect(attack(data, publish, { coalition: 0 }).emptyMiddles).toBeGreaterThan(0);
	});

	it('when a mean score is told beside two questions', () => {
		const publish = (data: DataSet): string => {
			const points = data.reduce((sum, [often, some]) => sum + 2 * often + some, 0);
			return JSON.stringify([data.map(said), Math.round(points / 4)]);
		};
		const data = product<Leaf>([leafData(10), leafData(10)]);
		expect(attack(data, publish).proofs).toBeGreaterThan(0);
	});

	it('when the points of an order are told', () => {
		// First, second and third places of one option among nine households.
		const publish = ([leaf = [0, 0, 0] as const]: DataSet): string => String(2 * leaf[0] + leaf[1]);
		const data = leafData(9).map((leaf) => [leaf]);
		expect(attack(data, publish, { coalition: 0 }).proofs).toBeGreaterThan(0);
	});

	it('when six are shown', () => {
		const publish = ([leaf = [0, 0, 0] as const]: DataSet): string => said(leaf);
		const data = leafData(6).map((leaf) => [leaf]);
		expect(attack(data, publish).proofs).toBeGreaterThan(0);
	});

	it('when figures are published while answers still come in', () => {
		const publish = ([
			first = [0, 0, 0] as const,
			newcomers = [0, 0, 0] as const
		]: DataSet): string =>
			said(first) +
			said([first[0] + newcomers[0], first[1] + newcomers[1], first[2] + newcomers[2]]);
		const data = product<Leaf>([leafData(10), leafData(7)]);
		expect(attack(data, publish, { coalition: 0 }).proofs).toBeGreaterThan(0);
	});

	it('when the whole is said as a leaf beside its classes: those who gave no class are told', () => {
		const often = (data: DataSet): number => data.reduce((sum, leaf) => sum + leaf[0], 0);
		const alone = (count: number, respondents: number) =>
			sayLeaf(yes, respondents, { often: count, none: 0 }, 3).cells;
		const publish = (data: DataSet): string =>
			JSON.stringify([
				...data.slice(0, 2).map((leaf) => alone(leaf[0], 10)),
				alone(often(data), 22)
			]);
		const publishAsRuled = (data: DataSet): string => {
			const parts = data.map((leaf, index) => ({
				group: String(index),
				respondents: leaf[0] + leaf[2],
				poles: { often: leaf[0], none: leaf[2] },
				parts: [],
				unsaid: index === 2
			}));
			const poles = { often: often(data), none: 22 - often(data) };
			const all = { group: 'all', respondents: 22, poles, parts, unsaid: false };
			return JSON.stringify(sayTree(yes, all, 3).tables);
		};
		const data = product<Leaf>([10, 10, 2].map(yesData));
		const answers = [0, 2];
		expect(attack(data, publish, { answers }).proofs).toBeGreaterThan(0);
		expect(attack(data, publishAsRuled, { answers }).proofs).toBe(0);
	});

	it('when both poles of a question behind a filter are said of the whole: who was asked is proved', () => {
		const publish = (data: DataSet): string => {
			const sum = (seat: 0 | 2): number => data.reduce((total, leaf) => total + leaf[seat], 0);
			const parts = data.map(([often, some, none], index) => {
				const respondents = often + some + none;
				return {
					group: String(index),
					respondents,
					poles: { often, none },
					parts: [],
					unsaid: false
				};
			});
			const poles = { often: sum(0), none: sum(2) };
			const all = { group: 'all', respondents: 21, poles, parts, unsaid: false };
			return JSON.stringify(sayTree(item, all, 3).tables);
		};
		const data = product<Leaf>([7, 7, 7].map(leafData));
		expect(attack(data, publish, { coalition: 0 }).emptyMiddles).toBeGreaterThan(0);
	});

	it('when both poles are said of a sum that is part of another sum', () => {
		const bothPoles = (node: TreeNode): { cells: unknown; often: Range; none: Range } => {
			const parts = node.parts.map(bothPoles);
			const below = parts.map(({ cells }) => cells);
			const open = { from: 0, to: node.respondents };
			if (node.respondents < 7) return { cells: below, often: open, none: open };
			const own =
				parts.length === 0
					? sayLeaf(item, node.respondents, node.poles, 3)
					: sayParent(item, node.respondents, node.poles, parts, 3);
			return { ...own, cells: [own.cells, below] };
		};
		const shape = [
			[8, 3],
			[7, 1]
		];
		expect(attackTree(shape, {}, (_, node) => bothPoles(node).cells).proofs).toBeGreaterThan(0);
	});
});
