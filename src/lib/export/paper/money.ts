import { formatTag, type Locale } from '../../i18n/locales.ts';

/** Whole dollars as people of a language write them: « 1 200 $ », "$1,200". */
export function moneyFormat(locale: Locale): Intl.NumberFormat {
	return new Intl.NumberFormat(formatTag(locale), {
		style: 'currency',
		currency: 'CAD',
		currencyDisplay: 'narrowSymbol',
		maximumFractionDigits: 0
	});
}
