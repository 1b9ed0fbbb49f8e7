import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Submission } from '#lib/client/sync/submit.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { spokenHash } from '#lib/protocol/recording.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let now = 1_000_000;

afterEach(() => {
	vi.unstubAllGlobals();
});

async function stand(): Promise<void> {
	const questionnaire = anySurvey({ questions: [questionOf.scale, questionOf.yesNo] });
	const bundle = anyBundle({
		questionnaire,
		recorded: { fr: { complete: false, bytes: 0, signs: true } }
	});
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire,
		device: 'tablet',
		sites: bundle.sites.slice(0, 1),
		history: null,
		onleave: () => undefined,
		submit: () => Promise.resolve<Submission>('sent'),
		now: () => now
	});
}

async function touch(name: string | RegExp): Promise<void> {
	now += 600;
	await page.getByRole('button', { name }).click();
}

describe('a film in sign language', () => {
	const film = { file: 'a'.repeat(64), bytes: 1_250_000, milliseconds: 0 };

	test('is offered beside the question it shows, with its weight, and fetched at a touch', async () => {
		const asked: string[] = [];
		const signs = { [await spokenHash(questionOf.scale.text.fr)]: film };
		vi.stubGlobal('fetch', (path: string) => {
			asked.push(path);
			return Promise.resolve(
				path.endsWith('/recordings/fr')
					? Response.json({
							version: 1,
							campaign: 'erables-2027',
							locale: 'fr',
							complete: false,
							voices: {},
							signs
						})
					: new Response('film')
			);
		});
		await stand();
		await touch(/Français/);
		now += 600;
		await page.getByRole('checkbox').click();
		await touch('Commencer');
		const button = page.getByRole('button', { name: /^Voir en langue des signes, 1,3/ });
		await expect.element(button).toBeVisible();
		expect(asked.filter((path) => path.includes(film.file))).toStrictEqual([]);
		now += 600;
		await button.click();
		await vi.waitFor(() => {
			expect(document.querySelector('dialog video')?.getAttribute('src')).toMatch(/^blob:/);
		});
		expect(asked).toContain(`/api/recordings/${film.file}`);
		await touch('Fermer la vidéo');
		await touch(/^Passer cette question/);
		await expect.element(page.getByRole('heading', { name: /^Est-ce assez chaud/ })).toBeVisible();
		expect(button.query()).toBeNull();
		// One list for the whole visit: a request a question would count what somebody was asked.
		expect(asked.filter((path) => path.endsWith('/recordings/fr'))).toHaveLength(1);
	});
});
