/**
 * Probabilities corrected for the number of tests, in the order given (Holm, 1979): the smallest
 * times m, the next times m − 1, never smaller than one before, at most 1. Whatever the tests have
 * to do with each other, the chance of calling even one difference that is none stays under the
 * limit. Each corrected value can only grow when any given value grows.
 */
export function holm(values: readonly number[]): number[] {
	const order = values.map((_, index) => index);
	order.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
	const corrected = [...values];
	let largest = 0;
	for (const [place, index] of order.entries()) {
		largest = Math.max(largest, (values.length - place) * (values[index] ?? 0));
		corrected[index] = Math.min(1, largest);
	}
	return corrected;
}
