import type { TieRule } from '#lib/domain/consultation/ballot-rules.ts';
import type { CountedBallot } from '#lib/domain/consultation/counted-ballot.ts';
import type { Ballots } from '#lib/domain/consultation/tally/ballots.ts';
import {
	type CountingRule,
	type RankedTally,
	tally
} from '#lib/domain/consultation/tally/tally.ts';
import { seededChance, shuffled, type Chance } from '#lib/server/demonstration/chance.ts';

export const stands: TieRule = { kind: 'stands' };

/** A small election: incomplete rankings, ties in a place, blank ballots, each drawn by a seed. */
export function electionOf(seed: number): Ballots & { readonly chance: Chance } {
	const chance = seededChance(seed);
	const below = (limit: number): number => Math.floor(chance() * limit);
	const options = Array.from('abcde').slice(0, 1 + below(5));
	const kinds = below(7);
	const ballots = Array.from({ length: kinds }, (): CountedBallot => {
		const named = shuffled(options, chance).slice(0, below(options.length + 1));
		const places: string[][] = [];
		for (const option of named) {
			if (places.length > 0 && chance() < 0.3) places.at(-1)?.push(option);
			else places.push([option]);
		}
		return { count: 1 + below(3), places };
	});
	return { options, ballots, chance };
}

/** Costs of the options, and a sum that pays for some. */
export function budgetFor(
	options: readonly string[],
	chance: Chance
): { readonly total: number; readonly costs: Record<string, number> } {
	const cost = (): number => 1 + Math.floor(chance() * 6);
	return {
		total: Math.floor(chance() * 15),
		costs: Object.fromEntries(options.map((option) => [option, cost()]))
	};
}

/** One list of places for each voter. */
export function votersOf({ ballots }: Ballots): string[][][] {
	return ballots.flatMap(({ count, places }) =>
		Array.from({ length: count }, () => places.map((place) => [...place]))
	);
}

export function permutations<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, index) =>
		permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest])
	);
}

export function rankedBy(rule: CountingRule, ballots: Ballots): RankedTally {
	const found = tally(rule, ballots, null);
	if (found.kind !== 'ranked') throw new Error(`${found.kind} is no order`);
	return found;
}

/** Options by scores, most first; equal ones together in the order of the ballot. */
export function byScore(
	options: readonly string[],
	scoreOf: (option: string) => number
): string[][] {
	const scores = [...new Set(options.map(scoreOf))].sort((one, other) => other - one);
	return scores.map((score) => options.filter((option) => scoreOf(option) === score));
}
