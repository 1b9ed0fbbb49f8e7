/** What in a comment can lead to a person. */
export type IdentifierKind =
	| 'name'
	| 'door'
	| 'phone'
	| 'postal-code'
	| 'email'
	| 'health-number'
	| 'social-number'
	/** « je suis la seule qui… »: true of one person in the building. */
	| 'unique';

/** A place in a comment: UTF-16 units, `from` included, `to` not. */
export interface Identifier {
	readonly kind: IdentifierKind;
	readonly from: number;
	readonly to: number;
}
