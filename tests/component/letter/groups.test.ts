import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import '#lib/ui/letter/figures.css';
import '#lib/ui/letter/paper.css';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { partTables } from '#lib/server/services/results/compose-groups.ts';
import LetterOfGroups from '../../support/LetterOfGroups.svelte';
import { twoBuildings } from '../../support/two-buildings.ts';

const locales: readonly Locale[] = ['fr', 'en'];
const release = twoBuildings([60, 50], {
	securite: [
		[48, 6],
		[8, 30]
	]
});

async function shown(locale: Locale, width = 1280): Promise<string> {
	await screen.viewport(width, 900);
	document.documentElement.lang = locale;
	const { campaign: slug, title, publishedAt } = release;
	const years = [{ slug, title, publishedAt }];
	const published = {
		release,
		questionnaire: annualSurvey,
		previous: null,
		years
	};
	const page = composeLetter(published, null, locale);
	const { container } = await render(LetterOfGroups, {
		page,
		translation: await createTranslation(locale, ['common', 'results']),
		question: 'securite',
		parts: partTables(release, page.letter.group).filter(({ item }) => item === 'securite')
	});
	return container.innerText.replaceAll(/\s+/gu, ' ');
}

describe.each(locales)('the letter of two buildings in %s', (locale) => {
	test('has no fault that axe finds, and holds in 320 pixels', async () => {
		await shown(locale, 320);
		for (const details of document.querySelectorAll('details')) details.open = true;
		expect(document.documentElement.scrollWidth).toBe(320);
		const { violations } = await axe.run(document);
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
	});

	test('gives every drawing a sentence, and a table for every band', async () => {
		await shown(locale);
		const drawings = [...document.querySelectorAll('[role=img]')];
		expect(drawings.length).toBeGreaterThan(8);
		expect(drawings.filter((one) => (one.getAttribute('aria-label') ?? '').length < 10)).toEqual(
			[]
		);
		const bands = document.querySelectorAll('.scale');
		expect(bands.length).toBeGreaterThan(3);
		for (const band of bands)
			expect(band.closest('article')?.querySelector('table')).not.toBeNull();
	});
});

test('a difference between two buildings is said in words of certainty, in the letter and beside its question', async () => {
	const words = await shown('fr');
	const sentence = 'Les Érables : nettement plus souvent que Les Pins.';
	expect(words.split(sentence)).toHaveLength(4);
	expect(words).toContain('Pour les autres questions et les autres groupes, on ne peut pas dire.');
});

test('a band has the same place in a page that reads from right to left, from its own start', async () => {
	await shown('fr');
	const ends = (): number[] =>
		[...document.querySelectorAll('.scale')].flatMap((scale) =>
			[...scale.querySelectorAll('span')].map((end) => end.getBoundingClientRect().left)
		);
	const [zero = 0, hundred = 0] = ends();
	expect(zero).toBeLessThan(hundred);
	document.documentElement.dir = 'rtl';
	const [zeroTurned = 0, hundredTurned = 0] = ends();
	document.documentElement.removeAttribute('dir');
	expect(zeroTurned).toBeGreaterThan(hundredTurned);
});
