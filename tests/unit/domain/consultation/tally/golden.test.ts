import { describe, expect, it } from 'vitest';
import type { TieRule } from '#lib/domain/consultation/ballot-rules.ts';
import type { Ballots } from '#lib/domain/consultation/tally/ballots.ts';
import { tally } from '#lib/domain/consultation/tally/tally.ts';
import golden from './golden.json' with { type: 'json' };

const stands: TieRule = { kind: 'stands' };
const drawn = (order: string): TieRule => ({ kind: 'drawn', order: Array.from(order) });

const fortyFive: Ballots = {
	options: Array.from('ABCDE'),
	ballots: golden.irv_45_ballots.ballots.map(([ranking, count]) => ({
		count: Number(count),
		places: Array.from(String(ranking)).map((code) => [code])
	}))
};

/** Where four towns of Tennessee would put the capital: each nearest first. */
const tennessee: Ballots = {
	options: Array.from('MNCK'),
	ballots: [
		{ count: 42, places: [['M'], ['N'], ['C'], ['K']] },
		{ count: 26, places: [['N'], ['C'], ['K'], ['M']] },
		{ count: 15, places: [['C'], ['K'], ['N'], ['M']] },
		{ count: 17, places: [['K'], ['C'], ['N'], ['M']] }
	]
};

describe('elections whose results are known', () => {
	it.each([
		['B leaves', drawn('ACEBD')],
		['E leaves', drawn('ACBED')],
		['the tie stands', stands]
	])('elect C by instant runoff of 45 ballots when %s', (_, tie) => {
		const found = tally({ method: { kind: 'instant-runoff' }, tie }, fortyFive, null);
		expect(found).toMatchObject({ chosen: [golden.irv_45_ballots.irv], tied: [] });
	});

	it('tell of a tie for last that stands in one of the ways only', () => {
		const found = tally({ method: { kind: 'instant-runoff' }, tie: stands }, fortyFive, null);
		if (found.kind !== 'ranked' || found.counted.kind !== 'rounds') throw new Error(found.kind);
		expect(found.counted.rounds[1]).toMatchObject({ last: ['B', 'E'], dropped: ['E'] });
		expect(found.places).toEqual([['C'], ['A', 'B', 'E'], ['D']]);
	});

	it('are put in order by the strongest paths, without a Condorcet winner', () => {
		const found = tally({ method: { kind: 'schulze' }, tie: stands }, fortyFive, null);
		if (found.kind !== 'ranked' || found.counted.kind !== 'pairs') throw new Error(found.kind);
		expect(found.places.flat().join('')).toBe(golden.irv_45_ballots.schulze);
		expect(found.counted.condorcet).toBeNull();
		expect(found.counted.pairwise[0]).toEqual([0, 20, 26, 30, 22]);
		expect(found.counted.strongestPaths[0]).toEqual([0, 28, 28, 30, 24]);
	});

	it('name the Condorcet winner where there is one', () => {
		const found = tally({ method: { kind: 'schulze' }, tie: stands }, tennessee, null);
		expect(found).toMatchObject({ chosen: ['N'], counted: { condorcet: 'N' } });
	});

	it('are put in order by points', () => {
		const found = tally({ method: { kind: 'points' }, tie: stands }, tennessee, null);
		if (found.kind !== 'ranked') throw new Error(found.kind);
		expect(found.places.map((place) => place.join('='))).toEqual(
			golden.borda_tennessee.order.split(' ')
		);
		expect(found.counted).toEqual({
			kind: 'points',
			points: { M: 126, N: 194, C: 173, K: 107 }
		});
	});

	it('differ by method: most first votes, and the runoff', () => {
		const first = tally({ method: { kind: 'plurality', seats: 1 }, tie: stands }, tennessee, null);
		const runoff = tally({ method: { kind: 'instant-runoff' }, tie: stands }, tennessee, null);
		expect(first).toMatchObject({ chosen: ['M'] });
		expect(runoff).toMatchObject({ chosen: ['K'] });
	});
});
