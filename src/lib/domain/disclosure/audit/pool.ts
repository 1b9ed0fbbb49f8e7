/** Data sets that publish the same figures, and which of them give a variable at least a value. */
export interface Pool {
	readonly size: number;
	/** Words of 32 data sets each that are in use. */
	readonly words: number;
	/** False when there is no room for another. */
	add(values: ArrayLike<number>): boolean;
	solution(index: number): Int32Array;
	/** Bits of the data sets where the variable is at least `level` (1 to the margin): words from this offset on. */
	offset(variable: number, level: number): number;
	readonly bits: Uint32Array;
	/** In how many data sets the variable is at least `level`. */
	share(variable: number, level: number): number;
}

/** Room for 8,192 data sets. */
export const mostWords = 256;

/** @param margin levels that are looked at */
export function createPool(variables: number, margin: number): Pool {
	const solutions: Int32Array[] = [];
	const bits = new Uint32Array(variables * margin * mostWords);
	const shares = new Uint32Array(variables * margin);
	return {
		bits,
		get size() {
			return solutions.length;
		},
		get words() {
			return Math.ceil(solutions.length / 32);
		},
		add(values) {
			const at = solutions.length;
			if (at >= mostWords * 32) return false;
			solutions.push(Int32Array.from(values));
			const word = at >>> 5;
			const bit = 1 << (at & 31);
			for (let variable = 0; variable < variables; variable += 1) {
				const reached = Math.min(values[variable] ?? 0, margin);
				for (let level = 0; level < reached; level += 1) {
					const place = variable * margin + level;
					shares[place] = (shares[place] ?? 0) + 1;
					bits[place * mostWords + word] = (bits[place * mostWords + word] ?? 0) | bit;
				}
			}
			return true;
		},
		solution: (index) => solutions[index] ?? new Int32Array(variables),
		offset: (variable, level) => (variable * margin + level - 1) * mostWords,
		share: (variable, level) => shares[variable * margin + level - 1] ?? 0
	};
}
