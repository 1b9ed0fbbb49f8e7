import { expect, type Page, test } from '@playwright/test';
import { buildPseudo, type OtherBuild } from '../../support/other-build.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { violationsBesideColours } from './axe.ts';
import { checked } from './checked.ts';
import { makeAll, signIn } from './make.ts';
import { madePages, managerPages, openPages } from './pages.ts';

const language = 'qps-longer';

/** Names of the demonstration, days, and what stands in the person's own words. */
const names = [
	/Les (?:Érables|Tilleuls|Pins|Lilas)|Office d’habitation|Coopérative du Ruisseau|Tablette 1|[Ss]alle commune/,
	/Outaouais|Montérégie|Montréal|Laval|Appalaches|Capitale-Nationale|Saint-Laurent|Gaspésie|Côte-Nord/,
	/Jean Bouchard|Lucie Fortin|Sondage (?:annuel|provincial) [(\d]/,
	// Typed by the office: what is voted on, works, and an assembly.
	/Remplacer la chaudière|Une rampe à l’entrée|Des lampes dans la cour/,
	/Assemblée d’automne|Poser un babillard/,
	/> \d+(?:er)? \p{L}+(?: \d{4})?$/u,
	/> (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}$/,
	/<blockquote /,
	// Each language by its own name.
	/> (?:Français|English|Español|العربية|Kreyòl ayisyen|简体中文)$/,
	// The promise is chosen among the published languages, and held to them by tests of its own.
	/> Les chiffres de ce sondage, à eux seuls/
];

/**
 * Not these: the first screen of tenants is in French until somebody touches a language, and the
 * page of an address that does not exist knows no language.
 */
const elsewhere = /^\/(?:kiosk|r\/|nulle-part)/;
/** The tag of an invented language is none, and its longer words end otherwise in a label than on its button. */
const ofInvention = / (?:html-lang-valid|valid-lang|label-content-name-mismatch): /;
let build: OtherBuild;
let product: Product;

test.beforeAll(async () => {
	build = buildPseudo();
	product = await startProduct({ demonstration: true, checkout: build.checkout });
});

test.afterAll(async () => {
	await product.stop();
	build.remove();
});

/**
 * Words that are in no catalog and no questionnaire: outside ⟦ and ⟧, and not marked as a name or as
 * another language.
 */
async function untranslated(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const around = node.parentElement;
			if (around === null || !around.checkVisibility()) continue;
			if (around.closest('script, style, bdi, code, [translate=no], [lang]:not(html)') !== null)
				continue;
			// A sentence may be cut by a link or a name: its brackets are then in the parts around.
			const whole = around.closest(
				'p, li, td, th, dd, dt, h1, h2, h3, label, button, a, legend, option, span, div'
			);
			if (/[⟦⟧]/.test(whole?.textContent ?? '')) continue;
			const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
			if (/\p{L}{2,}/u.test(text))
				found.add(`<${around.tagName.toLowerCase()} ${around.className}> ${text.slice(0, 80)}`);
		}
		return [...found];
	});
}

test('no word of any page escapes translation, and a third more of them still fits 320 pixels and is sound', async ({
	page
}) => {
	await signIn(page, product.origin);
	const paths = [...openPages, ...managerPages, ...madePages(await makeAll(page, product.origin))];
	await page.setViewportSize({ width: 320, height: 900 });
	const wrong: string[] = [];
	let pages = 0;
	for (const path of paths) {
		if (elsewhere.test(path)) continue;
		pages += 1;
		const address = new URL(path, product.origin);
		address.searchParams.set('lang', language);
		await page.goto(address.href, { waitUntil: 'networkidle' });
		const words = (await untranslated(page)).filter(
			(line) => !names.some((name) => name.test(line))
		);
		wrong.push(...words.map((line) => `${path} ${line}`));
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		if (overflow > 0) wrong.push(`${path} is ${String(overflow)} pixels too wide`);
		const found = await violationsBesideColours(page);
		wrong.push(...found.filter((line) => !ofInvention.test(line)).map((line) => `${path} ${line}`));
	}
	expect(wrong).toEqual([]);
	checked('untranslated', { pages, languages: [language], widths: [320] });
});
