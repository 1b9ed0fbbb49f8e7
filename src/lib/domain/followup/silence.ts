import { monthOf } from '../campaign/local-moment.ts';
import { type Commitment, isOver, standingOf } from './commitment.ts';

/** Days without a new step after which « Sans nouvelles depuis 6 mois » appears by itself. */
export const silentDays = 183;

const day = 86_400_000;

/**
 * The moment from which nothing was heard of a commitment for six months, in milliseconds since 1970;
 * null of one that is done or impossible, of which nothing more is to be heard.
 */
export function silentFrom(commitment: Pick<Commitment, 'steps'>): number | null {
	const { state, at } = standingOf(commitment);
	return isOver(state) ? null : at + silentDays * day;
}

/** Whether nothing was heard of it for six months, at this moment. */
export function isSilent(commitment: Pick<Commitment, 'steps'>, now: number): boolean {
	const from = silentFrom(commitment);
	return from !== null && now >= from;
}

/** Whether its month is over, where the organisations are, and it is neither done nor impossible. */
export function isLate(commitment: Pick<Commitment, 'steps'>, now: number): boolean {
	const { state, due } = standingOf(commitment);
	return due !== null && !isOver(state) && monthOf(now) > due;
}
