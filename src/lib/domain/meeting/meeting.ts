import type { Fraction } from '../consultation/ballot-rules.ts';

/** How many have to be present: a number written in the by-laws, or a share of the households. */
export type MeetingQuorum =
	| { readonly kind: 'count'; readonly needed: number }
	| { readonly kind: 'share'; readonly share: Fraction };

/** Prepared, being held, or over: then nothing of it changes. */
export type MeetingState = 'prepared' | 'open' | 'ended';

/**
 * What an item of the agenda is: something said to the room, a vote by show of hands, or a secret
 * vote, which is a consultation with its own campaign.
 */
export const itemKinds = ['information', 'hands', 'vote'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Not reached yet, before the room now, or over. */
export type ItemState = 'waiting' | 'open' | 'done';

/** More than any assembly has read aloud in one evening. */
export const itemsAtMost = 30;

/**
 * How many have to be present.
 * @param households of the building or the organisation, a whole number
 * @returns a whole number of people, one a household; null without a quorum
 */
export function quorumNeeded(quorum: MeetingQuorum | null, households: number): number | null {
	if (quorum === null) return null;
	if (quorum.kind === 'count') return quorum.needed;
	const { numerator, denominator, strict } = quorum.share;
	const whole = Math.floor((households * numerator) / denominator);
	if (strict) return whole + 1;
	return whole * denominator === households * numerator ? whole : whole + 1;
}
