import { hasForm, type PluralForm, pluralForms } from './plural-forms.ts';
import type { Segment } from './segment.ts';

const ending = /_(zero|one|two|few|many|other)$/;

/**
 * Every text of the interface, `namespace:path.to.key`. A text that changes with a number has one
 * segment for each form that a language of the list needs; its French is that of the same form, or
 * of the general one.
 *
 * @param french the French catalogs, by key
 * @param locales the languages it is translated into
 */
export function interfaceSegments(
	french: ReadonlyMap<string, string>,
	locales: readonly string[]
): readonly Segment[] {
	const segments: Segment[] = [];
	const done = new Set<string>();
	for (const [key, source] of french) {
		const stem = key.replace(ending, '');
		const general = french.get(`${stem}_other`);
		if (stem === key || general === undefined) {
			segments.push(segment(key, source, null, null));
			continue;
		}
		if (done.has(stem)) continue;
		done.add(stem);
		for (const form of pluralForms) {
			const languages = locales.filter((locale) => hasForm(locale, form));
			if (languages.length === 0) continue;
			const words = french.get(`${stem}_${form}`) ?? general;
			segments.push(segment(`${stem}_${form}`, words, form, languages));
		}
	}
	return segments;
}

/** Room for a language that needs more words than French, and no more than a screen can take. */
function longestOf(source: string): number {
	return 40 + 2 * source.length;
}

function segment(
	key: string,
	source: string,
	plural: PluralForm | null,
	languages: readonly string[] | null
): Segment {
	const [namespace = '', path = ''] = key.split(':');
	return {
		key,
		source,
		maximum: longestOf(source),
		place: { kind: 'interface', namespace, path, plural },
		repeats: 0,
		languages
	};
}
