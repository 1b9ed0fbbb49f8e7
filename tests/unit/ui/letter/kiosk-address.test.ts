import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { addressFrom } from '#lib/ui/letter/kiosk-address.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { annualRelease } from '../../../support/annual-release.ts';
import ResultsFrameShown from '../../../support/ResultsFrameShown.svelte';
import ResultsShown from '../../../support/ResultsShown.svelte';

const at = (path: string): URL => new URL(path, 'http://localhost');

/** Addresses of all links of the two public pages, opened at an address. */
async function linksAt(path: string): Promise<string[]> {
	const release = annualRelease({ respondents: 30, frame: 40, pairs: { securite: [20, 4] } });
	const { campaign: slug, title, publishedAt } = release;
	const years = [
		{ slug, title, publishedAt },
		{ slug: 'avant', title, publishedAt: '2020-04-03T12:00:00Z' }
	];
	const published = {
		release,
		questionnaire: annualSurvey,
		previous: null,
		years
	};
	const translation = await createTranslation('fr', ['common', 'results']);
	const props = { page: composeLetter(published, null, 'fr'), translation };
	// Where SvelteKit keeps the page while it draws on the server.
	const context = new Map([['__request__', { page: { url: at(path) } }]]);
	const { body } = render(ResultsShown, { props, context });
	return [...body.matchAll(/<a [^>]*?href="([^"#]+)"/g)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);
}

/** Addresses of other pages in the frame of these, or on what stands where there is none. */
async function frameAt(path: string, missing = false): Promise<string[]> {
	const translation = await createTranslation('fr', ['common', 'results']);
	const page = { url: at(path), status: missing ? 404 : 200 };
	const context = new Map([['__request__', { page }]]);
	const { body } = render(ResultsFrameShown, { props: { translation, missing }, context });
	return [...body.matchAll(/<a [^>]*?href="(\/[^"#]*)"/g)].map(([, href = '']) => href);
}

describe('results on a tablet', () => {
	test('carry on from page to page that it is one, and the language', () => {
		const here = at('/resultats/essai?retour=kiosk&lang=en&autre=1');
		expect(addressFrom(here, '/resultats/avant')).toBe('/resultats/avant?retour=kiosk&lang=en');
		expect(addressFrom(here, '/resultats/avant?groupe=est%20%26')).toBe(
			'/resultats/avant?groupe=est+%26&retour=kiosk&lang=en'
		);
		expect(addressFrom(at('/resultats/essai?lang=en'), '/resultats/avant')).toBe(
			'/resultats/avant'
		);
	});

	test('lead nowhere without it, and give nothing to take away', async () => {
		const links = await linksAt('/resultats/essai?retour=kiosk');
		expect(links.length).toBeGreaterThan(4);
		expect(links.filter((link) => !link.includes('retour=kiosk'))).toEqual([]);
		expect(links.join()).not.toContain('/api/releases/');
	});

	test('elsewhere say nothing of a tablet, and can be taken away', async () => {
		const links = (await linksAt('/resultats/essai')).join(' ');
		expect(links).not.toContain('kiosk');
		expect(links).toMatch(/\.csv\?lang=fr/);
		expect(links).toMatch(/\.json/);
	});

	test('have the way back there, and one tab that was there does not keep it elsewhere', async () => {
		expect(await frameAt('/resultats/essai?retour=kiosk')).toStrictEqual(['/kiosk']);
		expect(await frameAt('/comite/essai/assemblee')).toStrictEqual([]);
		expect(await frameAt('/resultats/essai')).toStrictEqual(['/accessibilite']);
	});

	test('that are not there lead back to the tablet, and elsewhere to the first page', async () => {
		expect(await frameAt('/resultats?retour=kiosk', true)).toStrictEqual(['/kiosk']);
		expect(await frameAt('/resultats', true)).toStrictEqual(['/', '/accessibilite']);
	});
});
