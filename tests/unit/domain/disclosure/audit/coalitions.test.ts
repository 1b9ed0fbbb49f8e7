import { describe, expect, test } from 'vitest';
import { boundsOf } from '#lib/domain/disclosure/audit/bounds.ts';
import type { Row, Solving } from '#lib/domain/disclosure/audit/program.ts';
import { seriesFrom } from '#lib/domain/disclosure/audit/series.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { searchCoalitions } from '#lib/domain/disclosure/audit/coalitions.ts';
import type { Verdict } from '#lib/domain/disclosure/audit/search.ts';
import type { World } from '#lib/domain/disclosure/audit/world.ts';
import { exactMargins, everySolution, isProved, verdictOn, withRows } from './worlds.ts';

const solver = await loadSolver();

/** n = 249: four yes/no attributes, each class of 66 or more, whole solutions with a gap. */
const gap = exactMargins([
	{ place: [0, 0, 0, 0], size: 3, inside: 3 },
	{ place: [1, 1, 1, 1], size: 6, inside: 3 },
	{ place: [1, 0, 0, 0], size: 60, inside: 30 },
	{ place: [0, 1, 0, 0], size: 60, inside: 30 },
	{ place: [0, 0, 1, 0], size: 60, inside: 30 },
	{ place: [0, 0, 0, 1], size: 60, inside: 30 }
]);

/**
 * Two kinds of two, exactly two of all four in the pole: alone, each kind may have 0, 1 or 2. Whoever
 * knows that both of the first are in it knows that none of the second is.
 */
const across = withRows(
	[
		{ place: [0], size: 2 },
		{ place: [1], size: 2 }
	],
	[{ variables: [0, 2], from: 2, to: 2 }]
);

describe('the search of coalitions', () => {
	test('finds the proof that bounds alone do not show: three may be in, three may be out, never two', () => {
		const solving = solver(gap.program);
		expect(boundsOf(gap.program, solving, [0])).toEqual({ from: 0, to: 3 });
		solving.end();
		const verdict = verdictOn(gap, solver);
		expect(verdict).toMatchObject({ kind: 'proof' });
		expect(verdict.kind === 'proof' ? new Set(verdict.seats) : null).toEqual(new Set([0, 1]));
	});

	test('an auditor that only asks whether min(3, size) may be in and out would let it pass', () => {
		const solving = solver(gap.program);
		gap.kinds.forEach(({ size }, kind) => {
			const bounds = boundsOf(gap.program, solving, [kind * 2]);
			expect(bounds?.to).toBeGreaterThanOrEqual(Math.min(3, size));
			expect(bounds?.from).toBeLessThanOrEqual(size - Math.min(3, size));
		});
		solving.end();
	});

	test('finds the proof of a coalition that lives in another class', () => {
		expect(verdictOn(across, solver)).toMatchObject({ kind: 'proof' });
		expect(isProved(across, 2)).toBe(true);
	});

	test('an auditor that only seats coalitions inside the class would let it pass', () => {
		const solutions = everySolution(across);
		const may = (needs: readonly (readonly [number, number])[]): boolean =>
			solutions.some((values) => needs.every(([at, least]) => (values[at] ?? 0) >= least));
		for (const inside of [0, 2]) {
			for (const [into, out] of [
				[2, 0],
				[1, 1],
				[0, 2]
			] as const) {
				expect(
					may([
						[inside, into],
						[inside + 1, out]
					])
				).toBe(true);
			}
		}
	});

	test('a class of one is free both ways, whatever two elsewhere answered', () => {
		const alone = (to: number) =>
			withRows(
				[
					{ place: [0], size: 1 },
					{ place: [1], size: 9 }
				],
				[{ variables: [0, 2], from: 3, to }]
			);
		expect(verdictOn(alone(6), solver)).toMatchObject({ kind: 'no-proof' });
		const tight = withRows(
			[
				{ place: [0], size: 1 },
				{ place: [1], size: 9 }
			],
			[{ variables: [0, 2], from: 2, to: 2 }]
		);
		expect(verdictOn(tight, solver)).toMatchObject({ kind: 'proof' });
		expect(isProved(tight, 2)).toBe(true);
	});

	test('time that runs out is not taken for safety', () => {
		const world = exactMargins([
			{ place: [0, 0], size: 20, inside: 9 },
			{ place: [0, 1], size: 20, inside: 9 }
		]);
		const solving = solver(world.program);
		const verdict = searchOf(world, solving);
		solving.end();
		expect(verdict.kind).toBe('undecided');
	});

	test('agrees with an attacker who tries every data set, in 40 small worlds', () => {
		const draw = seriesFrom(4);
		const verdicts = { proof: 0, 'no-proof': 0 };
		for (let count = 0; count < 40; count += 1) {
			const kinds = Array.from({ length: 2 + draw(3) }, (_, at) => ({
				place: [at & 1, at >> 1],
				size: 1 + draw(4 + draw(2))
			}));
			const rows = Array.from({ length: 1 + draw(3) }, (): Row => {
				const own = kinds.flatMap((_, kind) => (draw(2) === 0 ? [kind] : []));
				const most = own.reduce((sum, kind) => sum + (kinds[kind]?.size ?? 0), 0);
				const from = draw(Math.max(1, most - 1));
				return { variables: own.map((kind) => kind * 2), from, to: Math.min(most, from + draw(8)) };
			});
			const world = withRows(kinds, rows);
			if (everySolution(world).length === 0) continue;
			const { kind } = verdictOn(world, solver);
			expect(kind).toBe(isProved(world, 2) ? 'proof' : 'no-proof');
			if (kind !== 'undecided') verdicts[kind] += 1;
		}
		expect(verdicts.proof).toBeGreaterThan(5);
		expect(verdicts['no-proof']).toBeGreaterThan(5);
	});
});

function searchOf(world: World, solving: Solving): Verdict {
	return searchCoalitions({ world, margin: 3, solving, tooLate: () => true });
}
