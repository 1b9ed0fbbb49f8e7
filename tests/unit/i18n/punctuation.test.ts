import { describe, expect, test } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import { betweenSentences, comma, fullStop, semicolon, setApart } from '#lib/i18n/punctuation.ts';

const pages = import.meta.glob<string>(
	['/src/lib/{ui,client,wording}/**/*.{svelte,ts}', '/src/routes/**/*.svelte'],
	{ query: '?raw', import: 'default', eager: true }
);

/** A comma that a page puts between two parts itself: Latin, whatever the language of the page. */
const ownComma =
	/\.join\('[,;] '\)|\)\}, ?(?:\{|\$\{|<)|<\/bdi>, |\}\}?, ?\{(?:t\(|@?[a-z]+\.)|\$\{[^}]+\}, \$\{/;

describe('what stands between words that are put together', () => {
	test('is of the script that is read, without a Latin comma in Arabic or Chinese', () => {
		expect(comma('ar')).toBe('، ');
		expect(comma('zh-Hans')).toBe('，');
		expect(fullStop('zh-Hans')).toBe('。');
		expect([semicolon('ar'), semicolon('zh-Hans'), semicolon('fr')]).toEqual([
			'؛ ',
			'；',
			'\u00A0; '
		]);
		for (const locale of ['fr', 'en', 'es', 'ht'] as const) expect(comma(locale)).toBe(', ');
	});

	test('sets a name apart where words run the other way, and there alone', () => {
		expect(setApart('Les Pins', 'ar')).toBe('\u2068Les Pins\u2069');
		expect(setApart('Les Pins', 'fr')).toBe('Les Pins');
	});

	test('leaves no space after a Chinese full stop, and one everywhere else', () => {
		for (const locale of locales) {
			const chinese = locale === 'zh-Hans';
			expect(betweenSentences(locale)).toBe(chinese ? '' : ' ');
			expect(fullStop(locale).endsWith(' ')).toBe(!chinese);
		}
	});

	test('is asked of the language, on every page and in everything a page is made of', () => {
		expect(Object.keys(pages).length).toBeGreaterThan(400);
		const wrong = Object.entries(pages).flatMap(([file, text]) =>
			text
				.split('\n')
				.filter((line) => ownComma.test(line))
				.map((line) => `${file}: ${line.trim()}`)
		);
		expect(wrong).toEqual([]);
	});
});
