import { unreachable } from '../../unreachable.ts';
import type { TallyMethod } from '../ballot-rules.ts';
import { countApproval } from './approval.ts';
import type { NumberedBallots } from './ballots.ts';
import { countRunoff } from './instant-runoff.ts';
import { comparePairs, condorcetWinner } from './pairwise.ts';
import { type Places, placesByScore, settled } from './places.ts';
import { countPlurality } from './plurality.ts';
import { countPoints } from './points.ts';
import { type Exact, written } from './rational.ts';
import { placesByPaths, strongestPaths } from './schulze.ts';

/** One round of an instant runoff, in codes. */
interface CountedRound {
	readonly votes: Readonly<Record<string, Exact>>;
	/** Ballots that name nothing that stands any more. */
	readonly exhausted: number;
	/** Who has the fewest votes; more than one is a tie for last. */
	readonly last: readonly string[];
	/** Who leaves; nobody in the last round. */
	readonly dropped: readonly string[];
}

/** What an order comes from. Rows and columns of tables are in the order of the ballot. */
export type CountedBy =
	| { readonly kind: 'votes'; readonly votes: Readonly<Record<string, Exact>> }
	| { readonly kind: 'points'; readonly points: Readonly<Record<string, Exact>> }
	| {
			readonly kind: 'pairs';
			/** Who wins against each of the others; null if nobody does. */
			readonly condorcet: string | null;
			/** Ballots that put the option of the row before that of the column. */
			readonly pairwise: readonly (readonly number[])[];
			readonly strongestPaths: readonly (readonly number[])[];
	  }
	| {
			readonly kind: 'rounds';
			/** Where ties for last stand, one of the ways. */
			readonly rounds: readonly CountedRound[];
			/** False where the ways of settling ties were too many to follow. */
			readonly everyWay: boolean;
	  };

/** A method that puts the options in order. */
export type RankingMethod = Exclude<
	TallyMethod,
	{ readonly kind: 'majority' | 'budget-approval' | 'budget-equal-shares' }
>;

/**
 * The order of the options by a method that ranks, and what it comes from.
 *
 * @param drawn for each option its place in the order drawn; null where ties stand
 */
export function countPlaces(
	method: RankingMethod,
	ballots: NumberedBallots,
	drawn: readonly number[] | null
): { readonly places: Places; readonly counted: CountedBy } {
	const { options } = ballots;
	const byCode = (values: readonly Exact[]): Record<string, Exact> =>
		Object.fromEntries(options.map((option, number) => [option, values[number] ?? 0]));
	switch (method.kind) {
		case 'plurality':
		case 'approval': {
			const votes =
				method.kind === 'approval' ? countApproval(ballots) : countPlurality(ballots, method.seats);
			const counted: CountedBy = { kind: 'votes', votes: byCode(votes.map(written)) };
			return { places: placesByScore(votes, drawn), counted };
		}
		case 'points': {
			const points = countPoints(ballots);
			const counted: CountedBy = { kind: 'points', points: byCode(points.map(written)) };
			return { places: placesByScore(points, drawn), counted };
		}
		case 'schulze': {
			const pairwise = comparePairs(ballots);
			const paths = strongestPaths(pairwise);
			const winner = condorcetWinner(pairwise);
			const condorcet = winner === null ? null : (options[winner] ?? null);
			const counted: CountedBy = { kind: 'pairs', condorcet, pairwise, strongestPaths: paths };
			return { places: settled(placesByPaths(paths), drawn), counted };
		}
		case 'instant-runoff':
			return countRounds(ballots, drawn);
		default:
			return unreachable(method);
	}
}

function countRounds(
	ballots: NumberedBallots,
	drawn: readonly number[] | null
): { readonly places: Places; readonly counted: CountedBy } {
	const code = (number: number): string => ballots.options[number] ?? '';
	const { rounds, places, everyWay } = countRunoff(ballots, drawn);
	const inCodes = rounds.map(({ standing, votes, exhausted, last, dropped }): CountedRound => ({
		votes: Object.fromEntries(
			standing.map((option, index) => [
				code(option),
				votes[index] === undefined ? 0 : written(votes[index])
			])
		),
		exhausted,
		last: last.map(code),
		dropped: dropped.map(code)
	}));
	return { places, counted: { kind: 'rounds', rounds: inCodes, everyWay } };
}
