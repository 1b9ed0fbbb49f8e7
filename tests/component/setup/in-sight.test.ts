import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { systems } from '#lib/ui/setup/system.ts';
import SetUpShown from '../../support/SetUpShown.svelte';
import { checksWith, fakeTablet, pairedDevice, settledDevice } from '../../support/tablet.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const sizes = [
	[1024, 768],
	[1024, 600],
	[768, 1024]
] as const;

afterEach(() => {
	scrollTo(0, 0);
});

async function show(size: readonly [number, number], changes: Partial<ThisTablet>): Promise<void> {
	await page.viewport(...size);
	await render(SetUpShown, {
		translation: await createTranslation('fr', ['common', 'respond']),
		onready: vi.fn<() => void>(),
		tablet: fakeTablet({ device: () => settledDevice(), hasExitCode: () => true, ...changes })
	});
}

const heading = page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Once a screen has stood for half a second, touches count. */
async function settled(title: string): Promise<void> {
	await expect.element(heading).toHaveTextContent(title);
	await vi.waitUntil(() => document.querySelector('[data-settled="false"]') === null);
}

/** Whole on the screen, wherever the page was scrolled to. */
function inSight(name: string | RegExp): void {
	const { top, bottom } = button(name).element().getBoundingClientRect();
	expect(top, String(name)).toBeGreaterThanOrEqual(0);
	expect(bottom, String(name)).toBeLessThanOrEqual(innerHeight);
}

test.each(sizes)(
	'at %i × %i the acts and the language stay in sight at every step',
	async (...size) => {
		const failing = checksWith({
			persistent: 'fails',
			sound: 'fails',
			clock: 'fails',
			room: 'fails'
		});
		await show(size, { checks: () => Promise.resolve(failing) });
		await settled('Relier cette tablette');
		inSight('English');
		await button('Garder ce lien').click();
		await settled('Vérifications');
		for (const name of ['English', 'Vérifier de nouveau', 'Continuer quand même']) inSight(name);
		await button('Continuer quand même').click();
		await settled('Code de sortie');
		inSight('English');
		await button('Garder le code actuel').click();
		await settled('Verrouiller la tablette');
		inSight('English');
		for (const system of systems) {
			document.getElementById(`system-${system}`)?.click();
			await vi.waitUntil(() => document.querySelector(`#system-${system}:checked`) !== null);
			for (const top of [0, document.documentElement.scrollHeight]) {
				scrollTo(0, top);
				inSight('Terminer sans verrouiller');
				inSight('C’est verrouillé, terminer');
			}
			scrollTo(0, 0);
		}
	}
);

test('the building that a tablet stood in is chosen when it is set up again, and no other', async () => {
	await show([1024, 768], { device: () => pairedDevice({ site: 'site-tilleuls' }) });
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Où est la tablette ?');
	const chosen = [...document.querySelectorAll('input:checked')].map(({ id }) => id);
	expect(chosen).toEqual(['place-site-tilleuls']);
});

test('a set-up left before its exit code, and begun again, has no building chosen yet', async () => {
	await show([1024, 768], { device: () => pairedDevice(), hasExitCode: () => false });
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Où est la tablette ?');
	expect(document.querySelectorAll('input:checked')).toHaveLength(0);
	await page.getByText('Les Tilleuls').click();
	await userEvent.keyboard('{Enter}');
	expect(document.querySelectorAll('input:checked')).toHaveLength(1);
});
