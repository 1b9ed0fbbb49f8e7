import type { Fraction } from '../ballot-rules.ts';

/** Whether a part is as much as a share of the whole, or more than it where the share is strict. Whole numbers, compared without rounding. */
export function reaches(
	{ numerator, denominator, strict }: Fraction,
	part: number,
	whole: number
): boolean {
	const has = BigInt(part) * BigInt(denominator);
	const needs = BigInt(whole) * BigInt(numerator);
	return strict ? has > needs : has >= needs;
}

/** The smallest part that reaches a share of the whole; it may be more than the whole. */
export function neededOf({ numerator, denominator, strict }: Fraction, whole: number): number {
	const needs = BigInt(whole) * BigInt(numerator);
	const divisor = BigInt(denominator);
	const under = needs / divisor;
	return Number(strict || under * divisor < needs ? under + 1n : under);
}
