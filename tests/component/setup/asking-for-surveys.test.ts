import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import CareShown from '../../support/CareShown.svelte';
import { fakeTablet, settledDevice } from '../../support/tablet.ts';

async function show(changes: Partial<ThisTablet>): Promise<void> {
	await render(CareShown, {
		translation: await createTranslation('fr', ['common', 'respond']),
		onleave: vi.fn<() => void>(),
		now: () => 0,
		tablet: fakeTablet({ device: () => settledDevice(), ...changes })
	});
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const ask = page.getByRole('button', { name: 'Demander les sondages maintenant' });

test('the office is asked for the surveys at a touch, and the answer is said', async () => {
	const device = settledDevice();
	const [site] = device.news.sites;
	const open = (campaigns: string[]): typeof device => ({
		...device,
		news: { ...device.news, sites: site === undefined ? [] : [{ ...site, campaigns }] }
	});
	const askForSurveys = vi.fn<ThisTablet['askForSurveys']>();
	askForSurveys.mockResolvedValueOnce({ kind: 'unreachable' });
	askForSurveys.mockResolvedValueOnce({ kind: 'heard', device: open([]) });
	askForSurveys.mockResolvedValueOnce({ kind: 'heard', device: open(['portrait', 'works']) });
	await show({ askForSurveys });
	expect(askForSurveys).not.toHaveBeenCalled();
	await ask.click();
	await expect.element(page.getByText(/Le bureau ne répond pas/)).toBeVisible();
	await ask.click();
	await expect.element(page.getByText(/aucun sondage n’est ouvert ici/)).toBeVisible();
	await ask.click();
	await expect.element(page.getByText(/Le bureau a répondu.*2 sondages ici/)).toBeVisible();
	await expect.element(page.getByText(/ne répond pas/)).not.toBeInTheDocument();
});

test('a tablet that was withdrawn meanwhile says so, and asks no more', async () => {
	let revoked = false;
	await show({
		device: () => ({ ...settledDevice(), revoked }),
		askForSurveys: () => {
			revoked = true;
			return Promise.resolve({ kind: 'revoked' });
		}
	});
	await ask.click();
	await expect.element(page.getByText(/Le bureau a retiré cette tablette/)).toBeVisible();
	await expect.element(ask).not.toBeInTheDocument();
});
