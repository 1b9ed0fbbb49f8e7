/** One measured figure beside its budget. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** Null where no budget was set. */
	readonly budget: { readonly kind: 'at-most' | 'at-least'; readonly value: number } | null;
	/** How it was measured, in a few words. */
	readonly how: string;
}

export function withinBudget(figure: Figure): boolean | null {
	if (figure.budget === null) return null;
	return figure.budget.kind === 'at-most'
		? figure.value <= figure.budget.value
		: figure.value >= figure.budget.value;
}

/** The value below which a share of the measures lies; nearest rank. */
export function percentile(measures: readonly number[], share: number): number {
	const sorted = measures.toSorted((one, other) => one - other);
	const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
	const value = sorted[rank];
	if (value === undefined) throw new Error('percentile needs at least one measure');
	return value;
}

export const median = (measures: readonly number[]): number => percentile(measures, 0.5);
