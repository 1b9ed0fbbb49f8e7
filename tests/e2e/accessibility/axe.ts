import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

/** Tags of axe: WCAG 2.0 to 2.2 A and AA, and the European and French references. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'RGAAv4'];

/** What axe finds wrong with a page, by the rules of these references. */
export async function violations(page: Page): Promise<string[]> {
	return found(page, { runOnly: { type: 'tag', values: tags } });
}

/** Contrast of at least 4.5:1: the one rule that can tell one theme from another. */
export async function paleWords(page: Page): Promise<string[]> {
	return found(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

/** What tenants read: all of the above, and contrast of at least 7:1. */
export async function tenantViolations(page: Page): Promise<string[]> {
	return found(page, {
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast-enhanced': { enabled: true } }
	});
}

async function found(page: Page, options: RunOptions): Promise<string[]> {
	const builder = new AxeBuilder({ page })
		// What passed is not described: it would be most of what comes back.
		.options({ ...options, resultTypes: ['violations'] })
		// Frames of other origins would be joined in a window of their own; no page has any.
		.setLegacyMode();
	const { violations: all } = await builder.analyze();
	const where = new URL(page.url()).pathname;
	return all.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${where} ${id}: ${html} ${any[0]?.message ?? ''}`)
	);
}
