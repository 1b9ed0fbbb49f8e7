/** A screen or a part of one whose code is fetched while the person reads what comes before it. */
export interface Later<Part> {
	/** Null until it was fetched once; from then on it is drawn without a moment's emptiness. */
	readonly here: Part | null;
	fetch(): Promise<Part>;
}

export function later<Part>(load: () => Promise<{ readonly default: Part }>): Later<Part> {
	let here: Part | null = null;
	return {
		get here() {
			return here;
		},
		fetch: async () => {
			here ??= (await load()).default;
			return here;
		}
	};
}
