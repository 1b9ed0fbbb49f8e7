/** One place that takes a part of a total: its weight and the whole numbers it may take. */
export interface Share {
	readonly weight: number;
	readonly least: number;
	readonly most: number;
}

/**
 * Cuts a whole number into parts as proportional to the weights as the bounds allow
 * (one unit at a time to the part that lags most behind its weight, Sainte-Laguë, 1910).
 * Throws a RangeError when the bounds cannot hold the total.
 */
export function allocate(total: number, shares: readonly Share[]): number[] {
	const parts = shares.map((share) => share.least);
	let left = total - parts.reduce((sum, part) => sum + part, 0);
	if (left < 0) throw new RangeError(`the least parts exceed the total ${total}`);
	while (left > 0) {
		let best = -1;
		let bestClaim = -1;
		shares.forEach((share, index) => {
			const part = parts[index] ?? 0;
			const claim = share.weight / (2 * part + 1);
			if (part < share.most && claim > bestClaim) {
				best = index;
				bestClaim = claim;
			}
		});
		if (best < 0) throw new RangeError(`the greatest parts do not reach the total ${total}`);
		parts[best] = (parts[best] ?? 0) + 1;
		left -= 1;
	}
	return parts;
}
