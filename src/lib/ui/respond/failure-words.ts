import {
	notFound as notFoundAr,
	unexpected as unexpectedAr
} from '../../i18n/catalogs/ar/common.json';
import {
	notFound as notFoundEn,
	unexpected as unexpectedEn
} from '../../i18n/catalogs/en/common.json';
import {
	notFound as notFoundEs,
	unexpected as unexpectedEs
} from '../../i18n/catalogs/es/common.json';
import french from '../../i18n/catalogs/fr/common.json';
import {
	notFound as notFoundHt,
	unexpected as unexpectedHt
} from '../../i18n/catalogs/ht/common.json';
import {
	notFound as notFoundZh,
	unexpected as unexpectedZh
} from '../../i18n/catalogs/zh-Hans/common.json';

/** What an error page says. */
interface FailureWords {
	readonly title: string;
	readonly text: string;
}

/** Of each language these words alone, by name: the page that says them comes with every first visit. */
const words: Readonly<Record<string, readonly [notFound: FailureWords, unexpected: FailureWords]>> =
	{
		en: [notFoundEn, unexpectedEn],
		es: [notFoundEs, unexpectedEs],
		ar: [notFoundAr, unexpectedAr],
		ht: [notFoundHt, unexpectedHt],
		'zh-Hans': [notFoundZh, unexpectedZh]
	};

/**
 * What is said when the page that loads a language may be what failed: here already, in each of the
 * six languages, with nothing to fetch.
 */
export function failureWords(status: number, locale: string): FailureWords {
	const [notFound, unexpected] = words[locale] ?? [french.notFound, french.unexpected];
	return status === 404 ? notFound : unexpected;
}
