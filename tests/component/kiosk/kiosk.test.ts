import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Situation } from '#lib/client/kiosk/life.ts';
import { formalRules } from '../../support/outcomes.ts';
import { showKiosk, standStill, time } from '../../support/shown-kiosk.ts';

beforeEach(standStill);

afterEach(() => {
	vi.useRealTimers();
});

const title = () => page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('a tablet with several campaigns', () => {
	test('offers them on its first screen, with its building and nothing of another', async () => {
		await showKiosk();
		await expect.element(title()).toHaveTextContent('Votre avis compte');
		await expect.element(page.getByText('Les Érables, salle commune')).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).toBeVisible();
		await expect.element(button(/Les travaux/)).toBeVisible();
		await expect.element(page.getByText(/Touchez pour commencer/).first()).toBeVisible();
		await expect.element(button(/English\s+Touch to begin/)).toBeVisible();
		await expect.element(page.getByText('Les Pins')).not.toBeInTheDocument();
		await expect.element(page.getByText('works')).not.toBeInTheDocument();
	});

	test('speaks another language before one chooses, and begins in it', async () => {
		const { kiosk } = await showKiosk();
		await button(/^English/).click();
		await expect.element(button(/Your opinion on life here/)).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
		await button(/Next year’s works/).click();
		await expect.element(title()).toHaveTextContent('Before you begin');
		expect(kiosk.life).toStrictEqual({ at: 'visiting', campaign: 'works' });
	});

	test('says of a vote among them that it decides, and promises nothing that is true of surveys alone', async () => {
		const promise = 'Les résultats ne disent jamais qui a répondu quoi.';
		await showKiosk({}, false, [], formalRules());
		await expect.element(button(/Les travaux.*Ce vote décide\./)).toBeVisible();
		expect(button(/sur la vie ici.*décide/).elements()).toHaveLength(0);
		await expect
			.element(page.getByText('Vous lirez d’abord qui décide et ce qui sera publié.').first())
			.toBeVisible();
		await expect.element(page.getByText(promise)).not.toBeInTheDocument();
	});

	test('gives the promise of surveys where it offers nothing else', async () => {
		await showKiosk();
		await expect
			.element(page.getByText('Les résultats ne disent jamais qui a répondu quoi.').first())
			.toBeVisible();
		expect(button(/Les travaux.*décide/).elements()).toHaveLength(0);
	});

	test('leads to the results of each', async () => {
		await showKiosk({}, false, [2025, 2026]);
		for (const [year, address] of [
			[2025, '/resultats/portrait-2025?retour=kiosk'],
			[2026, '/resultats/works-2026?retour=kiosk']
		] as const) {
			const link = page.getByRole('link', { name: `Résultats ${String(year)}` });
			await expect.element(link).toHaveAttribute('href', address);
		}
	});

	test('leads to no results where none are out', async () => {
		await showKiosk();
		await expect.element(button(/Les travaux/)).toBeVisible();
		await expect.element(page.getByRole('link')).not.toBeInTheDocument();
	});

	test('comes back to French when somebody chose a language and went away', async () => {
		const { onreload } = await showKiosk();
		await button(/^English/).click();
		await expect.element(button(/Your opinion on life here/)).toBeVisible();
		expect(onreload).not.toHaveBeenCalled();
		// This tablet asks after 180 seconds, and waits 60 for an answer.
		time.now += 181_000;
		vi.advanceTimersByTime(1_000);
		await expect.element(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
		expect(onreload).not.toHaveBeenCalled();
		time.now += 61_000;
		vi.advanceTimersByTime(1_000);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});
});

describe('a tablet with one campaign', () => {
	test('says how long it waits for a person, as the office chose', async () => {
		const { kiosk, onleave } = await showKiosk({ campaigns: ['portrait'] });
		await button(/^Français/).click();
		await expect.element(title()).toHaveTextContent('Avant de commencer');
		await expect.element(page.getByText(/Après 3 minutes sans toucher/)).toBeVisible();
		expect(kiosk.life).toStrictEqual({ at: 'visiting', campaign: 'portrait' });
		await expect.element(button('Entretien de la tablette')).not.toBeInTheDocument();
		time.now += 1_000;
		await button('Retour').click();
		expect(onleave).toHaveBeenCalledTimes(1);
		expect(kiosk.life).toStrictEqual({ at: 'cooling' });
		await expect.element(button(/^Français/)).not.toBeInTheDocument();
	});

	test('lets nobody begin when its hour has come, and shows nothing of the survey', async () => {
		await showKiosk({ campaigns: ['portrait'] });
		time.minute = 1230;
		await button(/^Français/).click();
		await expect.element(title()).toHaveTextContent('La tablette se repose');
		await expect.element(page.getByText(/de 8\sh à 20\sh\s30/)).toBeVisible();
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});

	test('takes a pause after a person, in which nothing can be touched', async () => {
		const { kiosk } = await showKiosk({ campaigns: ['portrait'] }, true);
		await expect.element(title()).toHaveTextContent('Un instant…');
		expect(document.querySelectorAll('button, a, input')).toHaveLength(0);
		kiosk.play({ kind: 'cooled' });
		await expect.element(button(/^Français/)).toBeVisible();
	});
});

describe('a paired tablet without an exit code', () => {
	test('is set up further: no survey, no corner, no care', async () => {
		const { kiosk } = await showKiosk({ locked: false });
		await expect.element(title()).toHaveTextContent('Relier cette tablette');
		expect(kiosk.life).toStrictEqual({ at: 'setting-up' });
		await expect.element(button('Entretien de la tablette')).not.toBeInTheDocument();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
	});
});

describe('a tablet that lets nobody begin', () => {
	const screens: readonly [string, Partial<Situation>, string, RegExp][] = [
		['revoked', { setUp: 'revoked' }, 'Cette tablette n’est plus reliée au bureau', /sont gardées/],
		[
			'not persistent, with answers that cannot leave',
			{ fault: 'not-persistent' },
			'Cette tablette attend le réseau',
			/Pour ne rien perdre/
		],
		[
			'nearly full',
			{ fault: 'nearly-full' },
			'La mémoire de cette tablette est presque pleine',
			/déjà données sont gardées/
		],
		['without a survey', { campaigns: [] }, 'Aucun sondage n’est ouvert ici', /Revenez plus tard/]
	];

	test.each(screens)('says so when it is %s', async (_, situation, words, text) => {
		await showKiosk(situation);
		await expect.element(title()).toHaveTextContent(words);
		await expect.element(page.getByText(text)).toBeVisible();
		await expect.element(button(/Votre avis sur la vie ici/)).not.toBeInTheDocument();
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});

	test('without a survey asks the office at a touch, and says what came of it', async () => {
		const { onask, onreload } = await showKiosk({ campaigns: [] });
		const asked = Promise.withResolvers<boolean>();
		onask.mockReturnValueOnce(asked.promise);
		await expect
			.element(page.getByText(/elle-même au bureau toutes les cinq minutes/))
			.toBeVisible();
		await button('Essayer de nouveau').click();
		const asking = button('La tablette demande au bureau…');
		await expect.element(asking).toHaveAttribute('aria-disabled', 'true');
		asking.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
		expect(onask).toHaveBeenCalledTimes(1);
		asked.resolve(true);
		await expect.element(page.getByText(/a répondu.*rien n’a changé/)).toBeVisible();
		await button('Essayer de nouveau').click();
		await expect.element(page.getByText(/ne répond pas\. Vérifiez le Wi-Fi/)).toBeVisible();
		await expect.element(page.getByText(/rien n’a changé/)).not.toBeInTheDocument();
		expect(onreload).not.toHaveBeenCalled();
	});

	test('without a survey leads to the results of the last one', async () => {
		await showKiosk({ campaigns: [] }, false, [2026]);
		await expect
			.element(page.getByRole('link', { name: 'Lire les résultats publiés' }))
			.toHaveAttribute('href', '/resultats/portrait-2026?retour=kiosk');
	});

	test('without a survey leads nowhere when no results are out', async () => {
		await showKiosk({ campaigns: [] });
		await expect.element(title()).toHaveTextContent('Aucun sondage n’est ouvert ici');
		await expect.element(page.getByRole('link')).not.toBeInTheDocument();
	});

	test('offers to be set up, or to be tried, when it is not set up', async () => {
		const { kiosk } = await showKiosk({ setUp: 'none', campaigns: [], locked: false });
		await expect.element(title()).toHaveTextContent('Cette tablette n’est pas encore prête');
		await button('Essayer sur cet ordinateur').click();
		await expect.element(title()).toHaveTextContent('Il faut le réseau la première fois');
		kiosk.play({ kind: 'ask-set-up' });
		expect(kiosk.life).toStrictEqual({ at: 'setting-up' });
	});
});
