import { describe, expect, it } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { readCatalog } from '#lib/i18n/catalog-files.ts';
import { completed } from '#lib/i18n/completed.ts';
import { blanksOf, flatTexts } from '#lib/i18n/completeness.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';

const counts = [0, 1, 2, 3, 11, 100, 1_000_000];

/** A text by its dotted key, as a page asks for it. */
function said(
	translation: Translation,
	namespace: string,
	key: string,
	blanks: Readonly<Record<string, unknown>>
): string {
	const path = [...(namespace === 'common' ? [] : [namespace]), ...key.split('.')];
	const select = (words: Record<string, unknown>): unknown =>
		path.reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], words);
	return (translation.t as unknown as (select: unknown, blanks: unknown) => string)(select, blanks);
}

describe.each(locales)('in %s', (locale) => {
	it('no key is ever shown, whatever the count, and no blank stays empty', async () => {
		const translation = await createTranslation(locale, namespaces);
		const wrong: string[] = [];
		for (const namespace of namespaces) {
			const french = flatTexts(await readCatalog('fr', namespace));
			const stems = new Map<string, boolean>();
			for (const key of french.keys()) {
				const stem = key.replace(/_(one|many|other)$/, '');
				stems.set(stem, stem !== key);
			}
			for (const [stem, plural] of stems) {
				const names = blanksOf(french.get(`${stem}_other`) ?? french.get(stem) ?? '');
				const blanks = Object.fromEntries(names.map((name) => [name, 'X']));
				for (const count of plural ? counts : [1]) {
					const text = said(translation, namespace, stem, { ...blanks, count });
					const key = text === stem || text.endsWith(`.${stem}`);
					if (key || text.trim() === '' || /\{\{|\}\}|undefined/.test(text)) {
						wrong.push(`${namespace}.${stem} ${count}: ${text}`);
					}
				}
			}
		}
		expect(wrong).toEqual([]);
	});
});

describe('a language that does not say everything yet', () => {
	const french = {
		a: 'Un',
		b: { n_one: '{{count}} avis', n_many: '{{count}} d’avis', n_other: '{{count}} avis' },
		c: 'Deux'
	};

	it('says the rest in French, in each plural form of its own', () => {
		expect(completed(french, { a: 'واحد' }, 'ar')).toEqual({
			a: 'واحد',
			b: {
				n_zero: '{{count}} avis',
				n_one: '{{count}} avis',
				n_two: '{{count}} avis',
				n_few: '{{count}} avis',
				n_many: '{{count}} d’avis',
				n_other: '{{count}} avis'
			},
			c: 'Deux'
		});
	});

	it('never mixes two languages in one plural, nor keeps what French has no more', () => {
		const served = completed(french, { b: { n_other: '{{count}} avi' }, z: 'x', c: '' }, 'ht');
		expect(served).toEqual({ a: 'Un', b: { n_other: '{{count}} avi' }, c: 'Deux' });
	});

	it('keeps every blank of the French', () => {
		const [, text = ''] = [...flatTexts(completed(french, {}, 'zh-Hans'))][1] ?? [];
		expect(blanksOf(text)).toEqual(['count']);
	});
});

describe('people who read at the same time', () => {
	it('each read their own language, a hundred at once', async () => {
		const own: Record<Locale, string> = {
			fr: 'Retour',
			en: 'Back',
			es: 'Volver',
			ar: 'رجوع',
			ht: 'Retounen',
			'zh-Hans': '返回'
		};
		const expected = await Promise.all(
			locales.map(async (locale) => (await createTranslation(locale, ['common'])).t(($) => $.back))
		);
		expect(new Set(expected).size).toBe(locales.length);
		expect(expected[0]).toBe(own.fr);
		const read = await Promise.all(
			Array.from({ length: 100 }, async (_, index) => {
				const locale = locales[index % locales.length] ?? 'fr';
				const translation = await createTranslation(locale, ['common', 'respond']);
				await Promise.resolve();
				return [translation.locale, translation.direction, translation.t(($) => $.back)];
			})
		);
		for (const [index, found] of read.entries()) {
			const place = index % locales.length;
			const locale = locales[place];
			expect(found).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr', expected[place]]);
		}
	});

	it('find what was on screen in the other words after a switch', async () => {
		const translation = await createTranslation('fr', ['common', 'respond']);
		await translation.change('ar');
		expect(translation.direction).toBe('rtl');
		await translation.change('zh-Hans');
		expect(translation.t(($) => $.close)).toMatch(/\p{Script=Han}/u);
	});

	it('wait for what must be there beside the words, and stay where they are when it is not', async () => {
		const translation = await createTranslation('fr', ['common']);
		translation.beside(() => Promise.reject(new Error('no line')));
		await expect(translation.change('es')).rejects.toThrow('no line');
		expect(translation.locale).toBe('fr');
	});
});
