/**
 * Letters that are not taken for one another on paper or read aloud from it: no i, l, o, 0, 1.
 * Few enough consonants that four syllables do not make a word nobody wants on a door.
 */
const consonants = 'bdgmnrstvz';
const vowels = 'aeu';

/** Draws a whole number from 0 to `below` − 1. */
export type Draw = (below: number) => number;

/**
 * A short address that can be read aloud and copied from a poster: `gare-nuva`. 810,000 of them;
 * whoever asks for one draws again when it is taken. It protects nothing.
 */
export function drawSlug(draw: Draw): string {
	const syllable = (): string =>
		consonants.charAt(draw(consonants.length)) + vowels.charAt(draw(vowels.length));
	return `${syllable()}${syllable()}-${syllable()}${syllable()}`;
}

/** What an address of a campaign may look like, also those given by hand such as `demo-omh-1`. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
