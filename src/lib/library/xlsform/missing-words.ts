import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { DraftQuestionnaire } from './draft.ts';

/** How many texts of a draft do not exist in each of its languages. */
export function missingWords(
	{ title, invitation, questions, dimensions }: DraftQuestionnaire,
	languages: readonly string[]
): ReadonlyMap<string, readonly string[]> {
	const texts = [
		title,
		invitation,
		...questions.flatMap((question) => textsIn(question)),
		...textsIn(dimensions)
	];
	return new Map(
		languages.map((language) => [
			language,
			texts.flatMap((text) => (text[language] === undefined ? [Object.values(text)[0] ?? ''] : []))
		])
	);
}

/** Every text in a value; conditions hold names, never words. */
function textsIn(value: unknown, field = ''): Localized[] {
	if (typeof value !== 'object' || value === null || field === 'shownIf') return [];
	if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item));
	const fields = Object.entries(value);
	const words = fields.length > 0 && fields.every(([, one]) => typeof one === 'string');
	if (words) return [value as Localized];
	return fields.flatMap(([name, one]) => textsIn(one, name));
}
