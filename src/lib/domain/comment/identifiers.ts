import type { Identifier } from './identifier.ts';

/** What is known of a place beforehand. */
export interface Surroundings {
	/** First names and surnames of those who work there: any of them is a name. */
	readonly staff?: readonly string[];
}

/**
 * What in a comment in French, English or Spanish can lead to a person, in the order of the text,
 * none over another. It looks at each word within a fixed distance: time grows with length only.
 */
export function findIdentifiers(
	text: string,
	surroundings: Surroundings = {}
): readonly Identifier[] {
	void text;
	void surroundings;
	return [];
}
