import type { Range } from '../range.ts';
import { findWhole, type Program, type Solving } from './program.ts';

function extreme(
	program: Program,
	solving: Solving,
	of: readonly number[],
	towards: 'smallest' | 'largest'
): number | null {
	const found = findWhole(program, solving, { extreme: { of, towards } });
	if (found.kind !== 'found') return null;
	return of.reduce((sum, variable) => sum + (found.values[variable] ?? 0), 0);
}

/**
 * What a reader of all published figures can bound a sum of variables to, in whole numbers: the
 * attacker's interval of the literature (Fischetti and Salazar, « Models and algorithms for
 * optimizing cell suppression in tabular data », 2000). Both ends are reached; values between may not be.
 *
 * @returns null when no data set gives these figures, or the solver gave up
 */
export function boundsOf(program: Program, solving: Solving, of: readonly number[]): Range | null {
	const from = extreme(program, solving, of, 'smallest');
	const to = from === null ? null : extreme(program, solving, of, 'largest');
	return from === null || to === null ? null : { from, to };
}
