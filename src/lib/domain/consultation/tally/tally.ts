import { Refusal } from '../../refusal.ts';
import { unreachable } from '../../unreachable.ts';
import type { BallotQuestion, TallyMethodName, TieRule } from '../ballot-rules.ts';
import { countApproval } from './approval.ts';
import {
	type BallotFault,
	type Ballots,
	drawnRanks,
	numberBallots,
	type NumberedBallots
} from './ballots.ts';
import { budgetOf, costOf } from './budget.ts';
import { fundByApproval } from './budget-approval.ts';
import { fundByEqualShares } from './budget-equal-shares.ts';
import { type CountedBy, countPlaces, type RankingMethod } from './count-places.ts';
import { isAdopted, type Sides } from './majority.ts';
import { seatedOf } from './places.ts';
import { countSides } from './sides.ts';

interface TallyCore {
	readonly method: TallyMethodName;
	/** Ballots counted, blanks too. */
	readonly voters: number;
	/** Ballots that name nothing. */
	readonly blank: number;
}

/** A proposal for or against. Whether there is a quorum is another question: `quorumOf`. */
export interface MotionTally extends TallyCore {
	readonly kind: 'motion';
	readonly sides: Sides;
	readonly adopted: boolean;
}

/** Options in order. Codes; what stands together in one list is a tie. */
export interface RankedTally extends TallyCore {
	readonly kind: 'ranked';
	/** Best first, every option once. */
	readonly places: readonly (readonly string[])[];
	/** Who has the seats (one, where the method has no number of them), in the order of the ballot. */
	readonly chosen: readonly string[];
	/** Who shares the last seats without getting them, in the order of the ballot. */
	readonly tied: readonly string[];
	/** What the order comes from; never published. */
	readonly counted: CountedBy;
}

/** Works that the sum pays for. Codes in the order of the ballot, whole dollars. */
export interface BudgetTally extends TallyCore {
	readonly kind: 'funded';
	readonly funded: readonly string[];
	/** Paid or not by how a tie that stands is settled. */
	readonly tied: readonly string[];
	readonly spent: number;
	readonly total: number;
}

/** All that counting gives. Exact: it is for custodians and for the making of an `Outcome`, never published itself. */
export type Tally = MotionTally | RankedTally | BudgetTally;

/** How one question is counted. */
export type CountingRule = Omit<BallotQuestion, 'item'> & {
	/** Whole dollars that may be paid in all by equal shares; the whole sum unless told. */
	readonly spendable?: number;
};

/**
 * Counts the ballots of one question by its method and its tie rule. A blank ballot is a voter of
 * every method. Where not one ballot was cast nothing is chosen, drawn order or not; else a tie rule
 * is followed whatever the counts, zero too: an exception for what nobody chose would tell that nobody
 * did. Steps: those of the method.
 *
 * @param electorate how many may vote; null where that is not known
 * @throws Refusal of a BallotFault
 */
export function tally(rule: CountingRule, given: Ballots, electorate: number | null): Tally {
	const { method } = rule;
	const ballots = numberBallots(given);
	const core = { method: method.kind, voters: ballots.voters, blank: ballots.blank };
	switch (method.kind) {
		case 'majority': {
			const sides = countSides(rule.sides, ballots);
			const { threshold, base } = method;
			return {
				...core,
				kind: 'motion',
				sides,
				adopted: isAdopted(sides, { threshold, base, electorate })
			};
		}
		case 'plurality':
		case 'approval':
			return { ...core, ...ranked(method, rule.tie, ballots, method.seats) };
		case 'points':
		case 'schulze':
		case 'instant-runoff':
			return { ...core, ...ranked(method, rule.tie, ballots, 1) };
		case 'budget-approval':
		case 'budget-equal-shares':
			return { ...core, ...funded(rule, ballots) };
		default:
			return unreachable(method);
	}
}

function ranked(
	method: RankingMethod,
	tie: TieRule,
	ballots: NumberedBallots,
	seats: number
): Omit<RankedTally, keyof TallyCore> {
	const { options, voters } = ballots;
	if (!Number.isSafeInteger(seats) || seats < 1) throw new Refusal<BallotFault>('bad-seats');
	const drawn = drawnRanks(options, tie);
	const { places, counted } = countPlaces(method, ballots, voters === 0 ? null : drawn);
	const { chosen, tied } =
		voters === 0
			? { chosen: [], tied: options.map((_, option) => option) }
			: seatedOf(places, seats);
	const codes = codesIn(options);
	return {
		kind: 'ranked',
		places: places.map(codes),
		chosen: codes(chosen),
		tied: codes(tied),
		counted
	};
}

function funded(
	{ method, tie, budget: given, spendable }: CountingRule,
	ballots: NumberedBallots
): Omit<BudgetTally, keyof TallyCore> {
	const { options, voters } = ballots;
	const budget = budgetOf(given, options);
	const drawn = drawnRanks(options, tie);
	const codes = codesIn(options);
	const { total, costs } = budget;
	if (voters === 0) return { kind: 'funded', funded: [], tied: [], spent: 0, total };
	const found =
		method.kind === 'budget-approval'
			? fundByApproval(countApproval(ballots), budget, drawn)
			: fundByEqualShares(ballots, { ...budget, spendable: spendable ?? budget.total }, drawn);
	const spent = costOf(found.funded, costs);
	return { kind: 'funded', funded: codes(found.funded), tied: codes(found.tied), spent, total };
}

const codesIn =
	(options: readonly string[]) =>
	(numbers: readonly number[]): readonly string[] =>
		numbers.flatMap((number) => options[number] ?? []);
