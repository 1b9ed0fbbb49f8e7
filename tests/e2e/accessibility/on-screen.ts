import type { Page } from '@playwright/test';

/** What a person could not read or touch on the screen as it is now, one line each. */
export async function cutOrCovered(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth) {
			found.push(
				`the page is ${String(root.scrollWidth)} pixels wide in ${String(root.clientWidth)}`
			);
		}
		const scope = document.querySelector('dialog[open]') ?? document.body;
		for (const element of scope.querySelectorAll('h1, h2, p, label, button, a, legend, li')) {
			if (!element.checkVisibility() || element.closest('.visually-hidden') !== null) continue;
			const { overflowX } = getComputedStyle(element);
			// What whoever cares for the tablet looks for is drawn only once a key reaches it.
			if ([...element.children].some((one) => getComputedStyle(one).opacity === '0')) continue;
			const cut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
			if (cut && !/scroll|auto/.test(overflowX) && element.clientWidth > 1) {
				found.push(`cut: ${element.outerHTML.slice(0, 120)}`);
			}
		}
		const targets = [...scope.querySelectorAll('button, a[href], label.row, summary')].filter(
			(one) => one.checkVisibility()
		);
		const boxes = targets.map((one) => ({ one, box: one.getBoundingClientRect() }));
		for (const [index, { one, box }] of boxes.entries()) {
			for (const { one: other, box: next } of boxes.slice(index + 1)) {
				if (one.contains(other) || other.contains(one)) continue;
				const wide = Math.min(box.right, next.right) - Math.max(box.left, next.left);
				const high = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
				if (wide > 1 && high > 1) {
					found.push(`overlap: ${one.outerHTML.slice(0, 90)} and ${other.outerHTML.slice(0, 90)}`);
				}
			}
		}
		return found;
	});
}

/** Targets below 44 pixels, and rows of answers below 64. Links within a sentence are excepted, as in WCAG. */
export async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const scope = document.querySelector('dialog[open]') ?? document.body;
		const found: string[] = [];
		for (const one of scope.querySelectorAll('button, a[href], label, summary, textarea, input')) {
			if (!one.checkVisibility() || one.closest('.visually-hidden') !== null) continue;
			// A ring is touched by its row.
			if (one instanceof HTMLInputElement && one.closest('label') !== null) continue;
			if (one.matches('p a, label[for]')) continue;
			const { width, height } = one.getBoundingClientRect();
			// Compact rows stand in columns on a low screen; quiet ones are apart from the answers.
			const answer = one.matches('fieldset .row:not(.quiet, .compact)');
			const least = answer ? 64 : 44;
			if (width < 43.9 || height < least - 0.1) {
				found.push(`${width.toFixed(0)}×${height.toFixed(0)} ${one.outerHTML.slice(0, 140)}`);
			}
		}
		return found;
	});
}

/** « Aa » at its largest, as the page itself puts it. */
export async function enlarge(page: Page, size: '100' | '200'): Promise<void> {
	await page.evaluate((text) => (document.documentElement.dataset['text'] = text), size);
}

/** The spacing of WCAG 1.4.12, as a person's own style sheet would. */
export async function space(page: Page, wide: boolean): Promise<void> {
	await page.evaluate((spaced) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
		);
		document.adoptedStyleSheets = spaced ? [sheet] : [];
	}, wide);
}

/**
 * Words that a page in a script of its own has no business to show: Latin ones outside names.
 * @param names that stand within a sentence, where nothing marks them
 */
export async function foreignWords(page: Page, names: readonly string[]): Promise<string[]> {
	return page.evaluate((known) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const around = node.parentElement;
			if (around === null || !around.checkVisibility()) continue;
			// Names, addresses and numbers are marked; other languages are by their own tag.
			if (around.closest('script, style, bdi, [translate=no]') !== null) continue;
			const marked = around.closest('[lang]')?.getAttribute('lang');
			if (marked !== document.documentElement.lang) continue;
			const text = known.reduce((left, name) => left.replaceAll(name, ''), node.textContent ?? '');
			const words = text.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? [];
			if (words.length > 0) found.push((node.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
		}
		return [...new Set(found)];
	}, names);
}
