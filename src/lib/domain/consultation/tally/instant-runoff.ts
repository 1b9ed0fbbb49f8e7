import type { NumberedBallots } from './ballots.ts';
import { firstVotes } from './first-votes.ts';
import type { Places } from './places.ts';
import { compare, type Rational } from './rational.ts';

/** One round: what each option that stands has, and which leaves. Options by their numbers. */
interface Round {
	readonly standing: readonly number[];
	/** Votes of those standing, in the same order. */
	readonly votes: readonly Rational[];
	/** Ballots that name nothing that stands any more. */
	readonly exhausted: number;
	/** Who has the fewest votes; more than one is a tie for last. */
	readonly last: readonly number[];
	/** Who leaves: one, or several to whom nobody gives a vote; nobody in the last round. */
	readonly dropped: readonly number[];
}

export interface Runoff {
	/** Where ties stand: one of the ways, in which the later of the ballot's order leaves. */
	readonly rounds: readonly Round[];
	/** In the first place, who wins in at least one way of settling the ties for last. */
	readonly places: Places;
	/** False where there were too many ways to follow: the first place then holds all who might win. */
	readonly everyWay: boolean;
}

/** As many as twelve options can leave of each other: beyond, ways are not followed. */
const mostStates = 4096;

/**
 * Instant runoff (William Robert Ware, 1871, after Hare): the option with the fewest first votes
 * leaves, its ballots go to the next on them, until one is left. Of several with as few votes, one
 * leaves at a time, never all: by the order that was drawn, the last of it; where ties stand, every way
 * is followed, and those who win in some way and not in all are tied. Those without a single vote leave
 * together, as no ballot is moved by it whatever the order. Steps: rounds times names on the ballots;
 * where ties stand, sets of options that may be left times that, at most 4,096 sets.
 *
 * @param drawn for each option its place in the order drawn; null where ties stand
 */
export function countRunoff(ballots: NumberedBallots, drawn: readonly number[] | null): Runoff {
	const every = ballots.options.map((_, option) => option);
	const rounds: Round[] = [];
	let standing: readonly number[] = every;
	let tied = false;
	while (standing.length > 0) {
		const { round, ways } = roundOf(ballots, standing, drawn);
		tied ||= ways.length > 1;
		const dropped = ways.at(-1) ?? [];
		rounds.push({ ...round, dropped });
		if (dropped.length === 0) break;
		standing = without(standing, dropped);
	}
	if (tied) return { rounds, ...followEveryWay(ballots, every) };
	const left = rounds.map(({ dropped }) => dropped).filter((place) => place.length > 0);
	const places = standing.length === 0 ? [] : [standing, ...left.toReversed()];
	return { rounds, places, everyWay: true };
}

const without = (standing: readonly number[], dropped: readonly number[]): readonly number[] =>
	standing.filter((option) => !dropped.includes(option));

/** One round, and the ways in which it may go on: none when it is over. */
function roundOf(
	ballots: NumberedBallots,
	standing: readonly number[],
	drawn: readonly number[] | null
): { readonly round: Omit<Round, 'dropped'>; readonly ways: readonly (readonly number[])[] } {
	const { votes, exhausted } = firstVotes(ballots, standing);
	const fewest = votes.reduce((least, own) => (compare(own, least) < 0 ? own : least));
	const last = standing.filter((_, index) => compare(votes[index] ?? fewest, fewest) === 0);
	const round = { standing, votes, exhausted, last };
	if (standing.length === 1) return { round, ways: [] };
	if (drawn !== null) {
		const worst = last.reduce((one, other) =>
			(drawn[other] ?? 0) > (drawn[one] ?? 0) ? other : one
		);
		return { round, ways: [[worst]] };
	}
	if (fewest.numerator > 0n) return { round, ways: last.map((option) => [option]) };
	return { round, ways: last.length === standing.length ? [] : [last] };
}

/**
 * The order that all ways have in common: sets of options that every way comes down to, and what lies
 * between two of them is a tie.
 */
function followEveryWay(
	ballots: NumberedBallots,
	every: readonly number[]
): Omit<Runoff, 'rounds'> {
	const pending = new Map<string, readonly number[]>([[every.join(), every]]);
	const ends: (readonly number[])[] = [];
	const common: (readonly number[])[] = [];
	let visited = 0;
	while (pending.size > 0 && visited < mostStates) {
		const largest = [...pending.values()].reduce((one, other) =>
			other.length > one.length ? other : one
		);
		if (pending.size === 1 && ends.length === 0) common.push(largest);
		pending.delete(largest.join());
		visited += 1;
		const { ways } = roundOf(ballots, largest, null);
		if (ways.length === 0) ends.push(largest);
		for (const dropped of ways) {
			const next = without(largest, dropped);
			pending.set(next.join(), next);
		}
	}
	const mayWin = new Set([...ends, ...pending.values()].flat());
	const least = common.at(-1) ?? [];
	const places = [
		least.filter((option) => mayWin.has(option)),
		least.filter((option) => !mayWin.has(option)),
		...common.map((set, index) => without(set, common[index + 1] ?? set)).toReversed()
	];
	return { places: places.filter((place) => place.length > 0), everyWay: pending.size === 0 };
}
