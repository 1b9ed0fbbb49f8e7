import type { Identifier, IdentifierKind } from './identifier.ts';

/**
 * The text with each identifier replaced by a word that says only what stood there.
 *
 * @param identifiers in the order of the text, none over another, as `findIdentifiers` gives them
 * @param wordFor the word of a kind, such as « [nom] »
 */
export function redact(
	text: string,
	identifiers: readonly Identifier[],
	wordFor: (kind: IdentifierKind) => string
): string {
	let end = 0;
	let redacted = '';
	for (const { kind, from, to } of identifiers) {
		redacted += text.slice(end, from) + wordFor(kind);
		end = to;
	}
	return redacted + text.slice(end);
}
