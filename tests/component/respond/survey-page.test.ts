import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createTranslation } from '#lib/i18n/translation.ts';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import SurveyShown from '../../support/SurveyShown.svelte';
import WayBackShown from '../../support/WayBackShown.svelte';

afterEach(() => {
	vi.useRealTimers();
});

test('a tablet that is nearly full lets nobody begin, and says that nothing is lost', async () => {
	await render(SurveyShown, {
		translation: await createTranslation('fr', ['common', 'respond']),
		survey: { refusal: 'nearly-full' },
		device: 'tablet',
		site: null,
		history: null,
		onleave: vi.fn<() => void>(),
		onagain: vi.fn<() => void>()
	});
	await expect
		.element(page.getByRole('heading', { level: 1 }))
		.toHaveTextContent('La mémoire de cette tablette est presque pleine');
	await expect.element(page.getByText(/déjà données sont gardées/)).toBeVisible();
	await expect.element(page.getByRole('button', { name: /Français/ })).not.toBeInTheDocument();
});

test('results opened from a tablet lead back to it, by touch or by themselves', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	let now = 0;
	const leave = vi.fn<(href: string) => void>();
	await render(WayBackShown, {
		translation: await createTranslation('fr', ['common']),
		href: '/kiosk',
		now: () => now,
		leave
	});
	const link = page.getByRole('link', { name: 'Retour à la tablette' });
	await expect.element(link).toHaveAttribute('href', '/kiosk');
	const still = page.getByRole('dialog', { name: 'Êtes-vous toujours là ?' });
	const quietFor = (milliseconds: number): void => {
		now += milliseconds;
		vi.advanceTimersByTime(1_000);
	};
	quietFor(119_000);
	await expect.element(still).not.toBeInTheDocument();
	quietFor(2_000);
	await expect.element(still).toBeVisible();
	// Nothing of anybody is here: nothing is said to be erased.
	expect(still.element().textContent).not.toMatch(/effac/i);
	await expect
		.element(page.getByText('Cette page se ferme après 60 secondes sans toucher l’écran.'))
		.toBeVisible();
	await page.getByRole('button', { name: 'Oui, je continue' }).click();
	await expect.element(still).not.toBeInTheDocument();
	quietFor(121_000);
	await expect.element(still).toBeVisible();
	expect(leave).not.toHaveBeenCalled();
	quietFor(60_000);
	await expect.poll(() => leave.mock.calls).toEqual([['/kiosk']]);
});

test.each([
	['tablet', '/resultats/erables-2027?retour=kiosk'],
	['phone', '/resultats/erables-2027']
] as const)('a survey whose results are out leads to them from a %s', async (device, address) => {
	const opens = '2020-03-02T05:00:00.000Z';
	const bundle = anyBundle({ slug: 'erables-2027', opens, publishes: opens, state: 'released' });
	await render(SurveyShown, {
		translation: await createTranslation('fr', ['common', 'respond']),
		survey: { bundle, questionnaire: anySurvey({}) },
		device,
		site: null,
		history: null,
		onleave: vi.fn<() => void>(),
		onagain: vi.fn<() => void>()
	});
	const link = page.getByRole('link', { name: /résultats/i });
	await expect.element(link).toHaveAttribute('href', address);
});
