/** An exact fraction in lowest terms, with a denominator above 0. */
export interface Rational {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** A whole number, or where it is none a fraction in lowest terms, written « 7/2 ». */
export type Exact = number | string;

export const zero: Rational = { numerator: 0n, denominator: 1n };

/** @param denominator above 0 */
export function rational(numerator: bigint, denominator = 1n): Rational {
	const divisor = greatestDivisor(numerator, denominator);
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function sum(one: Rational, other: Rational): Rational {
	return rational(
		one.numerator * other.denominator + other.numerator * one.denominator,
		one.denominator * other.denominator
	);
}

/** Below 0 where one is less than the other, 0 where they are equal. */
export function compare(one: Rational, other: Rational): number {
	const difference = one.numerator * other.denominator - other.numerator * one.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function written({ numerator, denominator }: Rational): Exact {
	if (denominator !== 1n) return `${numerator}/${denominator}`;
	const whole = Number(numerator);
	return Number.isSafeInteger(whole) ? whole : String(numerator);
}

/** At least 1, whatever the sign of the first. */
export function greatestDivisor(one: bigint, other: bigint): bigint {
	let [divisor, rest] = [one < 0n ? -one : one, other];
	while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
	return divisor === 0n ? 1n : divisor;
}
