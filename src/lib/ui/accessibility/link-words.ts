import { pseudoWords } from '../../domain/pseudo-language.ts';
import type { Locale } from '../../i18n/locales.ts';

/** The name of the statement, at the foot of pages that need nothing else of its words. */
const names: Readonly<Record<string, string>> = {
	fr: 'Accessibilité',
	en: 'Accessibility',
	es: 'Accesibilidad',
	ar: 'إمكانية الوصول',
	ht: 'Aksesibilite',
	'zh-Hans': '无障碍',
	...pseudoWords('Accessibilité')
};

export function linkWords(locale: Locale): string {
	return names[locale] ?? '';
}
