import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { direction, locales } from '#lib/i18n/locales.ts';
import { failureWords } from '#lib/ui/respond/failure-words.ts';

const lastPage = readFileSync(new URL('../../../../src/error.html', import.meta.url), 'utf8');

describe('when nothing else works', () => {
	test('each language says in its own words what happened', () => {
		for (const status of [404, 500]) {
			const said = locales.map((locale) => failureWords(status, locale));
			expect(new Set(said.map(({ title }) => title)).size, String(status)).toBe(locales.length);
			expect(new Set(said.map(({ text }) => text)).size, String(status)).toBe(locales.length);
		}
	});

	test('a page that does not exist is not called a failure', () => {
		expect(failureWords(404, 'ht')).not.toEqual(failureWords(500, 'ht'));
	});

	test('a language that nobody speaks here gets French', () => {
		expect(failureWords(404, 'tlh')).toEqual(failureWords(404, 'fr'));
	});

	test.each(locales)('the last page of all says it in %s, in its direction', (locale) => {
		const { title, text } = failureWords(500, locale);
		const start = lastPage.indexOf(`<section lang="${locale}"`);
		const section = lastPage.slice(start, lastPage.indexOf('</section>', start));
		expect(start).toBeGreaterThan(0);
		expect(section).toContain(title);
		expect(section).toContain(text);
		expect(section.includes('dir="rtl"')).toBe(direction(locale) === 'rtl');
	});

	test('the last page of all needs no script and no other file', () => {
		expect(lastPage).not.toMatch(/<script|<link|src=|url\(/);
	});
});
