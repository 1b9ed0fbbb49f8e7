import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import type { LetterPage } from '#lib/wording/letter/letter-page.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { partTables } from '#lib/server/services/results/compose-groups.ts';
import LetterOfGroups from '../../../support/LetterOfGroups.svelte';
import { twoBuildings } from '../../../support/two-buildings.ts';

function pageOf(release: Release, group: string | null = null): LetterPage {
	const { campaign: slug, title, publishedAt } = release;
	const years = [{ slug, title, publishedAt }];
	const questionnaire = annualSurvey;
	const published = { release, questionnaire, previous: null, years };
	return composeLetter(published, group, 'fr');
}

async function html(release: Release, group: string | null = null): Promise<string> {
	const page = pageOf(release, group);
	const translation = await createTranslation('fr', ['common', 'results']);
	const parts = partTables(release, page.letter.group).filter(({ item }) => item === 'securite');
	const props = { page, translation, question: 'securite', parts };
	// Where SvelteKit keeps the page while it draws on the server.
	const url = new URL('http://localhost/comite/office-2027');
	const context = new Map([['__request__', { page: { url } }]]);
	return render(LetterOfGroups, { props, context }).body;
}

const text = (body: string): string =>
	body
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/[\s\u00a0]+/g, ' ');

const apart = {
	securite: [
		[48, 6],
		[8, 30]
	]
} as const;

describe('between two groups', () => {
	test('a building reads the difference on its own page too', async () => {
		const words = text(await html(twoBuildings([60, 50], apart), 'pins'));
		expect(words).toContain('Les Érables : nettement plus souvent que Les Pins.');
	});

	test('with too few answers nothing is told but why, once', async () => {
		const words = text(
			await html(
				twoBuildings([60, 29], {
					securite: [
						[48, 6],
						[4, 22]
					]
				})
			)
		);
		expect(words).not.toContain('nettement');
		const why = 'On ne peut pas dire s’ils diffèrent : il faut 30 réponses ou plus dans chacun.';
		expect(words.split(why)).toHaveLength(2);
	});

	test('with gaps that chance may make nothing is told but why', async () => {
		const words = text(await html(twoBuildings([60, 50], {})));
		expect(words).not.toMatch(/plus souvent que/);
		expect(words).toContain('On ne peut pas dire');
	});
});

describe('a dimension', () => {
	test('is a band with its base, never one number', async () => {
		const page = pageOf(twoBuildings([60, 50], apart));
		expect(page.dimensions.length).toBeGreaterThan(3);
		for (const { band } of page.dimensions) expect(band.to).toBeGreaterThan(band.from);
		const words = text(await html(twoBuildings([60, 50], apart)));
		expect(words).toMatch(/De \d+ à \d+ réponses sur 100 sont favorables\./);
		expect(words).toContain('La bande tient compte du hasard.');
	});

	test('is not told of a building under thirty, which says so', async () => {
		const release = twoBuildings([60, 29], {});
		expect(pageOf(release, 'pins').dimensions).toEqual([]);
		expect(text(await html(release, 'pins'))).toMatch(/[Rr]ésultats par sujet/);
	});
});

describe('what is not said', () => {
	test('moves nothing: all, all but one, two, three of a building read the same, byte for byte', async () => {
		const pages = await Promise.all(
			[50, 49, 48, 47].map((often) =>
				html(
					twoBuildings([60, 50], {
						securite: [
							[30, 10],
							[often, 50 - often]
						]
					}),
					'pins'
				)
			)
		);
		expect(new Set(pages).size).toBe(1);
		expect(pages[0]).toContain('47');
		expect(pages[0]).not.toMatch(/\b(48|49) ménages sur/);
	});
});
