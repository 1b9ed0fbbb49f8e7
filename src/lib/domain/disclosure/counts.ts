/** Responses received: known to everybody, as the promise supposes. */
export interface Heads {
	readonly sites: readonly { readonly site: string; readonly respondents: number }[];
	/** Of each attribute, its classes in each site; those who did not give it are in no class. */
	readonly classes: readonly {
		readonly attribute: string;
		readonly site: string;
		readonly class: string;
		readonly respondents: number;
	}[];
}

/** Answers at the two poles of one item, in one smallest part of its tree. */
export interface Portion {
	readonly site: string;
	/** Class of the attribute that cuts the item; null where it was not given, or nothing cuts it. */
	readonly class: string | null;
	readonly often: number;
	readonly none: number;
}

/** Responses alike in their site and in every further attribute: no published table tells them apart. */
export interface Signature {
	readonly site: string;
	/** Class of each further attribute, in the plan's order; null where it was not given. */
	readonly classes: readonly (string | null)[];
	readonly respondents: number;
	/** Answers at the poles, in the order of the items. */
	readonly often: readonly number[];
	readonly none: readonly number[];
}

/**
 * The poles of the items said by sites, in each combination of a site and the further attributes:
 * what further breakdowns are said from, and what their audit starts from. Never leaves the tabulator.
 */
export interface Signatures {
	readonly items: readonly string[];
	readonly entries: readonly Signature[];
}

/** What the counter hands to `say`. Never stored, never sent, never shown. */
export interface Counts {
	readonly items: readonly { readonly item: string; readonly portions: readonly Portion[] }[];
	/** Resulting orders of the whole group, best first; ties stand together. No points. */
	readonly orders: readonly {
		readonly item: string;
		readonly places: readonly (readonly string[])[];
	}[];
}
