import type { Locale } from '../../i18n/locales.ts';

/**
 * « Touchez pour commencer », each in its own language, whatever the screen speaks: the one text that
 * is in no catalog, because it is shown before any language is chosen.
 */
const begin: Readonly<Record<Locale, string>> = {
	fr: 'Touchez pour commencer',
	en: 'Touch to begin',
	es: 'Toque para comenzar',
	ar: 'المسوا هنا للبدء',
	ht: 'Touche la pou kòmanse',
	'zh-Hans': '点击这里开始'
};

export function beginWords(language: Locale): string {
	return begin[language];
}
