import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { anySurvey } from '../../support/any-bundle.ts';
import { withoutCodes as bundle } from '../../support/coded-visit.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

/** A new screen takes no touch for half a second. */
async function settled(): Promise<void> {
	await expect.poll(() => document.querySelector('[data-settled="false"]')).toBeNull();
}

async function attract(
	device: 'phone' | 'tablet',
	questionnaire: Questionnaire = anySurvey()
): Promise<HTMLElement | null> {
	await page.viewport(360, 740);
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire,
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

test('on a phone the number that listens is as large as a finger, beside a question that may hurt', async () => {
	const survey = anySurvey();
	const questions = survey.questions.map((question) => ({ ...question, sensitive: true }));
	await attract('phone', { ...survey, questions });
	await settled();
	await page.getByRole('button', { name: /^Français/ }).click();
	await expect.element(page.getByRole('checkbox')).toBeVisible();
	await settled();
	await page.getByRole('checkbox').click({ force: true });
	await page.getByRole('button', { name: 'Commencer' }).click();
	const listens = page.getByRole('link', { name: /^811/ });
	await expect.element(listens).toBeVisible();
	const { height, bottom } = listens.element().getBoundingClientRect();
	expect(height).toBeGreaterThanOrEqual(44);
	const person = page.getByRole('link', { name: '418 555-0104' }).element();
	expect(person.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom);
});
