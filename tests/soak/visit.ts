import type { Locator, Page } from 'playwright';

/** Where somebody stands when something happens to the tablet. */
export const moments = ['attract', 'consent', 'question', 'check', 'sending', 'thanks'] as const;

export type Moment = (typeof moments)[number];

/** How long a step may take before the tablet counts as stuck, in milliseconds. */
const patience = 30_000;

/**
 * One person at the tablet, from the first touch to the end: gives the number as the one answer and
 * sends it.
 * @param reached called at each moment, before it goes on; what it throws ends the visit
 * @returns the words of the thank-you page
 */
export async function visit(
	page: Page,
	number: number,
	reached: (moment: Moment) => Promise<void>
): Promise<string> {
	const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
	const consent = page.getByRole('checkbox');
	const field = page.locator('#answer-number');
	const send = button('Envoyer mes réponses');
	const thanks = page.getByRole('heading', { level: 1, name: /^Merci/ });

	await reached('attract');
	await touchUntil(page.getByRole('button', { name: /Français/ }), consent);
	await reached('consent');
	await touchUntil(consent, page.getByRole('checkbox', { checked: true }));
	await touchUntil(button('Commencer'), field);
	await reached('question');
	await field.fill(String(number));
	await touchUntil(button('Continuer'), send);
	await reached('check');
	await steady(page);
	await reached('sending');
	await send.click({ timeout: patience });
	await thanks.waitFor({ timeout: patience });
	const words = await thanks.innerText({ timeout: patience });
	await reached('thanks');
	await steady(page);
	await button('Terminer').click({ timeout: patience });
	await thanks.waitFor({ state: 'hidden', timeout: patience });
	return words;
}

/** A touch within half a second of a new screen is ignored on purpose: a person touches again. */
async function touchUntil(target: Locator, next: Locator): Promise<void> {
	const end = performance.now() + patience;
	for (;;) {
		await steady(target.page());
		if (await next.isVisible()) return;
		try {
			await target.click({ timeout: 2_000 });
			await next.waitFor({ timeout: 2_000 });
			return;
		} catch (error) {
			if (target.page().isClosed() || performance.now() > end) throw error;
		}
	}
}

/** Past the half second during which a new screen ignores touches. */
async function steady(page: Page): Promise<void> {
	const unsettled = page.locator('[data-settled=false]').first();
	await unsettled.waitFor({ state: 'detached', timeout: patience });
}
