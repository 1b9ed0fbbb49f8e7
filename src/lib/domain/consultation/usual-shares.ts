import type { Fraction } from './ballot-rules.ts';

/** Shares that by-laws usually name, for a threshold and for a quorum, by the name they have in a form. */
const shares = {
	'one-quarter': { numerator: 1, denominator: 4, strict: false },
	'one-third': { numerator: 1, denominator: 3, strict: false },
	'more-than-half': { numerator: 1, denominator: 2, strict: true },
	'two-thirds': { numerator: 2, denominator: 3, strict: false },
	'three-quarters': { numerator: 3, denominator: 4, strict: false }
} as const satisfies Readonly<Record<string, Fraction>>;

type ShareName = keyof typeof shares;

/** Shares that a proposal can need to be adopted. */
export const thresholdNames = [
	'more-than-half',
	'two-thirds',
	'three-quarters'
] as const satisfies readonly ShareName[];

/** Shares of the electorate that can have to vote; a consultation may have no quorum. */
export const quorumNames = [
	'one-quarter',
	'one-third',
	'more-than-half',
	'two-thirds'
] as const satisfies readonly ShareName[];

export function shareNamed(name: ShareName): Fraction {
	return shares[name];
}

/** The name of a share; null of one that is not usual. */
export function nameOfShare({ numerator, denominator, strict }: Fraction): ShareName | null {
	const found = Object.entries(shares).find(
		([, share]) =>
			share.numerator === numerator && share.denominator === denominator && share.strict === strict
	);
	return found === undefined ? null : (found[0] as ShareName);
}
