import { expect, type Page } from '@playwright/test';
import { parseCampaignBundle } from '../../../src/lib/protocol/campaign-bundle.ts';
import { sha256Hex } from '../../../src/lib/protocol/digest.ts';
import { steady } from '../../support/steady.ts';
import { ticketOf } from '../../support/ticket.ts';

/** All that could give an access code away. */
export interface CodeSecrets {
	readonly printed: string;
	/** The code as it may have been written down, whole or when it was nearly typed. */
	readonly texts: readonly string[];
	/** What redeems it. */
	readonly ticket: Buffer;
	/** By which the server knows it as long as it is unused. */
	readonly hash: string;
}

/** @param address of a campaign's bundle */
export async function secretsOf(
	codes: readonly string[],
	address: string
): Promise<readonly CodeSecrets[]> {
	const bundle = parseCampaignBundle(await (await fetch(address)).json());
	const rules = bundle.codes;
	if (rules === null) throw new Error('the campaign asks for no code');
	return Promise.all(
		codes.map(async (printed) => {
			const plain = printed.replace('-', '');
			const ticket = ticketOf(plain, bundle.slug, rules);
			return {
				printed,
				texts: [printed, plain, printed.slice(0, 9), plain.slice(0, 8)].flatMap((text) => [
					text,
					text.toLowerCase()
				]),
				ticket,
				hash: await sha256Hex(new Uint8Array(ticket))
			};
		})
	);
}

/** Whether one of these codes, its ticket or its hash stands in what was kept or said. */
export function givesAway(said: string, secrets: readonly CodeSecrets[]): string[] {
	return secrets.flatMap(({ texts, ticket, hash }) =>
		[
			...texts,
			hash,
			ticket.toString('hex'),
			ticket.toString('base64').replace('=', ''),
			ticket.toString('base64url'),
			[...ticket].join(',')
		].filter((text) => said.includes(text))
	);
}

const title = 'Enter the code from your slip';

/** Touches the keys of the code, one after the other; the next screen is up to the caller. */
export async function touchCode(page: Page, { printed }: CodeSecrets): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	// A touch within half a second of a new screen is ignored on purpose.
	await steady(page);
	for (const character of printed.replace('-', '')) {
		await page.locator(`#key-${character}`).click();
	}
	await expect(page.locator('#code-field')).toHaveValue(printed);
}

/** The same with a keyboard. */
export async function typeCode(page: Page, { printed }: CodeSecrets): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await steady(page);
	await page.locator('#code-field').pressSequentially(printed.toLowerCase());
	await expect(page.locator('#code-field')).toHaveValue(printed);
}

/** To the first question. */
export async function goOn(page: Page): Promise<void> {
	await page.locator('form:has(#code-field) #go').click();
	await expect(page.locator('#answer-text')).toBeVisible({ timeout: 20_000 });
}
