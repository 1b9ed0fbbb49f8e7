import { affordable } from '../../consultation/affordable.ts';
import type { BallotQuestion, TallyMethod } from '../../consultation/ballot-rules.ts';
import type { CountedBallot } from '../../consultation/counted-ballot.ts';
import type { Outcome, SaidBallot } from '../../consultation/outcome.ts';
import { tally } from '../../consultation/tally/tally.ts';
import type { Margin } from '../policy.ts';
import { electionsOf, type Election, waysToVote } from './every-election.ts';

/** What is said of a ballot that is no motion. */
export type SaidChoice = Extract<Outcome, { kind: 'order' | 'chosen' | 'funded' }>;

/** Elections up to which each is counted; of more, none is. */
const mostElections = 20_000;

/**
 * Attacks what is said of an order, of what is chosen or of what is paid for: of all elections with as
 * many voters, those that give the same words are kept; a coalition of margin − 1, or of all voters but
 * one where that is fewer, puts its own ballots aside. A vote is proved where, in all that is left, every
 * other voter put the same option first (of a ranking) or chose it; of an order, also where nobody else
 * chose an option at all. The words are compared with the count itself: no rule of wording is trusted.
 *
 * @returns null where there are too many elections to be counted
 */
export function ballotProof(
	outcome: SaidChoice,
	ballot: SaidBallot,
	margin: Margin
): { readonly possible: boolean; readonly proved: boolean } | null {
	const { voters, method } = outcome;
	const ways = waysToVote(method, ballot, mostElections);
	const elections = ways === null ? null : electionsOf(ways.length, voters, mostElections);
	if (ways === null || elections === null) return null;
	if (voters === 0) return { possible: true, proved: false };
	const size = Math.min(margin - 1, voters - 1);
	const others = new Map<string, Set<number>>();
	let possible = false;
	for (const election of elections) {
		if (!isSaid(outcome, ballot, margin, election, ways)) continue;
		possible = true;
		for (const coalition of coalitionsIn(election, size)) {
			const name = coalition.join();
			const open = others.get(name) ?? new Set<number>();
			others.set(name, open);
			for (const [way, count] of election.entries()) {
				if (count > (coalition[way] ?? 0)) open.add(way);
			}
		}
	}
	const isRanked = ballot.places !== null;
	const statements = ballot.options.flatMap((option): ((way: Way) => boolean)[] => [
		(way) => (isRanked ? way[0] === option : way.includes(option)),
		...(outcome.kind === 'order' ? [(way: Way) => !way.includes(option)] : [])
	]);
	const proved = [...others.values()].some((open) =>
		statements.some((holds) => [...open].every((way) => holds(ways[way] ?? [])))
	);
	return { possible, proved };
}

/** Options that a voter names, best first in a ranking. */
type Way = readonly string[];

/** Whether an election gives what is said. */
function isSaid(
	outcome: SaidChoice,
	ballot: SaidBallot,
	margin: Margin,
	election: Election,
	ways: readonly Way[]
): boolean {
	const ballots = election.flatMap((count, way): CountedBallot[] => {
		if (count === 0) return [];
		const named = ways[way] ?? [];
		if (named.length === 0) return [{ count, places: [] }];
		return [{ count, places: ballot.places === null ? [named] : named.map((one) => [one]) }];
	});
	const { item, voters } = outcome;
	const { options, places } = ballot;
	const payable = affordable(
		questionOf(outcome, ballot),
		{ item, options, places, ballots },
		voters,
		margin
	);
	const counted = tally(payable.rule, payable.gathered, null);
	switch (outcome.kind) {
		case 'order':
			return counted.kind === 'ranked' && isSame(counted.places, outcome.places);
		case 'chosen':
			return (
				counted.kind === 'ranked' &&
				isSame([counted.chosen, counted.tied], [outcome.chosen, outcome.tied])
			);
		case 'funded':
			return (
				counted.kind === 'funded' &&
				isSame([counted.funded, counted.tied], [outcome.funded, outcome.tied])
			);
	}
}

function questionOf({ item, method }: SaidChoice, ballot: SaidBallot): BallotQuestion {
	const { seats, drawn, budget } = ballot;
	return {
		item,
		method: methodOf(method, seats),
		tie: drawn === null ? { kind: 'stands' } : { kind: 'drawn', order: drawn },
		...(budget === null ? {} : { budget })
	};
}

function methodOf(kind: Outcome['method'], seats: number): TallyMethod {
	switch (kind) {
		case 'plurality':
		case 'approval':
			return { kind, seats };
		case 'majority':
			return {
				kind,
				threshold: { numerator: 1, denominator: 2, strict: true },
				base: 'cast'
			};
		default:
			return { kind };
	}
}

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** Coalitions of so many voters of an election, by how many of them voted each way. */
function* coalitionsIn(election: Election, size: number, from = 0): Generator<number[]> {
	if (size === 0) {
		yield election.map(() => 0);
		return;
	}
	for (let way = from; way < election.length; way += 1) {
		if ((election[way] ?? 0) === 0) continue;
		const left = election.map((count, one) => (one === way ? count - 1 : count));
		for (const rest of coalitionsIn(left, size - 1, way)) {
			yield rest.map((count, one) => (one === way ? count + 1 : count));
		}
	}
}
