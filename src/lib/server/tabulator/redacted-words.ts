import type { IdentifierKind } from '../../domain/comment/identifier.ts';

/** What stands in a comment where something led to a person. In French in every language: it becomes part of the text. */
export const redactedWords: Readonly<Record<IdentifierKind, string>> = {
	name: '[nom]',
	door: '[logement]',
	phone: '[téléphone]',
	'postal-code': '[code postal]',
	email: '[courriel]',
	'health-number': '[numéro]',
	'social-number': '[numéro]',
	unique: '[…]'
};
