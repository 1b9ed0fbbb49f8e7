import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import SetUpShown from '../../support/SetUpShown.svelte';
import { fakeTablet, pairedDevice, settledDevice } from '../../support/tablet.ts';

async function show(
	tablet: Partial<ThisTablet> = {},
	{ locale = 'fr', code = '' }: { locale?: Locale; code?: string } = {}
) {
	const onready = vi.fn<() => void>();
	const onback = vi.fn<() => void>();
	await render(SetUpShown, {
		translation: await createTranslation(locale, ['common', 'respond']),
		forgotten: true,
		code,
		onready,
		onback,
		tablet: fakeTablet({ device: () => settledDevice(), ...tablet })
	});
	return { onready, onback };
}

const heading = () => page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Once a screen has stood for half a second, touches count. */
async function settled(title: string): Promise<void> {
	await expect.element(heading()).toHaveTextContent(title);
	await vi.waitUntil(() => document.querySelector('[data-settled="false"]') === null);
}

test('a code of the office leads to choosing another exit code, and to nothing else', async () => {
	const pair = vi.fn<ThisTablet['pair']>();
	const pairAgain = vi.fn<ThisTablet['pairAgain']>(() =>
		Promise.resolve({ kind: 'paired', device: settledDevice() })
	);
	const keepExitCode = vi.fn<ThisTablet['keepExitCode']>(() => Promise.resolve());
	const { onready } = await show({ pair, pairAgain, keepExitCode });
	await settled('Code de sortie oublié');
	await expect.element(page.getByText('Étape 1 sur 2')).toBeVisible();
	await expect.element(page.getByText(/puis Tablette bleue, et montrez un code/)).toBeVisible();
	await expect.element(button('Garder ce lien')).not.toBeInTheDocument();
	await userEvent.keyboard('318204{Enter}');
	await settled('Code de sortie');
	expect(pairAgain.mock.calls).toEqual([['318204']]);
	expect(pair).not.toHaveBeenCalled();
	await expect.element(button('Retour')).not.toBeInTheDocument();
	await expect.element(button('Garder le code actuel')).not.toBeInTheDocument();
	await userEvent.keyboard('271828{Enter}');
	await expect.element(page.getByLabelText('Tapez-les une deuxième fois')).toHaveFocus();
	expect(onready).not.toHaveBeenCalled();
	await userEvent.keyboard('271828{Enter}');
	await expect.poll(() => onready.mock.calls.length).toBe(1);
	expect(keepExitCode.mock.calls).toEqual([['271828']]);
});

test.each([
	['code-wrong', 'fr', /pas reconnu.*nouveau au bureau/],
	['code-wrong', 'en', /not recognised.*new one/],
	['too-many-attempts', 'fr', /Attendez 15 minutes/],
	['unreachable', 'fr', /ne répond pas.*Wi-Fi/],
	['unreachable', 'en', /does not answer.*Wi-Fi/]
] as const)('refused for %s it opens nothing, and says why in %s', async (reason, locale, said) => {
	const { onready } = await show(
		{ pairAgain: () => Promise.resolve({ kind: 'refused', reason, retryAfter: 900 }) },
		{ locale }
	);
	const title = locale === 'fr' ? 'Code de sortie oublié' : 'Forgotten exit code';
	await settled(title);
	await userEvent.keyboard('000000{Enter}');
	await expect.element(page.getByText(said)).toBeVisible();
	await expect.element(heading()).toHaveTextContent(title);
	expect(onready).not.toHaveBeenCalled();
});

test('a code that the office’s square brought is there, and waits for a person', async () => {
	const pairAgain = vi.fn<ThisTablet['pairAgain']>();
	await show({ pairAgain }, { code: '318204' });
	await settled('Code de sortie oublié');
	await expect.element(page.getByLabelText('Code de six chiffres')).toHaveValue('318204');
	expect(pairAgain).not.toHaveBeenCalled();
});

test('it is left by « Retour »', async () => {
	const { onback, onready } = await show();
	await settled('Code de sortie oublié');
	await button('Retour').click();
	expect(onback).toHaveBeenCalledOnce();
	expect(onready).not.toHaveBeenCalled();
});

test('a touring tablet says again where it is, before its exit code', async () => {
	const device = pairedDevice();
	await show({
		device: () => device,
		pairAgain: () => Promise.resolve({ kind: 'paired', device })
	});
	await settled('Code de sortie oublié');
	await userEvent.keyboard('318204{Enter}');
	await settled('Où est la tablette ?');
});
