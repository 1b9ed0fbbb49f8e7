import { describe, expect, it } from 'vitest';
import { type CountingRule, tally } from '#lib/domain/consultation/tally/tally.ts';
import { shuffled } from '#lib/server/demonstration/chance.ts';
import { budgetFor, byScore, electionOf, rankedBy, stands, votersOf } from './elections.ts';
import {
	approves,
	equalShares,
	greedy,
	pluralityVotes,
	points,
	prefer,
	runoffs,
	strongest
} from './naive.ts';

const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed + 1);

/** What is in all lists, and what is in some only, in the order of the options. */
function sureAndNot(lists: readonly (readonly string[])[], options: readonly string[]) {
	const always = options.filter((option) => lists.every((list) => list.includes(option)));
	const some = options.filter((option) => lists.some((list) => list.includes(option)));
	return { funded: always, tied: some.filter((option) => !always.includes(option)) };
}

function fundedBy(rule: CountingRule, ballots: ReturnType<typeof electionOf>) {
	const found = tally(rule, ballots, null);
	if (found.kind !== 'funded') throw new Error(found.kind);
	return found;
}

describe('counts of thousands of small elections, against slow counts', () => {
	it('plurality, of one seat and of two', () => {
		for (const seed of seeds(3000)) {
			const election = electionOf(seed);
			const voters = votersOf(election);
			const seats = 1 + (seed % 2);
			const { places } = rankedBy({ method: { kind: 'plurality', seats }, tie: stands }, election);
			expect(places).toEqual(
				byScore(election.options, (option) => pluralityVotes(voters, option, seats))
			);
		}
	});

	it('approval', () => {
		for (const seed of seeds(3000)) {
			const election = electionOf(seed);
			const voters = votersOf(election);
			const { options } = election;
			const { places } = rankedBy(
				{ method: { kind: 'approval', seats: 1 }, tie: stands },
				election
			);
			expect(places).toEqual(
				byScore(options, (option) => voters.filter((one) => approves(one, option, options)).length)
			);
		}
	});

	it('points', () => {
		for (const seed of seeds(2000)) {
			const election = electionOf(seed);
			const voters = votersOf(election);
			const { places } = rankedBy({ method: { kind: 'points' }, tie: stands }, election);
			expect(places).toEqual(byScore(election.options, (option) => points(voters, option)));
		}
	});

	it('Schulze, every path, and the Condorcet winner', () => {
		for (const seed of seeds(2000)) {
			const election = electionOf(seed);
			const { options } = election;
			const voters = votersOf(election);
			const { places, counted } = rankedBy({ method: { kind: 'schulze' }, tie: stands }, election);
			if (counted.kind !== 'pairs') throw new Error(counted.kind);
			const paths = options.map((one) =>
				options.map((other) => (one === other ? 0 : strongest(voters, options, one, other)))
			);
			expect(counted.strongestPaths).toEqual(paths);
			const beats = (one: number, other: number): boolean =>
				(paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0);
			const unbeaten = options.filter((_, one) => !options.some((__, other) => beats(other, one)));
			expect(places[0]).toEqual(unbeaten);
			for (const [one, first] of options.entries()) {
				for (const [other, second] of options.entries()) {
					if (!beats(one, other)) continue;
					const rank = (option: string) => places.findIndex((place) => place.includes(option));
					expect(rank(first)).toBeLessThan(rank(second));
				}
			}
			const winner = options.filter((one) =>
				options.every(
					(other) => one === other || prefer(voters, one, other) > prefer(voters, other, one)
				)
			);
			expect(counted.condorcet).toBe(winner[0] ?? null);
			if (counted.condorcet !== null) expect(places[0]).toEqual([counted.condorcet]);
		}
	});

	it('instant runoff: who wins in some way of settling the ties for last, and no one else', () => {
		for (const seed of seeds(3000)) {
			const election = electionOf(seed);
			const { options } = election;
			const ways = runoffs(votersOf(election), options);
			const found = rankedBy({ method: { kind: 'instant-runoff' }, tie: stands }, election);
			const winners = options.filter((option) => ways.some(([first]) => first === option));
			expect(found.places[0]).toEqual(winners);
			expect(found.places.flat().toSorted()).toEqual([...options]);
			if (ways.length === 1) expect(found.places).toEqual(ways[0]?.map((option) => [option]));
		}
	});

	it('instant runoff by an order that was drawn: the later of those tied for last leaves', () => {
		for (const seed of seeds(3000)) {
			const election = electionOf(seed);
			const order = shuffled(election.options, election.chance);
			const voters = votersOf(election);
			if (voters.length === 0) continue;
			const worst = (list: readonly string[]): number => order.indexOf(list.at(-1) ?? '');
			const leave = (standing: readonly string[]): string[] => {
				if (standing.length < 2) return [...standing];
				const [way] = runoffs(voters, standing).toSorted((one, other) => worst(other) - worst(one));
				const last = way?.at(-1) ?? '';
				return [...leave(standing.filter((option) => option !== last)), last];
			};
			const tie = { kind: 'drawn', order } as const;
			const found = rankedBy({ method: { kind: 'instant-runoff' }, tie }, election);
			expect(found.places).toEqual(leave(election.options).map((option) => [option]));
		}
	});

	it('budget by approvals per dollar: what is paid in every order, and what by the tie alone', () => {
		for (const seed of seeds(2000)) {
			const election = electionOf(seed);
			const { options, chance } = election;
			const voters = votersOf(election);
			const budget = budgetFor(options, chance);
			const approvals = Object.fromEntries(
				options.map((option) => [
					option,
					voters.filter((one) => approves(one, option, options)).length
				])
			);
			const rule: CountingRule = { method: { kind: 'budget-approval' }, tie: stands, budget };
			const { funded, tied } = fundedBy(rule, election);
			const ways = voters.length === 0 ? [[]] : greedy(approvals, budget.costs, budget.total);
			expect({ funded, tied }).toEqual(sureAndNot(ways, options));
		}
	});

	it('budget by equal shares: what is paid in every way of settling ties, and what in some', () => {
		for (const seed of seeds(2000)) {
			const election = electionOf(seed);
			const { options, chance } = election;
			const voters = votersOf(election);
			const budget = budgetFor(options, chance);
			const approvedBy = voters.map((one) =>
				options.filter((option) => approves(one, option, options))
			);
			const rule: CountingRule = { method: { kind: 'budget-equal-shares' }, tie: stands, budget };
			const { funded, tied } = fundedBy(rule, election);
			const ways = equalShares(approvedBy, budget.costs, budget.total);
			expect({ funded, tied }).toEqual(sureAndNot(ways, options));
		}
	});
});
