/**
 * How many times larger unequal weights make the variance of a mean: n Σw² / (Σw)² (Kish, 1965). 1
 * when all weigh the same. It supposes that weights have nothing to do with answers.
 *
 * @param groups how many carry a weight, and the weight of each of them
 */
export function designEffect(
	groups: readonly { readonly responses: number; readonly weight: number }[]
): number {
	const sum = (of: (weight: number) => number): number =>
		groups.reduce((total, { responses, weight }) => total + responses * of(weight), 0);
	return (sum(() => 1) * sum((weight) => weight * weight)) / sum((weight) => weight) ** 2;
}
