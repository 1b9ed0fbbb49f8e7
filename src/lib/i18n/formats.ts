import { formatTag, type Locale } from './locales.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();
const momentFormats = new Map<string, Intl.DateTimeFormat>();

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
export function listFormat(locale: Locale): Intl.ListFormat {
	return kept(listFormats, locale, () => new Intl.ListFormat(formatTag(locale)));
}

export function momentFormat(
	locale: Locale,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	return kept(
		momentFormats,
		`${locale} ${JSON.stringify(options)}`,
		() => new Intl.DateTimeFormat(formatTag(locale), options)
	);
}
