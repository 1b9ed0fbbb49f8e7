import { upperGamma } from './incomplete-gamma.ts';

/**
 * Probability that a chi-square variable is at least `statistic`, straight from the upper tail: at
 * 80 with one degree of freedom 3.7e-19, where one minus the cumulative probability gives 0.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
	return upperGamma(degrees / 2, statistic / 2);
}

/** Probability that a standard normal variable is at least this far from zero, on either side. */
export function normalTails(distance: number): number {
	return upperGamma(1 / 2, (distance * distance) / 2);
}
