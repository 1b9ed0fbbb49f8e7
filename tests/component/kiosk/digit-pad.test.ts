import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { createTranslation } from '#lib/i18n/translation.ts';
import PadShown from '../../support/PadShown.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

async function show(more: { secret?: boolean; busy?: boolean; message?: string } = {}) {
	const ondone = vi.fn<(digits: string) => void>();
	await page.viewport(1024, 600);
	await render(PadShown, {
		translation: await createTranslation('fr', ['common', 'kiosk']),
		length: 6,
		label: 'Tapez les six chiffres',
		ondone,
		...more
	});
	return ondone;
}

const field = () => page.getByLabelText('Tapez les six chiffres');
const key = (name: string) => page.getByRole('button', { name, exact: true });

test('digits are typed by touch, and the last one is taken back', async () => {
	const ondone = await show();
	for (const digit of ['4', '8', '2', '9', '1', '7']) await key(digit).click();
	await key('Effacer un chiffre').click();
	await key('5').click();
	await expect.element(field()).toHaveValue('482915');
	expect(ondone).not.toHaveBeenCalled();
	await key('Valider').click();
	expect(ondone.mock.calls).toEqual([['482915']]);
});

test('digits are typed on a keyboard from the start, without anything else passing', async () => {
	const ondone = await show();
	await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
	await userEvent.keyboard('4a8-2 9');
	await userEvent.keyboard('{Enter}');
	expect(ondone).not.toHaveBeenCalled();
	await userEvent.keyboard('1578{Enter}');
	expect(ondone.mock.calls).toEqual([['482915']]);
});

test('digits beyond the last one are not taken', async () => {
	await show();
	for (const digit of ['1', '2', '3', '4', '5', '6', '7']) await key(digit).click();
	await expect.element(field()).toHaveValue('123456');
});

test('an exit code is neither shown nor offered to be kept', async () => {
	await show({ secret: true });
	await expect.element(field()).toHaveAttribute('type', 'password');
	await expect.element(field()).toHaveAttribute('autocomplete', 'one-time-code');
	await key('7').click();
	expect(document.body.innerHTML).not.toMatch(/value="7"/);
});

test('nothing is taken while one has to wait, and the reason is said', async () => {
	const ondone = await show({ busy: true, message: 'Attendez 30 secondes.' });
	for (const digit of ['1', '2', '3', '4', '5', '6']) await key(digit).click();
	await userEvent.keyboard('123456{Enter}');
	await expect.element(field()).toHaveValue('');
	await expect.element(page.getByRole('status')).toHaveTextContent('Attendez 30 secondes.');
	expect(ondone).not.toHaveBeenCalled();
});

test('every key is large enough for a finger, and all are seen at once on a small tablet', async () => {
	await show();
	for (const button of document.querySelectorAll('button')) {
		const { width, height, bottom } = button.getBoundingClientRect();
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(64);
		expect(bottom).toBeLessThanOrEqual(600);
	}
});
