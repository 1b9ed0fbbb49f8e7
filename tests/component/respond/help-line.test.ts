import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createTranslation } from '#lib/i18n/translation.ts';
import { anySurvey } from '../../support/any-bundle.ts';
import { withoutCodes as bundle } from '../../support/coded-visit.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

async function attract(device: 'phone' | 'tablet'): Promise<HTMLElement | null> {
	await page.viewport(360, 740);
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire: anySurvey(),
		device,
		sites: bundle.sites,
		history: null,
		drafts: null,
		onleave: () => undefined
	});
	await expect.element(page.getByText('418 555-0104')).toBeVisible();
	return document.querySelector('a[href^="tel:"]');
}

test('on a phone the number of who helps is as large as a finger, from the first screen on', async () => {
	const call = await attract('phone');
	expect(call?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

test('on a shared tablet there is no number to touch', async () => {
	expect(await attract('tablet')).toBeNull();
});
