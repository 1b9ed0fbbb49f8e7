import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showKiosk, standStill, time } from '../../support/shown-kiosk.ts';

beforeEach(standStill);

afterEach(() => {
	vi.useRealTimers();
});

const title = () => page.getByRole('heading', { level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the code before care', () => {
	test('is asked after five seconds on a corner, and not before', async () => {
		await showKiosk();
		const corner = button('Entretien de la tablette').element();
		corner.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		vi.advanceTimersByTime(4_900);
		corner.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
		vi.advanceTimersByTime(60_000);
		await expect.element(title()).toHaveTextContent('Votre avis compte');
		corner.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		vi.advanceTimersByTime(5_000);
		await expect.element(title()).toHaveTextContent('Code de sortie');
	});

	test('is reached by keyboard: the corner shows itself, and Enter opens the pad', async () => {
		await showKiosk();
		for (let count = 0; count < 10; count += 1) {
			await userEvent.keyboard('{Tab}');
			if (document.activeElement?.textContent === 'Entretien de la tablette') break;
		}
		await expect.element(page.getByText('Entretien de la tablette')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(title()).toHaveTextContent('Code de sortie');
		await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
	});

	test('comes before a pairing code that an address brought, which the wizard knows afterwards', async () => {
		const { kiosk } = await showKiosk();
		kiosk.bring('318204');
		await expect.element(title()).toHaveTextContent('Code de sortie');
		expect(document.body.innerHTML).not.toContain('318204');
		kiosk.play({ kind: 'pin-right' });
		await expect.element(title()).toHaveTextContent('Relier cette tablette');
		await expect.element(page.getByLabelText('Code de six chiffres')).toHaveValue('318204');
	});

	test('forgets with the pad a pairing code that an address brought', async () => {
		const { kiosk } = await showKiosk();
		kiosk.bring('318204');
		await expect.element(title()).toHaveTextContent('Code de sortie');
		time.now += 1_000;
		await button('Retour').click();
		await expect.element(title()).toHaveTextContent('Votre avis compte');
		kiosk.play({ kind: 'ask-set-up' });
		kiosk.play({ kind: 'pin-right' });
		await expect.element(page.getByLabelText('Code de six chiffres')).toHaveValue('');
	});

	test('is not asked of a tablet that is not set up: the code of the address is there', async () => {
		const { kiosk } = await showKiosk({ setUp: 'none', campaigns: [], locked: false });
		kiosk.bring('318204');
		await expect.element(page.getByLabelText('Code de six chiffres')).toHaveValue('318204');
	});

	test('is not asked of a person who answers: the code of the address is passed over', async () => {
		const { kiosk } = await showKiosk({ campaigns: ['portrait'] });
		kiosk.play({ kind: 'begin', campaign: 'portrait' });
		kiosk.bring('318204');
		expect(kiosk.life.at).toBe('visiting');
		expect(kiosk.code).toBe('');
	});

	test('is not asked for a short touch', async () => {
		const { kiosk } = await showKiosk();
		await button('Entretien de la tablette').click();
		expect(kiosk.life.at).toBe('choosing');
	});

	test('forgotten leads to a code of the office, which no touch of a passer-by brings', async () => {
		const { kiosk } = await showKiosk();
		kiosk.play({ kind: 'ask-care' });
		await expect.element(title()).toHaveTextContent('Code de sortie');
		time.now += 1_000;
		await button('Code oublié ?').click();
		await expect.element(title()).toHaveTextContent('Code de sortie oublié');
		expect(kiosk.life).toStrictEqual({ at: 'forgotten' });
		await expect.element(page.getByLabelText('Code de six chiffres')).toHaveValue('');
	});

	test('forgotten is left by itself when nobody types a code', async () => {
		const { kiosk, onreload } = await showKiosk();
		kiosk.play({ kind: 'ask-care' });
		kiosk.play({ kind: 'ask-forgotten' });
		await expect.element(title()).toHaveTextContent('Code de sortie oublié');
		time.now += 181_000;
		vi.advanceTimersByTime(1_000);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});
});
