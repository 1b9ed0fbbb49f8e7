import type { Page } from 'playwright';
import { steady } from './steady.ts';

/** A tablet tells first what became of last year's answers: goes past it, where something did. */
export async function pastFollowUp(page: Page): Promise<void> {
	const next = page.locator('#suite-next');
	await next.or(page.locator('#go')).first().waitFor();
	if ((await next.count()) === 0) return;
	await steady(page);
	await next.click();
}
