import type { Page } from 'playwright';

/**
 * Resolves once the screen takes touches and keys: a new one ignores them for half a second on
 * purpose. Looked for by whatever is first: the page itself notices at once, a locator looks less and
 * less often, but goes on when the page is loaded anew meanwhile.
 * @param timeout in milliseconds; that of the test unless it is given
 */
export async function steady(page: Page, timeout?: number): Promise<void> {
	const unsettled = page.locator('[data-settled=false]').first();
	await Promise.race([
		page.evaluate(untilSettled).catch(async () => new Promise<never>(() => undefined)),
		unsettled.waitFor({ state: 'detached', ...(timeout === undefined ? {} : { timeout }) })
	]);
}

/** Whether the screen takes touches and keys. Runs in the page and uses nothing from outside itself. */
export function isSettled(): boolean {
	return document.querySelector('[data-settled=false]') === null;
}

/** Runs in the page and uses nothing from outside itself, and no clock, which may be another's. */
async function untilSettled(): Promise<void> {
	const isSettled = (): boolean => document.querySelector('[data-settled=false]') === null;
	if (isSettled()) return;
	await new Promise<void>((resolve) => {
		const watch = new MutationObserver(() => {
			if (!isSettled()) return;
			watch.disconnect();
			resolve();
		});
		watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-settled'] });
	});
}
