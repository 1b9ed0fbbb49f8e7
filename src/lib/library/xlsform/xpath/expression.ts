/** The part of XPath 1.0 that forms write in their conditions and limits. */
export type Expression =
	| { readonly kind: 'reference'; readonly name: string }
	/** `.`: the answer to the question itself. */
	| { readonly kind: 'itself' }
	/** A bare name: in a filter, a column of the answers. */
	| { readonly kind: 'column'; readonly name: string }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
	| {
			readonly kind: 'operation';
			readonly operator: string;
			readonly left: Expression;
			readonly right: Expression;
	  };
