import type { Locator, Page } from 'playwright';
import { steady } from '../support/steady.ts';

/** Where somebody stands when something happens to the tablet. */
export const moments = [
	'attract',
	'consent',
	/** The access code is typed, and not yet looked at. */
	'code',
	'question',
	'check',
	'sending',
	'thanks'
] as const;

export type Moment = (typeof moments)[number];

/** How long a step may take before the tablet counts as stuck, in milliseconds. */
const patience = 30_000;

/**
 * One person at the tablet, from the first touch to the end: gives the number as the one answer and
 * sends it.
 * @param reached called at each moment, before it goes on, at the last with the words of the page;
 * what it throws ends the visit
 * @param code where the survey asks for one
 * @returns the title of the last page, or what is said of a code that opens nothing
 */
export async function visit(
	page: Page,
	number: number,
	reached: (moment: Moment, words: string) => Promise<void>,
	code: string | null = null
): Promise<string> {
	const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
	const consent = page.getByRole('checkbox');
	const slip = page.locator('#code-field');
	const fault = page.locator('#code-fault');
	const field = page.locator('#answer-number');
	const send = button('Envoyer mes réponses');
	const last = page.getByRole('heading', { level: 1, name: /^Merci|compt/ });

	await reached('attract', '');
	await touchUntil(page.getByRole('button', { name: /Français/ }), consent);
	await reached('consent', '');
	await touchUntil(consent, page.getByRole('checkbox', { checked: true }));
	await touchUntil(button('Commencer'), code === null ? field : slip);
	if (code !== null) {
		await steady(page, patience);
		await slip.fill(code);
		await reached('code', '');
		await touchUntil(page.locator('form:has(#code-field) #go'), field.or(fault));
		if (await fault.isVisible()) return fault.innerText({ timeout: patience });
	}
	await reached('question', '');
	await field.fill(String(number));
	await touchUntil(button('Continuer'), send);
	await reached('check', '');
	await steady(page, patience);
	await reached('sending', '');
	await send.click({ timeout: patience });
	const words = await last.innerText({ timeout: patience });
	await reached('thanks', words);
	await steady(page, patience);
	await button('Terminer').click({ timeout: patience });
	await last.waitFor({ state: 'hidden', timeout: patience });
	return words;
}

/** A touch within half a second of a new screen is ignored on purpose: a person touches again. */
async function touchUntil(target: Locator, next: Locator): Promise<void> {
	const end = performance.now() + patience;
	for (;;) {
		await steady(target.page(), patience);
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
