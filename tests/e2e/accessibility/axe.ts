import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** Less than half the size of what `import` would bring: it is read anew by each page. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Tags of axe: WCAG 2.0 to 2.2 A and AA, and the European and French references. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'RGAAv4'];

/** By level AA, and by level AAA on the tenants' screens. */
const contrastRules = ['color-contrast', 'color-contrast-enhanced'];

/** What axe finds wrong with a page, by the rules of these references. */
export async function violations(page: Page): Promise<string[]> {
	return found(page, { runOnly: { type: 'tag', values: tags } });
}

/** The same but for colours, which change with the theme and not with the language. */
export async function violationsBesideColours(page: Page): Promise<string[]> {
	return analysed(page, {
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast': { enabled: false } }
	});
}

/** What tenants read: all of the above, and contrast of at least 7:1. */
export async function tenantViolations(page: Page): Promise<string[]> {
	return found(page, {
		runOnly: { type: 'tag', values: tags },
		rules: { 'color-contrast-enhanced': { enabled: true } }
	});
}

async function found(page: Page, options: RunOptions): Promise<string[]> {
	const wrong = await analysed(page, options);
	if (!(await page.evaluate(writeInLatin))) return wrong;
	const contrast = options.rules === undefined ? ['color-contrast'] : contrastRules;
	try {
		const pale = await analysed(page, { runOnly: { type: 'rule', values: contrast } });
		return [...new Set([...wrong, ...pale])];
	} finally {
		await page.evaluate(writeBack);
	}
}

async function analysed(page: Page, options: RunOptions): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	// What passed is not described: it would be most of what comes back.
	const asked: RunOptions = { ...options, resultTypes: ['violations'] };
	const all = await page.evaluate(violationsHere, asked);
	const where = new URL(page.url()).pathname;
	return all.map(({ id, html, message }) => `${where} ${id}: ${html} ${message}`);
}

interface Violation {
	readonly id: string;
	readonly html: string;
	readonly message: string;
}

interface Brought {
	readonly axe: { run(where: Document, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds in the page it was brought to. Runs in the page and uses nothing from outside itself. */
async function violationsHere(options: RunOptions): Promise<Violation[]> {
	if (document.querySelector('iframe, frame') !== null) throw new Error('frames are not looked at');
	const { violations: all } = await (globalThis as unknown as Brought).axe.run(document, options);
	return all.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => ({ id, html, message: any[0]?.message ?? '' }))
	);
}

interface WrittenInLatin {
	inLatin?: (readonly [Text, string, string])[];
}

/**
 * Writes Latin letters in place of Arabic ones: axe takes letters that join for the drawings of a font
 * of icons, and passes over their contrast. Colours stay. Runs in the page and uses nothing from
 * outside itself.
 * @returns whether there was any
 */
function writeInLatin(): boolean {
	const written: (readonly [Text, string, string])[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node as Text;
		const words = text.data;
		const latin = words.replaceAll(/\p{Script=Arabic}/gu, 'n');
		if (latin === words) continue;
		text.data = latin;
		written.push([text, words, latin]);
	}
	(globalThis as WrittenInLatin).inLatin = written;
	return written.length > 0;
}

/** Puts the words back, but for those the page itself has changed meanwhile. */
function writeBack(): void {
	for (const [text, words, latin] of (globalThis as WrittenInLatin).inLatin ?? [])
		if (text.data === latin) text.data = words;
}
