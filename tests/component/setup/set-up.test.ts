import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Pairing } from '#lib/client/device/paired-device.ts';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import SetUpShown from '../../support/SetUpShown.svelte';
import { checksWith, fakeTablet, pairedDevice, settledDevice } from '../../support/tablet.ts';

async function show(
	tablet: Partial<ThisTablet> = {},
	locale: Locale = 'fr',
	more: { readonly code?: string; readonly forgotten?: boolean } = {}
) {
	const onready = vi.fn<() => void>();
	await render(SetUpShown, {
		translation: await createTranslation(locale, ['common', 'respond']),
		...more,
		onready,
		tablet: fakeTablet(tablet)
	});
	return onready;
}

const heading = () => page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const codeField = () => page.getByLabelText('Code de six chiffres');

/** Once a screen has stood for half a second, touches count. */
async function settled(title: string): Promise<void> {
	await expect.element(heading()).toHaveTextContent(title);
	await vi.waitUntil(() => document.querySelector('[data-settled="false"]') === null);
}

async function type(digits: string): Promise<void> {
	await userEvent.keyboard(`${digits}{Enter}`);
}

test('a computer is paired, checked, given an exit code and locked, in four steps', async () => {
	const kept = vi.fn<(code: string) => Promise<void>>(() => Promise.resolve());
	let device: ReturnType<ThisTablet['device']> = null;
	const onready = await show({
		device: () => device,
		pair: (code) => {
			device = settledDevice();
			expect(code).toBe('318204');
			return Promise.resolve({ kind: 'paired', device });
		},
		keepExitCode: kept
	});
	await settled('Relier cette tablette');
	await expect.element(page.getByText('Étape 1 sur 4')).toBeVisible();
	await type('318204');
	await settled('Vérifications');
	await expect
		.element(page.getByText('Tablette reliée : Tablette bleue, Les Érables, salle commune.'))
		.toBeVisible();
	await expect.element(page.getByRole('status')).toHaveTextContent('Tout est en ordre.');
	await button('Continuer').click();
	await settled('Code de sortie');
	await type('271828');
	await expect.element(page.getByLabelText('Tapez-les une deuxième fois')).toHaveFocus();
	await type('271828');
	await settled('Verrouiller la tablette');
	expect(kept.mock.calls).toEqual([['271828']]);
	expect(document.body.textContent).not.toContain('271828');
	expect(onready).not.toHaveBeenCalled();
	await button('C’est verrouillé, terminer').click();
	expect(onready).toHaveBeenCalledOnce();
});

test('a code that an address brought waits for a person', async () => {
	const pair = vi.fn<ThisTablet['pair']>(() =>
		Promise.resolve({ kind: 'refused', reason: 'code-wrong', retryAfter: 0 })
	);
	await show({ pair }, 'fr', { code: '318204' });
	await settled('Relier cette tablette');
	await expect.element(codeField()).toHaveValue('318204');
	expect(pair).not.toHaveBeenCalled();
	await button('Valider').click();
	expect(pair.mock.calls).toEqual([['318204']]);
});

test('an iPad is installed before it is paired, and its code is kept in sight for the app', async () => {
	const checks = () => Promise.resolve(checksWith({ installed: 'fails' }));
	await show({ system: 'ipad', checks }, 'fr', { code: '318204' });
	await settled('Installer Porte-voix');
	await expect.element(page.getByText('318 204')).toBeVisible();
	await expect.element(page.getByText(/ne partagent rien/)).toBeVisible();
	await expect.element(page.getByText(/bouton Partager/)).toBeVisible();
	await page.getByText('Android', { exact: true }).click();
	await expect.element(page.getByText(/menu à trois points/)).toBeVisible();
	await expect.element(page.getByText(/bouton Partager/)).not.toBeInTheDocument();
	await button('Continuer sans installer').click();
	await settled('Relier cette tablette');
	await expect.element(codeField()).toHaveValue('318204');
});

test('an app opened from its icon is not asked to be installed', async () => {
	await show({ system: 'ipad' });
	await settled('Relier cette tablette');
});

const refusals: readonly [Extract<Pairing, { kind: 'refused' }>, Locale, RegExp][] = [
	[
		{ kind: 'refused', reason: 'code-wrong', retryAfter: 0 },
		'fr',
		/pas reconnu.*nouveau au bureau/
	],
	[{ kind: 'refused', reason: 'code-wrong', retryAfter: 0 }, 'en', /not recognised.*new one/],
	[{ kind: 'refused', reason: 'too-many-attempts', retryAfter: 250 }, 'fr', /Attendez 5 minutes/],
	[{ kind: 'refused', reason: 'too-many-attempts', retryAfter: 0 }, 'en', /Wait 1 minute,/],
	[{ kind: 'refused', reason: 'unreachable', retryAfter: 0 }, 'fr', /ne répond pas.*Wi-Fi/],
	[{ kind: 'refused', reason: 'unreachable', retryAfter: 0 }, 'en', /does not answer.*Wi-Fi/],
	[{ kind: 'refused', reason: 'storage-full', retryAfter: 0 }, 'fr', /mémoire.*est pleine/],
	[{ kind: 'refused', reason: 'storage-full', retryAfter: 0 }, 'en', /storage is full/],
	[{ kind: 'refused', reason: 'storage-blocked', retryAfter: 0 }, 'fr', /navigation privée/],
	[{ kind: 'refused', reason: 'storage-unavailable', retryAfter: 0 }, 'en', /private browsing/]
];

test.each(refusals)(
	'a pairing refused for $reason is said in %s',
	async (refused, locale, said) => {
		await show({ pair: () => Promise.resolve(refused) }, locale);
		await settled(locale === 'fr' ? 'Relier cette tablette' : 'Pair this tablet');
		await type('318204');
		await expect.element(page.getByText(said)).toBeVisible();
		// Where the digits are not what is wrong, they are tried again as they are.
		const wrong = ['code-wrong', 'too-many-attempts'].includes(refused.reason);
		await expect.element(page.getByRole('textbox')).toHaveValue(wrong ? '' : '318204');
		await expect.element(page.getByRole('textbox')).toHaveFocus();
	}
);

test('without a secure connection no code is sent, and the screen says what to do', async () => {
	const pair = vi.fn<ThisTablet['pair']>();
	await show({ secure: false, pair });
	await settled('Relier cette tablette');
	await type('318204');
	await expect.element(page.getByText(/commence par «\shttps\s»/)).toBeVisible();
	expect(pair).not.toHaveBeenCalled();
});

test('a tablet paired before may keep its pairing', async () => {
	await show({ device: () => settledDevice() });
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Vérifications');
	await expect.element(page.getByText(/Tablette reliée/)).not.toBeInTheDocument();
});

test('a tablet that was withdrawn is offered no pairing to keep', async () => {
	await show({ device: () => pairedDevice({ revoked: true }) });
	await settled('Relier cette tablette');
	await expect.element(button('Garder ce lien')).not.toBeInTheDocument();
});

test('a touring tablet is asked where it is, and reads it back in forty pixels', async () => {
	const moveTo = vi.fn<(site: string) => void>();
	await show({ device: () => pairedDevice(), moveTo });
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Où est la tablette ?');
	await expect.element(page.getByText('Étape 2 sur 5')).toBeVisible();
	await expect.element(page.getByText(/pour l’immeuble choisi/)).toBeVisible();
	expect(document.querySelectorAll('input:checked')).toHaveLength(0);
	await button('Continuer').click();
	await expect.element(page.getByText(/^Choisissez un immeuble/)).toBeVisible();
	await page.getByText('Les Tilleuls').click();
	await button('Continuer').click();
	await settled('Vous êtes bien ici ?');
	expect(moveTo).not.toHaveBeenCalled();
	const name = page.getByText('Les Tilleuls').element();
	expect(parseFloat(getComputedStyle(name).fontSize)).toBeGreaterThanOrEqual(40);
	await button('Oui, c’est ici').click();
	expect(moveTo.mock.calls).toEqual([['site-tilleuls']]);
});

test('a building that could not be kept is said, and the tablet stays where it was', async () => {
	await show({
		device: () => pairedDevice(),
		hasExitCode: () => true,
		moveTo: () => {
			throw new Refusal('storage-full');
		}
	});
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Où est la tablette ?');
	await button('Continuer').click();
	await button('Oui, c’est ici').click();
	await expect
		.element(page.getByText(/n’a pas pu être changé.*reste à\s: Les Érables/))
		.toBeVisible();
});

test.each(['111111', '345678', '987654'])('the exit code %s is too easy to guess', async (code) => {
	const keepExitCode = vi.fn<ThisTablet['keepExitCode']>();
	await show({ device: () => settledDevice(), keepExitCode });
	await toExitCode();
	await type(code);
	await expect.element(page.getByText(/trop facile à deviner/)).toBeVisible();
	expect(keepExitCode).not.toHaveBeenCalled();
});

test('after a code too easy to guess that was clicked, the keyboard types the next one', async () => {
	const keepExitCode = vi.fn<ThisTablet['keepExitCode']>();
	await show({ device: () => settledDevice(), keepExitCode });
	await toExitCode();
	for (const code of ['111111', '222222']) {
		await userEvent.keyboard(code);
		await button('Valider').click();
		await expect.element(page.getByText(/trop facile à deviner/)).toBeVisible();
		await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
	}
	await userEvent.keyboard('482915{Enter}');
	await expect.element(page.getByLabelText('Tapez-les une deuxième fois')).toBeVisible();
});

test('two exit codes that differ are chosen again; one that cannot be kept is said', async () => {
	const keepExitCode = vi.fn<ThisTablet['keepExitCode']>(() =>
		Promise.reject(new Refusal('storage-full'))
	);
	await show({ device: () => settledDevice(), keepExitCode });
	await toExitCode();
	await type('271828');
	await expect.element(page.getByLabelText('Tapez-les une deuxième fois')).toHaveFocus();
	await type('271829');
	await expect.element(page.getByText(/ne sont pas pareils/)).toBeVisible();
	expect(keepExitCode).not.toHaveBeenCalled();
	await type('271828');
	await expect.element(page.getByLabelText('Tapez-les une deuxième fois')).toHaveFocus();
	await type('271828');
	await expect.element(page.getByText(/n’a pas pu garder le code/)).toBeVisible();
});

test('a tablet that has an exit code may keep it', async () => {
	await show({ device: () => settledDevice(), hasExitCode: () => true });
	await toExitCode();
	await button('Garder le code actuel').click();
	await settled('Verrouiller la tablette');
});

test('each system shows its own way to lock, and what that way does not do', async () => {
	await show({ device: () => settledDevice(), hasExitCode: () => true, system: 'ipad' });
	await toExitCode();
	await button('Garder le code actuel').click();
	await settled('Verrouiller la tablette');
	await expect.element(page.getByText(/Après un redémarrage de l’iPad/)).toBeVisible();
	await page.getByText('Géré par l’informatique').click();
	await expect.element(page.getByText(/Web Clip/)).toBeVisible();
	await page.getByText('Android', { exact: true }).click();
	await expect.element(page.getByText(/retient, mais n’enferme pas/)).toBeVisible();
	await page.getByText('Gérée par l’informatique').click();
	await expect.element(page.getByText(/appareil dédié/)).toBeVisible();
	await page.getByText('Chromebook', { exact: true }).click();
	await expect.element(page.getByText(/n’est pas géré ne peut pas être verrouillé/)).toBeVisible();
	await page.getByText('Ordinateur', { exact: true }).click();
	await expect.element(page.getByText(/Le plein écran n’est pas un verrou/)).toBeVisible();
});

async function toExitCode(): Promise<void> {
	await settled('Relier cette tablette');
	await button('Garder ce lien').click();
	await settled('Vérifications');
	await button('Continuer').click();
	await settled('Code de sortie');
}
