import { Refusal } from '../../refusal.ts';
import type { TieRule } from '../ballot-rules.ts';
import type { CountedBallot } from '../counted-ballot.ts';

/** The ballots of one question, alike together, and the options in the order of the ballot. */
export interface Ballots {
	readonly options: readonly string[];
	readonly ballots: readonly CountedBallot[];
}

/** Why ballots are not counted. */
export type BallotFault =
	| 'duplicate-option'
	| 'unknown-option'
	| 'option-twice-on-ballot'
	| 'bad-ballot-count'
	| 'bad-seats'
	| 'drawn-order-incomplete'
	| 'electorate-unknown'
	| 'sides-missing'
	| 'budget-missing'
	| 'bad-cost'
	| 'bad-total';

/** Ballots by the places of the options in the list of options. */
export interface NumberedBallots {
	readonly options: readonly string[];
	/** Ballots, blanks too. */
	readonly voters: number;
	/** Ballots that name nothing. */
	readonly blank: number;
	/** Those that name something. No empty place. */
	readonly ballots: readonly NumberedBallot[];
}

export interface NumberedBallot {
	readonly count: number;
	readonly places: readonly (readonly number[])[];
}

/**
 * Checks ballots and numbers their options. One step for each name on each kind of ballot.
 *
 * @throws Refusal of a BallotFault, with the place of the ballot
 */
export function numberBallots({ options, ballots }: Ballots): NumberedBallots {
	const numbers = new Map(options.map((option, number) => [option, number]));
	if (numbers.size !== options.length) throw new Refusal<BallotFault>('duplicate-option');
	let voters = 0;
	let blank = 0;
	const numbered: NumberedBallot[] = [];
	const seenOn = new Int32Array(options.length).fill(-1);
	for (const [index, { count, places }] of ballots.entries()) {
		const refuse = (code: BallotFault): Refusal => new Refusal(code, `ballots[${index}]`);
		if (!Number.isSafeInteger(count) || count < 1) throw refuse('bad-ballot-count');
		const named: number[][] = [];
		for (const place of places) {
			const together: number[] = [];
			for (const option of place) {
				const number = numbers.get(option);
				if (number === undefined) throw refuse('unknown-option');
				if (seenOn[number] === index) throw refuse('option-twice-on-ballot');
				seenOn[number] = index;
				together.push(number);
			}
			if (together.length > 0) named.push(together);
		}
		voters += count;
		if (named.length === 0) blank += count;
		else numbered.push({ count, places: named });
	}
	if (!Number.isSafeInteger(voters)) throw new Refusal<BallotFault>('bad-ballot-count');
	return { options, voters, blank, ballots: numbered };
}

/**
 * For each option its place in the order that was drawn, 0 the best; null where ties stand.
 *
 * @throws Refusal `drawn-order-incomplete` unless it names every option once and nothing else
 */
export function drawnRanks(options: readonly string[], tie: TieRule): readonly number[] | null {
	if (tie.kind === 'stands') return null;
	const ranks = options.map((option) => tie.order.indexOf(option));
	if (tie.order.length !== options.length || ranks.includes(-1)) {
		throw new Refusal<BallotFault>('drawn-order-incomplete');
	}
	return ranks;
}
