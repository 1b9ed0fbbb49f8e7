/**
 * How much one touch of plus or minus moves, in whole dollars: a round sum (1, 2 or 5 with zeros),
 * the largest for which the total takes at least ten touches.
 */
export function budgetStep(total: number): number {
	const tenth = total / 10;
	if (tenth < 1) return 1;
	const power = 10 ** Math.floor(Math.log10(tenth));
	const lead = tenth / power;
	return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}
