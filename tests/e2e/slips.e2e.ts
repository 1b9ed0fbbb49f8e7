import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readConfig } from '#lib/server/config.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';
import { missingReader, printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';
import { slips } from './page-objects/slips.ts';

const manager = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};
const longest = (words: string): string => `${words.padEnd(77, ' et encore').slice(0, 77)}, z`;
/** A line may end anywhere: what is said is looked for without its blanks. */
const joined = (text: string): string => text.replaceAll(/\s/g, '');

interface Places {
	readonly site: string;
	readonly room: string;
	readonly helpPlace: string;
}

async function prepare(data: string, { site, room, helpPlace }: Places): Promise<Product> {
	const silent = { info: () => undefined, error: () => undefined };
	const config = readConfig({ PORTE_VOIX_DATA: data });
	const server = await startServer(config, { calendar: 0, log: silent });
	await setUp(server, {
		...manager,
		organisation: 'Office d’habitation de la Rive',
		tenure: 'omh',
		helpName: 'Mme Roy',
		helpPhone: '418 555-0104',
		helpPlace,
		sites: [{ name: site, dwellings: '8', room, territory: '' }]
	});
	await server.close();
	return startProduct({ data });
}

/** How far the words of a slip reach over its edge, and its smallest letters, as it is printed. */
async function slipsOnPaper(page: Page): Promise<{ over: number; smallest: number; cut: number }> {
	await page.emulateMedia({ media: 'print' });
	const seen = await page.evaluate(() => {
		const all = [...document.querySelectorAll('li article')].flatMap((slip) => {
			const edge = slip.getBoundingClientRect();
			return [...slip.querySelectorAll<HTMLElement>('h3, h3 span, p, p span')].map((part) => {
				const box = part.getBoundingClientRect();
				return {
					over: Math.max(box.right - edge.right, box.bottom - edge.bottom),
					size: Number.parseFloat(getComputedStyle(part).fontSize) * 0.75,
					cut: getComputedStyle(part).overflow === 'visible' ? 0 : 1
				};
			});
		});
		return {
			over: Math.max(...all.map(({ over }) => over)),
			smallest: Math.min(...all.map(({ size }) => size)),
			cut: all.reduce((sum, { cut }) => sum + cut, 0)
		};
	});
	await page.emulateMedia({ media: null });
	return seen;
}

test.describe('printed slips', () => {
	let data = '';

	test.beforeEach(() => {
		const missing = missingReader();
		test.skip(missing !== null, missing ?? '');
		data = mkdtempSync(join(tmpdir(), 'porte-voix-slips-'));
	});

	test.afterEach(() => {
		rmSync(data, { recursive: true, force: true });
	});

	for (const [name, places, onPages] of [
		[
			'of usual names',
			{
				site: 'Habitations Sainte-Anne-des-Érables, 12e Rue',
				room: 'salle commune',
				helpPlace: 'local 104'
			},
			[6, 2]
		],
		[
			'of the longest names',
			{
				site: longest('Résidence du Bord-de-l’Eau-et-des-Quatre-Vents'),
				room: longest('salle communautaire du rez-de-chaussée'),
				helpPlace: longest('bureau du comité des locataires')
			},
			// They grow, and take the room of others.
			[4, 2, 2]
		]
	] as const) {
		test(`${name} say everything, and no page is wasted`, async ({ page }) => {
			const product = await prepare(data, places);
			try {
				const hands = chromiumHands(page);
				await office(hands, product.origin).signIn(manager);
				const maker = slips(hands, product.origin);
				const slug = await maker.prepareCampaign();
				const codes = await maker.print(slug);
				expect(codes).toHaveLength(8);
				expect(await hands.words()).not.toContain('ne distribuez rien encore');

				const onPaper = await slipsOnPaper(page);
				expect(onPaper.over).toBeLessThanOrEqual(0);
				expect(onPaper.smallest).toBeGreaterThanOrEqual(11.9);
				expect(onPaper.cut).toBe(0);

				const address = `${product.origin.replace('http://', '')}/r/${slug}`;
				for (const format of ['Letter', 'A4'] as const) {
					const pages = printedPages(await page.pdf({ format, preferCSSPageSize: true }));
					const words = pages.join(' ');
					for (const code of codes) expect(words.split(code), code).toHaveLength(2);
					expect(words.split(address), 'in one piece').toHaveLength(codes.length + 1);
					for (const said of [
						places.site,
						`Tablette (${places.room}) : entrez le code.`,
						'Un billet par ménage. Le code ne dit pas qui vous êtes.',
						`Perdu, ou déjà servi ? Mme Roy, 418 555‑0104, ${places.helpPlace}`
					]) {
						const found = joined(words).split(joined(said));
						expect(found, `${said} on ${format}`).toHaveLength(codes.length + 1);
					}
					const onEach = pages.map((one) => codes.filter((code) => one.includes(code)).length);
					expect(onEach, format).toEqual(onPages);
				}
			} finally {
				await product.stop();
			}
		});
	}
});
