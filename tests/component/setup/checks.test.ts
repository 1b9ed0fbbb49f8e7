import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ThisTablet } from '#lib/client/setup/this-tablet.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { type CheckName, checkNames, type CheckState, whatToDo } from '#lib/ui/setup/check.ts';
import CareShown from '../../support/CareShown.svelte';
import { checksWith, fakeTablet, settledDevice } from '../../support/tablet.ts';

async function show(changes: Partial<ThisTablet>, locale: (typeof locales)[number] = 'fr') {
	const translation = await createTranslation(locale, ['common', 'respond']);
	await render(CareShown, {
		translation,
		onleave: vi.fn<() => void>(),
		tablet: fakeTablet({ device: () => settledDevice(), ...changes })
	});
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return translation;
}

const line = (name: CheckName): HTMLElement | null =>
	document.querySelector(`[data-check="${name}"]`);

for (const locale of locales) {
	test.each(checkNames)(`in ${locale}, what to do about %s is one touch away`, async (name) => {
		const { t } = await show(
			{ checks: () => Promise.resolve(checksWith({ [name]: 'fails' })) },
			locale
		);
		const words = page.getByText(whatToDo(t, name));
		// The one act that opens something: the same in every language.
		const act = page.getByRole('button', { expanded: false });
		await expect.element(act).toBeVisible();
		await expect.element(words).not.toBeInTheDocument();
		await act.click();
		await expect.element(words).toBeVisible();
		expect(line(name)?.dataset['state']).toBe('fails');
	});
}

test.each<[CheckState, RegExp]>([
	['passes', /^Tout est en ordre\.$/],
	['fails', /^1 vérification ne passe pas\.$/],
	['unknown', /^1 vérification est à faire par vous\.$/]
])('a clock that %s is summed up in one sentence', async (state, sentence) => {
	await show({ checks: () => Promise.resolve(checksWith({ clock: state })) });
	await expect.element(page.getByText(sentence)).toBeVisible();
});

test('room and a readable storage are named only when they fail', async () => {
	await show({ checks: () => Promise.resolve(checksWith({ room: 'fails' })) });
	await expect.element(page.getByText('Place pour les réponses')).toBeVisible();
	expect(line('store')).toBeNull();
});

test('what has to be tried is being looked at until it was tried', async () => {
	const trying = Promise.withResolvers<undefined>();
	const found: { trial: CheckState } = { trial: 'unknown' };
	await show({
		checks: () => Promise.resolve(checksWith(found)),
		tryOut: () => trying.promise
	});
	await expect.poll(() => line('trial')?.dataset['state']).toBe('looking');
	found.trial = 'passes';
	trying.resolve(undefined);
	await expect.poll(() => line('trial')?.dataset['state']).toBe('passes');
});

test('the sound passes only once somebody says that it was heard', async () => {
	const playSound = vi.fn<() => void>();
	const found: { sound: CheckState } = { sound: 'unknown' };
	const noteHeard = vi.fn<(heard: boolean) => void>((heard) => {
		found.sound = heard ? 'passes' : 'fails';
	});
	await show({ checks: () => Promise.resolve(checksWith(found)), playSound, noteHeard });
	await expect.poll(() => line('sound')?.dataset['state']).toBe('toTry');
	await page.getByText('Voir chaque vérification').click();
	expect(playSound).not.toHaveBeenCalled();
	await page.getByRole('button', { name: 'Écouter' }).click();
	expect(playSound).toHaveBeenCalledOnce();
	await page.getByRole('button', { name: 'Non' }).click();
	await expect.poll(() => line('sound')?.dataset['state']).toBe('fails');
	await page.getByRole('button', { name: 'Écouter' }).click();
	await page.getByRole('button', { name: 'Oui' }).click();
	await expect.poll(() => line('sound')?.dataset['state']).toBe('passes');
	expect(noteHeard.mock.calls).toEqual([[false], [true]]);
});
