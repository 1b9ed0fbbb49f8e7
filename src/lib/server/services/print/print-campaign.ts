import { Refusal } from '../../../domain/refusal.ts';
import { layOutPrint } from '../../../export/print/lay-out-print.ts';
import type { PrintedCodes } from '../../../export/print/print-source.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import { type IssuedCodes, issueCodes } from '../issue-codes.ts';
import { writeJournal } from '../journal.ts';
import { type PrintAccess, printAccess } from './print-access.ts';
import { readPrintChoice } from './print-choice.ts';
import { pagesOfPieces, type PrintContent, readPrintContent } from './print-content.ts';
import { readPrintDefaults } from './print-defaults.ts';

/** What the page said before, and what it was drawn with. */
export interface PrintPromise {
	/** Pages it said there would be. */
	readonly pages: number;
	/** What `issuedName` gave. */
	readonly held: string;
}

/**
 * All that was ticked, as one PDF. Codes are in it and nowhere else: they are drawn, printed, and
 * only then issued, so that a drawing that fails has made none; what is kept of them is what the
 * ballot box always keeps.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `already-closed`,
 * `nothing-to-print`, `site-not-found`, `language-missing`, `codes-everywhere`, `pages-changed`,
 * `codes-made`, `already-open`, `unprintable`, `printing-failed`, `try-later`; InputRefusal
 */
export async function printCampaign(
	server: Server,
	account: Account | null,
	slug: string,
	input: Readonly<Record<string, string | readonly string[]>>,
	promise: PrintPromise
): Promise<Uint8Array<ArrayBuffer>> {
	const access = await printAccess(server, account, slug);
	if (access.over) throw new Refusal('already-closed');
	const choice = readPrintChoice(
		access.campaign,
		input,
		await readPrintDefaults(server, access.campaign)
	);
	if (choice.again && choice.site !== null) throw new Refusal('codes-everywhere');
	const content = await readPrintContent(server, access, choice);
	const pages = [...pagesOfPieces(content, access).values()].reduce((sum, own) => sum + own, 0);
	if (pages === 0) throw new Refusal('nothing-to-print');
	if (pages !== promise.pages) throw new Refusal('pages-changed');
	const slips = choice.pieces.includes('slips');
	const draw = (codes: PrintedCodes | null): Promise<Uint8Array<ArrayBuffer>> =>
		typeset(
			server.config.root,
			'print',
			layOutPrint(content.source, content.order, codes, content.forms)
		);
	const pdf =
		slips && access.slips !== 'without-code'
			? await printCodes(server, access, content, { again: choice.again, held: promise.held }, draw)
			: await draw(null);
	if (slips) await noteSlips(server, access);
	return pdf;
}

async function printCodes(
	server: Server,
	{ who, campaign }: PrintAccess,
	{ order }: PrintContent,
	{ again, held }: { readonly again: boolean; readonly held: string },
	draw: (codes: PrintedCodes) => Promise<Uint8Array<ArrayBuffer>>
): Promise<Uint8Array<ArrayBuffer>> {
	const drawn: Uint8Array<ArrayBuffer>[] = [];
	await issueCodes(server, who, campaign.slug, {
		again,
		held,
		sites: order.sites.map(({ id }) => id),
		beforehand: async (issued: readonly IssuedCodes[]) => {
			drawn.push(await draw(new Map(issued.map(({ site, codes }) => [site.id, codes]))));
		}
	});
	const [pdf] = drawn;
	if (pdf === undefined) throw new Refusal('printing-failed');
	return pdf;
}

async function noteSlips(server: Server, { who, campaign }: PrintAccess): Promise<void> {
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation: campaign.organisation,
		action: 'slips-printed',
		subject: campaign.id
	});
}
