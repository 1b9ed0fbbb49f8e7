/**
 * What became of those who could have answered (AAPOR, Standard Definitions, 10th edition, 2023).
 * Whole numbers of the campaign's unit; with one answer a dwelling, empty dwellings are in none.
 */
export interface Dispositions {
	/** I: answered to the end. */
	readonly complete: number;
	/** P: answered in part. */
	readonly partial: number;
	/** R: said no. */
	readonly refused: number;
	/** NC: never reached. */
	readonly notReached: number;
	/** O: could not, by illness, language or absence. */
	readonly unable: number;
	/** UH and UO: nobody knows whether they could have answered. */
	readonly unknown: number;
	/** e: the share of those unknown who are thought to be eligible, 0 to 1. */
	readonly eligible: number;
}

export type ResponseRate = 'RR1' | 'RR2' | 'RR3' | 'RR4' | 'RR5' | 'RR6';

/**
 * The six response rates of AAPOR, as shares: even numbers count answers in part as answers; of
 * those of whom nothing is known, 1 and 2 take all as eligible, 3 and 4 the share thought to be, 5
 * and 6 none. Null where nobody could answer.
 */
export function responseRates(of: Dispositions): Readonly<Record<ResponseRate, number | null>> {
	const known = of.complete + of.partial + of.refused + of.notReached + of.unable;
	const rate = (answered: number, unknown: number): number | null =>
		known + unknown > 0 ? answered / (known + unknown) : null;
	const { complete, unknown } = of;
	const withPartial = complete + of.partial;
	const thought = of.eligible * unknown;
	return {
		RR1: rate(complete, unknown),
		RR2: rate(withPartial, unknown),
		RR3: rate(complete, thought),
		RR4: rate(withPartial, thought),
		RR5: rate(complete, 0),
		RR6: rate(withPartial, 0)
	};
}

/**
 * What is known of a closed world: how many answered out of a frame. A response is one envelope,
 * finished or not, and nobody records who refused or was away: all others count as not reached.
 * RR2 and RR6 are then the same, and RR1 is not known. May not pass 1: null where the frame is
 * unknown or smaller than what was received, as where several people of a dwelling answer.
 */
export function frameResponseRate(responses: number, frame: number | null): number | null {
	if (frame === null || frame < responses) return null;
	const none = { complete: 0, refused: 0, unable: 0, unknown: 0, eligible: 1 };
	return responseRates({ ...none, partial: responses, notReached: frame - responses }).RR2;
}
