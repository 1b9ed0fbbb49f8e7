import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PinCheck } from '#lib/client/kiosk/pin.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import PinAsked from '../../support/PinAsked.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let now: number;

beforeEach(async () => {
	now = 1_000_000;
	await page.viewport(1024, 600);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

function pass(milliseconds: number): void {
	for (let left = milliseconds; left > 0; left -= 1_000) {
		now += Math.min(left, 1_000);
		vi.advanceTimersByTime(Math.min(left, 1_000));
	}
}

async function ask(answers: readonly PinCheck[], left = 0) {
	const onright = vi.fn<() => void>();
	const onforgotten = vi.fn<() => void>();
	const onleave = vi.fn<() => void>();
	const remaining = [...answers];
	const check = vi.fn<(digits: string) => Promise<PinCheck>>(() =>
		Promise.resolve(remaining.shift() ?? { kind: 'right' })
	);
	await render(PinAsked, {
		translation: await createTranslation('fr', ['common', 'respond', 'kiosk']),
		onright,
		onforgotten,
		onleave,
		check,
		wait: () => left,
		now: () => now
	});
	return { onright, onforgotten, onleave, check };
}

const status = () => page.getByRole('status');
const said = () => status().element().textContent;

test('the right code opens, by keyboard', async () => {
	const { onright, check } = await ask([{ kind: 'right' }]);
	await userEvent.keyboard('482915{Enter}');
	await expect.poll(() => onright.mock.calls.length).toBe(1);
	expect(check).toHaveBeenCalledWith('482915');
});

test('a wrong code says so, empties the field and lets try again', async () => {
	const { onright } = await ask([{ kind: 'wrong', wait: 0 }]);
	await userEvent.keyboard('111111{Enter}');
	await expect.element(status()).toHaveTextContent('Ce code n’est pas le bon. Essayez de nouveau.');
	await expect.element(page.getByLabelText('Tapez les six chiffres')).toHaveValue('');
	expect(onright).not.toHaveBeenCalled();
	await userEvent.keyboard('482915{Enter}');
	await expect.poll(() => onright.mock.calls.length).toBe(1);
});

test('an exit code that is there no longer opens nothing', async () => {
	const { onright, onleave } = await ask([{ kind: 'none' }]);
	await userEvent.keyboard('482915{Enter}');
	await expect.poll(() => onleave.mock.calls.length).toBe(1);
	expect(onright).not.toHaveBeenCalled();
});

test('after several wrong codes no code is looked at for a while, and how long is said', async () => {
	const { check } = await ask([{ kind: 'wrong', wait: 30_000 }]);
	await userEvent.keyboard('111111{Enter}');
	await expect.poll(said).toContain('Attendez 30 secondes');
	await userEvent.keyboard('482915{Enter}');
	pass(20_000);
	await userEvent.keyboard('482915{Enter}');
	expect(check).toHaveBeenCalledTimes(1);
	pass(10_000);
	await expect.element(status()).toHaveTextContent('Vous pouvez essayer de nouveau.');
	await userEvent.keyboard('482915{Enter}');
	expect(check).toHaveBeenCalledTimes(2);
});

test('« Code oublié ? » is there also while no code is looked at, within the screen of a small tablet', async () => {
	const { onright, onforgotten, check } = await ask([], 120_000);
	await expect.poll(said).toContain('Attendez 2 minutes');
	const button = page.getByRole('button', { name: 'Code oublié ?' });
	expect(button.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(600);
	await button.click();
	expect(onforgotten).toHaveBeenCalledTimes(1);
	expect(onright).not.toHaveBeenCalled();
	expect(check).not.toHaveBeenCalled();
});

test('a reload does not shorten the wait', async () => {
	const { check } = await ask([], 120_000);
	await expect.poll(said).toContain('Attendez 2 minutes');
	await userEvent.keyboard('482915{Enter}');
	expect(check).not.toHaveBeenCalled();
});

test('the pad is left by « Retour », and leaves by itself when nobody touches it', async () => {
	const { onleave } = await ask([]);
	await page.getByRole('button', { name: 'Retour' }).click();
	expect(onleave).toHaveBeenCalledTimes(1);
	pass(31_000);
	await expect.poll(() => onleave.mock.calls.length).toBe(2);
});
