/** The part of XPath 1.0 that forms write in their conditions and limits. */
export type Expression =
	| { readonly kind: 'reference'; readonly name: string }
	/** `.`: the answer to the question itself. */
	| { readonly kind: 'itself' }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
	| {
			readonly kind: 'operation';
			readonly operator: string;
			readonly left: Expression;
			readonly right: Expression;
	  };
