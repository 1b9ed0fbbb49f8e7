/**
 * When a question is asked: a small algebra over earlier answers.
 * A question that was passed, declined or not shown makes every comparison false.
 */
export type Condition =
	| { readonly kind: 'answered'; readonly question: string }
	| { readonly kind: 'chose'; readonly question: string; readonly codes: readonly string[] }
	| { readonly kind: 'at-least'; readonly question: string; readonly value: number }
	| { readonly kind: 'at-most'; readonly question: string; readonly value: number }
	| { readonly kind: 'all'; readonly of: readonly Condition[] }
	| { readonly kind: 'any'; readonly of: readonly Condition[] }
	| { readonly kind: 'not'; readonly of: Condition };
