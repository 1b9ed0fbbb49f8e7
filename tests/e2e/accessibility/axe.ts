import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Tags of axe: WCAG 2.0 to 2.2 A and AA, and the European and French references. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'RGAAv4'];

/** Contrast of at least 4.5:1: the one rule that can tell one theme from another. */
export async function paleWords(page: Page): Promise<string[]> {
	return found(new AxeBuilder({ page }).withRules(['color-contrast']), page);
}

/** What tenants read: all of the above, and contrast of at least 7:1. */
export async function tenantViolations(page: Page): Promise<string[]> {
	const builder = new AxeBuilder({ page }).options({
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast-enhanced': { enabled: true } }
	});
	return found(builder, page);
}

async function found(builder: AxeBuilder, page: Page): Promise<string[]> {
	const { violations: all } = await builder.analyze();
	const where = new URL(page.url()).pathname;
	return all.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${where} ${id}: ${html} ${any[0]?.message ?? ''}`)
	);
}
