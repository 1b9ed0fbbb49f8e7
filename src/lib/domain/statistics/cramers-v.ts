/** A chi-square statistic with the size of its table. */
interface OfTable {
	readonly statistic: number;
	readonly all: number;
	readonly rows: number;
	readonly columns: number;
}

/** Strength of an association, 0 to 1 (Cramér, 1946). Too large in small groups. */
export function cramersV({ statistic, all, rows, columns }: OfTable): number {
	return Math.sqrt(statistic / all / Math.min(rows - 1, columns - 1));
}

/** The same without its bias in small groups (Bergsma, 2013); 0 where chance alone explains it. */
export function correctedCramersV({ statistic, all, rows, columns }: OfTable): number {
	const free = ((rows - 1) * (columns - 1)) / (all - 1);
	const square = Math.max(0, statistic / all - free);
	const shrunk = (size: number): number => size - (size - 1) ** 2 / (all - 1);
	return Math.sqrt(square / Math.min(shrunk(rows) - 1, shrunk(columns) - 1));
}
