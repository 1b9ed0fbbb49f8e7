import { type Commitment, type CommitmentState, isOver, standingOf } from './commitment.ts';
import { isLate, isSilent } from './silence.ts';

const places: Readonly<Record<CommitmentState, number>> = {
	'under-way': 0,
	planned: 1,
	studied: 2,
	budget: 3,
	done: 4,
	impossible: 5
};

/** What needs a person first: late, then silent, then by the month; what is over comes last. */
export function byUrgency(now: number): (one: Commitment, other: Commitment) => number {
	const rank = (commitment: Commitment): number => {
		if (isOver(standingOf(commitment).state)) return 3;
		if (isLate(commitment, now)) return 0;
		return isSilent(commitment, now) ? 1 : 2;
	};
	return (one, other) => rank(one) - rank(other) || byMonth(one, other) || byNumber(one, other);
}

/**
 * The order in which everybody reads them: what is being done, what is to come, what is done, what
 * cannot be. It does not depend on the clock.
 */
export function byState(one: Commitment, other: Commitment): number {
	const place = (commitment: Commitment): number => places[standingOf(commitment).state];
	return place(one) - place(other) || byMonth(one, other) || byNumber(one, other);
}

function byMonth(one: Commitment, other: Commitment): number {
	const [a, b] = [standingOf(one).due ?? '9999', standingOf(other).due ?? '9999'];
	return a === b ? 0 : a < b ? -1 : 1;
}

function byNumber({ number: a }: Commitment, { number: b }: Commitment): number {
	return a.year - b.year || a.sequence - b.sequence;
}
