import { Refusal } from '../refusal.ts';
import type { CountedBallot } from './counted-ballot.ts';

/**
 * Kinds of files of PrefLib (Nicholas Mattei and Toby Walsh, 2013; format of 2022): strict or tied
 * orders, complete or incomplete; categories, best first.
 */
export type PrefLibKind = 'soc' | 'soi' | 'toc' | 'toi' | 'cat';

export const prefLibKinds: readonly PrefLibKind[] = ['soc', 'soi', 'toc', 'toi', 'cat'];

/** What a file holds. The options are its numbers, « 1 », « 2 » … */
export interface PrefLibBallots {
	readonly title: string;
	readonly options: readonly string[];
	/** Names of the options, in the same order; the number where the file gives none. */
	readonly names: readonly string[];
	readonly ballots: readonly CountedBallot[];
}

/** Why a file is not read; the place is its line, « line 12 ». */
export type PrefLibFault =
	| 'preflib-empty'
	| 'preflib-bad-header'
	| 'preflib-too-many-alternatives'
	| 'preflib-alternative-unknown'
	| 'preflib-alternative-named-twice'
	| 'preflib-alternative-twice-on-ballot'
	| 'preflib-bad-ballot'
	| 'preflib-bad-count'
	| 'preflib-tie-in-strict-order'
	| 'preflib-order-incomplete'
	| 'preflib-voters-do-not-add-up'
	| 'preflib-orders-do-not-add-up';

/** Lines are numbered from 1. */
export function refuseLine(fault: PrefLibFault, line: number): Refusal<PrefLibFault> {
	return new Refusal(fault, `line ${line}`);
}

/** A whole number at least 0, in digits. @throws Refusal */
export function wholeIn(text: string, fault: PrefLibFault, line: number): number {
	const number = /^\d{1,15}$/.test(text.trim()) ? Number(text) : NaN;
	if (Number.isNaN(number)) throw refuseLine(fault, line);
	return number;
}
