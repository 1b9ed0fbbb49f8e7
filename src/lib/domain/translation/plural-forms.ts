/** Plural forms of Unicode CLDR, in its order. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralForm = (typeof pluralForms)[number];

/**
 * The forms each language has (CLDR 48, cardinals). Written down, because Intl answers with those
 * of another language for a tag it does not know, such as Haitian Creole.
 */
const formsOf: Readonly<Record<string, readonly PluralForm[]>> = {
	fr: ['one', 'many', 'other'],
	en: ['one', 'other'],
	es: ['one', 'many', 'other'],
	ar: pluralForms,
	ht: ['other'],
	'zh-Hans': ['other']
};

/** Whether a language tells this form from the others; one nobody described has one form only. */
export function hasForm(locale: string, form: PluralForm): boolean {
	return (formsOf[locale] ?? ['other']).includes(form);
}
