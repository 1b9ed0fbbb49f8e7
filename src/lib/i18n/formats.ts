import { creoleList, creoleMoment, type ListFormat, type MomentFormat } from './creole.ts';
import { formatTag, type Locale } from './locales.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, ListFormat>();
const momentFormats = new Map<string, MomentFormat>();

/** Making a format costs a hundred times more than using it: each is made once. */
function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
	const known = formats.get(key);
	if (known !== undefined) return known;
	const made = make();
	formats.set(key, made);
	return made;
}

export function numberFormat(locale: Locale): Intl.NumberFormat {
	return kept(numberFormats, locale, () => new Intl.NumberFormat(formatTag(locale)));
}

/** « Les Pins, Les Tilleuls et Les Lilas ». */
export function listFormat(locale: Locale): ListFormat {
	return kept(listFormats, locale, () => {
		const format = new Intl.ListFormat(formatTag(locale));
		return locale === 'ht' ? creoleList(format) : format;
	});
}

export function momentFormat(locale: Locale, options: Intl.DateTimeFormatOptions): MomentFormat {
	return kept(momentFormats, `${locale} ${JSON.stringify(options)}`, () => {
		const format = new Intl.DateTimeFormat(formatTag(locale), options);
		return locale === 'ht' ? creoleMoment(format) : format;
	});
}
