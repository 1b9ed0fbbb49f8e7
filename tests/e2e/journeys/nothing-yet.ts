import { expect, type Page } from '@playwright/test';
import type { Product } from '../../support/product.ts';

/** What tells a reader how a vote is going, or how it ended. */
const telling = /Adoptée|Rejetée|Quorum (?:non )?atteint|Votes reçus/;

/** The same in the data of a page or a file. The words of the product, which come along, fill no blank. */
const told = /"?kind"?:\s*"motion"|"?verdict"?:\s*"|"?voters"?:\s*\d/;

/** Every address that tells the result of a campaign once it is out, for everybody and for the office. */
function addresses(slug: string): string[] {
	const desk = `/bureau/campagnes/${slug}`;
	return [
		...['', '/methode', '/questions', '/journal', '/proces-verbal.pdf'].map(
			(page) => `/resultats/${slug}${page}`
		),
		`/api/releases?campaign=${slug}`,
		...['', '.json', '.csv', '.xlsx', '.pdf', '.ddi.xml'].map(
			(end) => `/api/releases/${slug}${end}`
		),
		`/api/campaigns/${slug}`,
		`/r/${slug}`,
		`/comite/${slug}`,
		`/comite/${slug}/assemblee`,
		...['', '/exports', '/portes', '/depouiller', '/recompte', '/proces-verbal.pdf'].map(
			(page) => `${desk}${page}`
		),
		'/bureau',
		'/bureau/journal/journal.json',
		'/metrics'
	];
}

/**
 * Asks for every address of a result, as a stranger would and as whoever is signed in on a page does:
 * none tells anything of it, no file is there, and nothing of it was logged.
 */
export async function expectNothingOf(
	product: Product,
	signedIn: Page,
	slug: string
): Promise<void> {
	for (const address of addresses(slug)) {
		const asked = new URL(address, product.origin).href;
		const stranger = await fetch(asked);
		const office = await signedIn.request.get(asked);
		for (const [type, words] of [
			[stranger.headers.get('content-type') ?? '', await stranger.text()],
			[office.headers()['content-type'] ?? '', await office.text()]
		] as const) {
			expect(type, address).not.toMatch(/pdf|csv|spreadsheet/);
			expect(told.exec(words)?.[0] ?? null, address).toBeNull();
			const read = words.replaceAll(/<script[\s>].*?<\/script>/gs, '');
			expect(telling.exec(read)?.[0] ?? null, address).toBeNull();
		}
	}
	expect((telling.exec(product.output()) ?? told.exec(product.output()))?.[0] ?? null).toBeNull();
}
