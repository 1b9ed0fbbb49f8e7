import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { assemblyAddress, chosenIn, letterAddress } from '#lib/ui/assembly/letter-choice.ts';
import type { LetterPage } from '#lib/wording/letter/letter-page.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import LetterWithTopics from '../../../support/LetterWithTopics.svelte';
import { annualRelease } from '../../../support/annual-release.ts';

const release = annualRelease({
	respondents: 30,
	pairs: {
		securite: [24, 2],
		consulte: [4, 18],
		'besoins-prioritaires.loyer': [20, 0],
		'besoins-prioritaires.paix': [12, 0]
	}
});

function pageOf(): LetterPage {
	const { campaign: slug, title, publishedAt } = release;
	const published = {
		release,
		questionnaire: annualSurvey,
		previous: null,
		years: [{ slug, title, publishedAt }]
	};
	return composeLetter(published, null, 'fr');
}

const at = (query: string): URL => new URL(`http://localhost/comite/tilleuls-2027${query}`);

describe('topics chosen in a letter', () => {
	const { letter } = pageOf();

	test('are those of its address that it shows, each once, in the order they were added', () => {
		const here = at('?sujet=consulte&sujet=nothing&sujet=securite&sujet=consulte&sujet=etat-sante');
		expect(chosenIn(letter, here)).toEqual(['consulte', 'securite']);
		expect(chosenIn(letter, at(''))).toEqual([]);
	});

	test('are added one by one, and taken off again, beside the group and the tablet', () => {
		const here = at('?groupe=tilleuls&sujet=securite');
		expect(letterAddress(here, ['securite'], 'consulte')).toBe(
			'/comite/tilleuls-2027?groupe=tilleuls&sujet=securite&sujet=consulte'
		);
		expect(letterAddress(here, ['securite'], 'securite')).toBe(
			'/comite/tilleuls-2027?groupe=tilleuls'
		);
		expect(letterAddress(at('?sujet=securite'), ['securite'], 'securite')).toBe(
			'/comite/tilleuls-2027'
		);
	});

	test('go with the group to where the assembly is prepared', () => {
		const { group } = letter;
		expect(assemblyAddress('tilleuls-2027', group, [])).toBe('/comite/tilleuls-2027/assemblee');
		const part = { ...group, id: 'les pins', parent: 'all' };
		expect(assemblyAddress('tilleuls-2027', part, ['consulte', 'besoins-prioritaires'])).toBe(
			'/comite/tilleuls-2027/assemblee?groupe=les+pins&sujet=consulte&sujet=besoins-prioritaires'
		);
	});
});

describe('a letter whose topics can be put to an assembly', () => {
	const html = async (query: string, kiosk = false): Promise<string> => {
		const translation = await createTranslation('fr', ['common', 'results', 'assembly', 'method']);
		const props = { page: pageOf(), translation, topics: !kiosk };
		// Where SvelteKit keeps the page while it draws on the server.
		const context = new Map([['__request__', { page: { url: at(query) } }]]);
		return render(LetterWithTopics, { props, context })
			.body.replaceAll(/<!--[\s\S]*?-->/g, '')
			.replaceAll(/[\s ]+/g, ' ');
	};
	const links = (body: string): string[] =>
		[...body.matchAll(/<a id="sujet-[^>]*href="([^"]*)"/g)].map(([, href = '']) => href);

	test('has one link beside each finding, and one beside the needs', async () => {
		expect(links(await html(''))).toEqual(
			['securite', 'consulte', 'besoins-prioritaires'].map(
				(id) => `/comite/tilleuls-2027?sujet=${id}#sujet-${id}`
			)
		);
	});

	test('shows what was added, and carries it to where the assembly is prepared', async () => {
		const body = await html('?sujet=consulte');
		expect(body.split('Ajouté à l’assemblée')).toHaveLength(2);
		expect(body.split('Ajouter à l’assemblée')).toHaveLength(3);
		expect(body).toContain('href="/comite/tilleuls-2027/assemblee?sujet=consulte"');
		expect(links(body)).toContain('/comite/tilleuls-2027#sujet-consulte');
	});

	test('keeps all of it off paper', async () => {
		const body = await html('');
		for (const [, classes = ''] of body.matchAll(
			/<(?:div|section) class="([^"]*(?:margin|acts)[^"]*)"/g
		)) {
			expect(classes).toContain('on-screen');
		}
		expect(body.match(/class="[^"]*margin/g)).toHaveLength(3);
	});

	test('offers nothing where nobody prepares an assembly', async () => {
		const body = await html('', true);
		expect(links(body)).toEqual([]);
		expect(body).not.toContain('Ajouter à l’assemblée');
	});
});
