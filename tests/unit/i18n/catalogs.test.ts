import { describe, expect, it } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { catalogFaults, flatTexts, pluralForms, type Texts } from '#lib/i18n/completeness.ts';
import confirmed from '#lib/i18n/catalogs/sources.json' with { type: 'json' };
import { confirmedKey, frenchDigests, unconfirmed } from '#lib/i18n/confirmed-french.ts';
import { isComplete, locales, sourceLocale } from '#lib/i18n/locales.ts';

const catalogs = import.meta.glob<Texts>('/src/lib/i18n/catalogs/*/*.json', {
	import: 'default',
	eager: true
});

function catalog(locale: string, namespace: string): Texts {
	return catalogs[`/src/lib/i18n/catalogs/${locale}/${namespace}.json`] ?? {};
}

const pairs = locales
	.filter((locale) => locale !== sourceLocale)
	.flatMap((locale) => namespaces.map((namespace) => [locale, namespace] as const));

/** « {{count}} immeubles », « {{seconds}} ثانية »: not « {{count}} sur {{total}} », nor « : {{count}}. » */
const countsWord = (text: string): boolean =>
	/\{\{(?:count|seconds|minutes|hours|days|dwellings|tablets|envelopes)\}\}\s?(?![%\p{L}]+\s\{\{)\p{L}/u.test(
		text
	);

const hasPluralEnding = (key: string): boolean => /_(?:zero|one|two|few|many|other)$/.test(key);

describe('the catalogs', () => {
	it('are there in French for every namespace and for no other', () => {
		const inFrench = Object.keys(catalogs).filter((path) => path.includes('/fr/'));
		expect(inFrench.toSorted()).toEqual(
			namespaces.map((name) => `/src/lib/i18n/catalogs/fr/${name}.json`).toSorted()
		);
	});

	it('in French have each plural form of French', () => {
		for (const namespace of namespaces) {
			const french = catalog(sourceLocale, namespace);
			expect(catalogFaults(french, french, sourceLocale).plurals, namespace).toEqual([]);
		}
	});

	it.each(pairs.filter(([locale]) => isComplete(locale)))(
		'in %s, %s says all that the French one says',
		(locale, namespace) => {
			expect(
				catalogFaults(catalog(sourceLocale, namespace), catalog(locale, namespace), locale)
			).toEqual({ missing: [], left: [], plurals: [], blanks: [] });
		}
	);

	it.each(pairs.filter(([locale]) => !isComplete(locale)))(
		'in %s, not declared complete, what %s has is sound',
		(locale, namespace) => {
			const faults = catalogFaults(
				catalog(sourceLocale, namespace),
				catalog(locale, namespace),
				locale
			);
			expect({ plurals: faults.plurals, blanks: faults.blanks }).toEqual({
				plurals: [],
				blanks: []
			});
		}
	);

	it.each(locales)('in %s are declared complete exactly when they are', (locale) => {
		const lacking = namespaces.filter(
			(namespace) =>
				catalogFaults(catalog(sourceLocale, namespace), catalog(locale, namespace), locale).missing
					.length > 0
		);
		expect(isComplete(locale)).toBe(lacking.length === 0);
	});

	it.each(locales.filter((locale) => pluralForms(locale).length > 1))(
		'in %s never put a counted word after a number in one form only',
		(locale) => {
			const wrong = namespaces.flatMap((namespace) =>
				[...flatTexts(catalog(locale, namespace))]
					.filter(([key, text]) => !hasPluralEnding(key) && countsWord(text))
					.map(([key, text]) => `${namespace}:${key}: ${text}`)
			);
			expect(wrong).toEqual([]);
		}
	);

	// node scripts/missing-words.js --confirm LOCALE, once somebody has looked at these keys.
	it.each(locales.filter((locale) => locale !== sourceLocale))(
		'in %s are confirmed for the French of now',
		(locale) => {
			const named = (tag: string) =>
				new Map(
					namespaces.flatMap((namespace) =>
						[...flatTexts(catalog(tag, namespace))].map(
							([key, text]) => [`${namespace}:${key}`, text] as const
						)
					)
				);
			const words = new Set([...named(locale).keys()].map(confirmedKey));
			expect(unconfirmed(frenchDigests(named(sourceLocale)), words, { confirmed, locale })).toEqual(
				[]
			);
		}
	);

	it.each(namespaces)(
		'in French, %s says « vous » and sets its spaces as printers do',
		(namespace) => {
			const wrong = [...flatTexts(catalog('fr', namespace))].filter(
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

describe('what is said of a catalog', () => {
	it('tells a counted word from a place among others', () => {
		expect(countsWord('Passer dans {{count}} immeubles')).toBe(true);
		expect(countsWord('{{seconds}}\u00A0ثانية')).toBe(true);
		expect(countsWord('{{count}} 秒')).toBe(true);
		expect(countsWord('{{count}} sur {{total}}')).toBe(false);
		expect(countsWord('Reçues : {{count}}.')).toBe(false);
	});

	const french: Texts = {
		a: 'Un texte',
		b: {
			c: 'De {{name}}',
			n_one: '{{count}} avis',
			n_many: '{{count}} d’avis',
			n_other: '{{count}} avis'
		}
	};

	it('names the keys that miss, those left over, wrong forms and other blanks', () => {
		expect(
			catalogFaults(french, { z: 'left', b: { c: 'Of {{nom}}', n_other: 'x' } }, 'en')
		).toEqual({ missing: ['a'], left: ['z'], plurals: ['b.n'], blanks: ['b.c', 'b.n'] });
	});

	it('lets the form of a single number do without the number', () => {
		const english = { a: 'A text', b: { c: 'Of {{name}}', n_one: 'one', n_other: '{{count}}' } };
		expect(catalogFaults(french, english, 'en')).toMatchObject({ plurals: [], blanks: [] });
	});

	it('takes an empty text for none', () => {
		expect(catalogFaults({ a: 'Un' }, { a: ' ' }, 'ht').missing).toEqual(['a']);
	});

	it('asks one form of Haitian Creole, whatever the machine speaks', () => {
		const creole = { a: 'Yon tèks', b: { c: 'Nan {{name}}', n_other: '{{count}} avi' } };
		expect(catalogFaults(french, creole, 'ht')).toEqual({
			missing: [],
			left: [],
			plurals: [],
			blanks: []
		});
	});
});
