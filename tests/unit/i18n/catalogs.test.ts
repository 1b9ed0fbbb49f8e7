import { describe, expect, it } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';

const catalogs = import.meta.glob<Record<string, unknown>>('/src/lib/i18n/catalogs/*/*.json', {
	import: 'default',
	eager: true
});

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Dotted key to text. */
function flatten(value: unknown, path = ''): Map<string, string> {
	if (typeof value === 'string') return new Map([[path, value]]);
	return new Map(
		Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => [
			...flatten(inner, path === '' ? key : `${path}.${key}`)
		])
	);
}

function texts(locale: string, namespace: string): Map<string, string> {
	return flatten(catalogs[`/src/lib/i18n/catalogs/${locale}/${namespace}.json`] ?? {});
}

const others = locales.filter((locale) => locale !== sourceLocale);
const pairs = others.flatMap((locale) =>
	namespaces.map((namespace) => [locale, namespace] as const)
);

const placeholders = (text: string): string[] =>
	[...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => (name ?? '').trim()).toSorted();

const stem = (key: string): string => key.replace(pluralEnding, '');

describe('the catalogs', () => {
	it.each(pairs)('in %s, %s has the keys of the French one and no other', (locale, namespace) => {
		const keys = (source: string): string[] =>
			[...new Set([...texts(source, namespace).keys()].map(stem))].toSorted();
		expect(keys(locale)).toEqual(keys(sourceLocale));
	});

	it.each(pairs)('in %s, %s fills the same blanks as the French one', (locale, namespace) => {
		const blanks = (source: string): Map<string, string[]> =>
			new Map(
				[...texts(source, namespace)]
					.filter(([key]) => !pluralEnding.test(key) || key.endsWith('_other'))
					.map(([key, text]) => [stem(key), placeholders(text)])
			);
		expect(blanks(locale)).toEqual(blanks(sourceLocale));
	});

	it.each(locales.flatMap((locale) => namespaces.map((namespace) => [locale, namespace] as const)))(
		'in %s, every plural of %s has each form of that language',
		(locale, namespace) => {
			const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
			const plurals = Map.groupBy(
				[...texts(locale, namespace).keys()].filter((key) => pluralEnding.test(key)),
				stem
			);
			const incomplete = [...plurals].filter(
				([, keys]) =>
					keys
						.map((key) => pluralEnding.exec(key)?.[1] ?? '')
						.toSorted()
						.join() !== forms.join()
			);
			expect(incomplete).toEqual([]);
		}
	);

	it.each(locales.flatMap((locale) => namespaces.map((namespace) => [locale, namespace] as const)))(
		'in %s, no text of %s is empty',
		(locale, namespace) => {
			expect([...texts(locale, namespace)].filter(([, text]) => text.trim() === '')).toEqual([]);
		}
	);

	it.each(namespaces)(
		'in French, %s says « vous » and sets its spaces as printers do',
		(namespace) => {
			const wrong = [...texts('fr', namespace)].filter(
				([, text]) =>
					/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu.test(text) ||
					text.includes("'") ||
					text.includes('·') ||
					/ [?!:;»]/.test(text) ||
					/« /.test(text)
			);
			expect(wrong).toEqual([]);
		}
	);
});
