import type { Localized } from '#lib/domain/questionnaire/definition.ts';

/** Every text in a value, with its place. */
export function textsIn(value: unknown, place = ''): { place: string; text: Localized }[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('fr' in value) return [{ place, text: value as Localized }];
	return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${place}/${name}`));
}

/** Words between two ends of a sentence; what is tied by a hyphen or an apostrophe is one. */
export function sentenceLengths(text: string): number[] {
	return text
		.split(/[.?!:;]+/)
		.map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length)
		.filter((length) => length > 0);
}
