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
 * The nearest ten percent of the frame, halves upwards; a first answer never reads as none. No
 * response rate: more may come than there are dwellings, where several people of one answer.
 */
export function participationBand(received: number, frame: number): ParticipationBand {
	if (frame <= 0) return { kind: 'unknown' };
	if (received <= 0) return { kind: 'none' };
	const tens = Math.min(10, Math.round((received / frame) * 10));
	return tens === 0 ? { kind: 'under-ten' } : { kind: 'around', tens };
}
