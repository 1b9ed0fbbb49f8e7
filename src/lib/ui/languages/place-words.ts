import type { TFunction } from 'i18next';
import { placeholdersIn } from '../../domain/translation/placeholders.ts';
import type { Segment, SegmentPlace } from '../../domain/translation/segment.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Locale } from '../../i18n/locales.ts';
import { listFormat } from '../../i18n/formats.ts';

type Translate = TFunction<['common', 'office', 'languages']>;

/** Where a text is shown: « Question 3 : réponse 2 ». */
export function placeWords(t: Translate, place: SegmentPlace): string {
	switch (place.kind) {
		case 'title':
		case 'invitation':
		case 'dimension': {
			const { kind } = place;
			return t(($) => $.languages.place[kind]);
		}
		case 'question': {
			const { part, number } = place;
			return t(($) => $.languages.place.question, {
				number,
				part: t(($) => $.languages.place.part[part])
			});
		}
		case 'option':
			return t(($) => $.languages.place.option, { number: place.number, option: place.option });
		case 'theme':
			return t(($) => $.languages.place.theme, { number: place.number, option: place.option });
		case 'interface':
			return t(($) => $.languages.place.interface, {
				namespace: place.namespace,
				path: place.path
			});
		default:
			return unreachable(place);
	}
}

/** The same for whoever translates: also the plural form, and what has to stay as it is. */
export function contextWords(t: Translate, { place, source, repeats }: Segment, locale: Locale) {
	const plural = place.kind === 'interface' ? place.plural : null;
	const blanks = placeholdersIn(source).map((name) => `{{${name}}}`);
	const said = [placeWords(t, place)];
	if (plural !== null) said.push(t(($) => $.languages.place.plural[plural]));
	if (repeats > 0) said.push(t(($) => $.languages.place.repeats, { count: repeats }));
	if (blanks.length > 0) {
		const list = listFormat(locale).format(blanks);
		said.push(t(($) => $.languages.place.placeholders, { list }));
	}
	return said.map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`)).join(' ');
}
