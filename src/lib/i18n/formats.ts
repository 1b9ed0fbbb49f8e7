import { formatTag, type Locale } from './locales.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();
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
