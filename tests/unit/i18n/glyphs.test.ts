import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { readCatalog } from '#lib/i18n/catalog-files.ts';
import { flatTexts } from '#lib/i18n/completeness.ts';
import { endonyms, type Locale, locales } from '#lib/i18n/locales.ts';
import { library } from '#lib/library/library.ts';
import { textsOf } from '#lib/library/words.ts';
import { beginWords } from '#lib/ui/respond/begin-words.ts';
import { charactersOf } from '../../support/font-characters.ts';

const fonts = 'node_modules/@fontsource-variable';

const latin = ['latin', 'latin-ext'].flatMap((part) => [
	...charactersOf(
		`${fonts}/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`
	)
]);
const arabic = [400, 700].map((weight) =>
	charactersOf(
		`node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`
	)
);
const slices = join(fonts, 'noto-sans-sc/files');
const chinese = readdirSync(slices)
	.filter((name) => name.endsWith('wght-normal.woff2'))
	.flatMap((name) => [...charactersOf(join(slices, name))]);

const typefaces: Readonly<Record<Locale, ReadonlySet<number>>> = {
	fr: new Set(latin),
	en: new Set(latin),
	es: new Set(latin),
	ht: new Set(latin),
	ar: new Set([...latin, ...(arabic[0] ?? [])]),
	'zh-Hans': new Set([...latin, ...chinese])
};

/** Drawn by nothing: breaks of lines, spaces that browsers make themselves, what keeps a direction apart. */
const inkless = /[\n\u00A0\u202F\u2009\u2066-\u2069 ]/;

async function textsIn(locale: Locale): Promise<string[]> {
	const catalogs = await Promise.all(namespaces.map((name) => readCatalog(locale, name)));
	const written = catalogs.flatMap((catalog) => [...flatTexts(catalog).values()]);
	const asked = textsOf([...library.values()]).map((text) => text[locale] ?? '');
	return [...written, ...asked, endonyms[locale], beginWords(locale)];
}

describe.each(locales)('every text in %s', (locale) => {
	it('has its glyphs in the typefaces that come with the product', async () => {
		const missing = new Map<string, string>();
		for (const text of await textsIn(locale)) {
			for (const character of text) {
				if (inkless.test(character)) continue;
				const code = character.codePointAt(0) ?? 0;
				if (!typefaces[locale].has(code)) missing.set(character, text);
			}
		}
		expect([...missing]).toEqual([]);
	});
});

describe('the typefaces', () => {
	it('of Arabic have the same characters in both weights', () => {
		expect(arabic[0]).toEqual(arabic[1]);
		expect(arabic[0]?.has('ع'.codePointAt(0) ?? 0)).toBe(true);
	});

	it('are each read, and none has what it does not have', () => {
		expect(typefaces.fr.has('é'.codePointAt(0) ?? 0)).toBe(true);
		expect(typefaces.fr.has('ع'.codePointAt(0) ?? 0)).toBe(false);
		expect(typefaces['zh-Hans'].has('简'.codePointAt(0) ?? 0)).toBe(true);
		expect(typefaces.ar.has('简'.codePointAt(0) ?? 0)).toBe(false);
	});

	it('of a name alone has every character of it, and of the words beside it', () => {
		const drawn = charactersOf('src/lib/i18n/names/noto-sans-sc-names.woff2');
		const codes = Array.from(
			`${endonyms['zh-Hans']}${beginWords('zh-Hans')}`,
			(character) => character.codePointAt(0) ?? 0
		);
		expect([...drawn].toSorted()).toEqual([...new Set(codes)].toSorted());
		const css = readFileSync('src/lib/i18n/names/chinese-typeface.css', 'utf8');
		for (const code of codes) expect(css).toContain(`U+${code.toString(16).toUpperCase()}`);
	});

	it('of a name alone never stands before the whole one', () => {
		const family = (css: string): string | undefined => /font-family: '([^']+)'/.exec(css)?.[1];
		const whole = family(readFileSync(`${fonts}/noto-sans-sc/wght.css`, 'utf8')) ?? '';
		const names = family(readFileSync('src/lib/i18n/names/chinese-typeface.css', 'utf8')) ?? '';
		expect(names).not.toBe(whole);
		const order = readFileSync('src/app.css', 'utf8');
		expect(order.indexOf(`'${whole}'`)).toBeGreaterThan(0);
		expect(order.indexOf(`'${names}'`)).toBeGreaterThan(order.indexOf(`'${whole}'`));
	});

	it('are asked for by the style sheets in what they hold', () => {
		const css = readFileSync(`${fonts}/noto-sans-sc/wght.css`, 'utf8');
		const faces = css.match(/noto-sans-sc-[\w-]+-wght-normal\.woff2/g) ?? [];
		expect(new Set(faces).size).toBe(
			readdirSync(slices).filter((name) => name.endsWith('wght-normal.woff2')).length
		);
	});
});
