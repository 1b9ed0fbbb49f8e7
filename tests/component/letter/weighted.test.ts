import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Tenure } from '#lib/domain/campaign/campaign.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import LetterOfGroups from '../../support/LetterOfGroups.svelte';
import { twoBuildings } from '../../support/two-buildings.ts';

/** 60 answers of 90 dwellings, 50 of 80: four in five here, one in five there. */
async function shown(
	tenure: Tenure,
	{ locale = 'fr', group = null }: { locale?: Locale; group?: string | null } = {}
): Promise<string> {
	const answers = {
		securite: [
			[48, 6],
			[10, 30]
		]
	} as const;
	const release = twoBuildings([60, 50], answers, { tenure });
	const published = {
		release,
		questionnaire: annualSurvey,
		previous: null,
		years: []
	};
	const { container } = await render(LetterOfGroups, {
		page: composeLetter(published, group, locale),
		translation: await createTranslation(locale, ['common', 'results']),
		question: 'securite',
		parts: []
	});
	return container.innerText.replaceAll(/\s+/gu, ' ');
}

describe('a question of a regional table', () => {
	test('is also told with each building weighing its dwellings', async () => {
		// (90 · 48/60 + 80 · 10/50) / 170 is 51.8; by answers alone it would be 52.7.
		expect(await shown('table')).toMatch(
			/Pondéré selon la taille des immeubles : 52 sur 100, sans doute de 4\d à 5\d\./
		);
		expect(await shown('federation', { locale: 'en' })).toMatch(
			/Weighted by the size of the buildings: 52 in 100, probably 4\d to 5\d\./
		);
	});

	test('is not weighted inside one organisation, nor in one building', async () => {
		expect(await shown('omh')).not.toContain('Pondéré');
		expect(await shown('table', { group: 'erables' })).not.toContain('Pondéré');
	});
});
