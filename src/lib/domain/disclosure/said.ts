/**
 * What is said of a count. Everything a reader sees is computed from this, never from the count.
 * Whole numbers of answers of the campaign's unit.
 */
export type Said =
	| { readonly kind: 'exact'; readonly count: number }
	| { readonly kind: 'at-most'; readonly count: number }
	| { readonly kind: 'at-least'; readonly count: number }
	| { readonly kind: 'between'; readonly from: number; readonly to: number };
