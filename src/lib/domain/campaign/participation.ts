/**
 * Participation as it is shown while a campaign lives: a word and a band of ten, never a live
 * counter. `tens` goes from 1 to 10.
 */
export type ParticipationBand =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'none' }
	| { readonly kind: 'under-ten' }
	| { readonly kind: 'around'; readonly tens: number };

/**
 * The share of answers received among those expected, or null when the frame is unknown.
 * May pass 1 where several people of a dwelling answer. (AAPOR, Standard Definitions, RR1 with
 * every dwelling of the frame taken as eligible.)
 */
export function responseRate(received: number, frame: number): number | null {
	return frame > 0 ? received / frame : null;
}

/** The nearest ten percent, halves upwards; a first answer never reads as none. */
export function participationBand(received: number, frame: number): ParticipationBand {
	const rate = responseRate(received, frame);
	if (rate === null) return { kind: 'unknown' };
	if (received <= 0) return { kind: 'none' };
	const tens = Math.min(10, Math.round(rate * 10));
	return tens === 0 ? { kind: 'under-ten' } : { kind: 'around', tens };
}
