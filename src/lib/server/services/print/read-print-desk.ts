import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { printPieces, type PrintPiece } from '../../../export/print/print-source.ts';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { issuedName } from '../issue-codes.ts';
import { printAccess, type SlipsToPrint } from './print-access.ts';
import { type PrintChoice, type PrintDefaults, readPrintChoice } from './print-choice.ts';
import { readPrintDefaults } from './print-defaults.ts';
import { pagesOfPieces, readPrintContent } from './print-content.ts';

/** What can be printed of a campaign, and how many pages each of it takes. Never a code. */
export interface PrintDesk {
	readonly slug: string;
	readonly title: Localized;
	readonly languages: readonly Locale[];
	readonly sites: readonly { readonly id: string; readonly name: string }[];
	readonly trial: boolean;
	readonly over: boolean;
	readonly slips: SlipsToPrint;
	readonly choice: PrintChoice;
	/** Pages of each piece, ticked or not, with what is chosen besides. */
	readonly pieces: readonly { readonly piece: PrintPiece; readonly pages: number }[];
	/** Pages of all that is ticked. */
	readonly pages: number;
	/** What a form that makes codes sends back. */
	readonly held: string;
	/** Why what the address asks for cannot be printed; null otherwise. */
	readonly refused: string | null;
}

/** Ticked at first: what nobody can do without. */
const firstTicked: readonly string[] = ['poster', 'form', 'answers', 'delivery', 'slips'];

/**
 * @param asked what the address asks for; nothing on the first visit
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `try-later`
 */
export async function readPrintDesk(
	server: Server,
	account: Account | null,
	slug: string,
	asked: Readonly<Record<string, readonly string[]>>
): Promise<PrintDesk> {
	const access = await printAccess(server, account, slug);
	const { campaign, slips } = access;
	const first = Object.keys(asked).length === 0;
	const kept = await readPrintDefaults(server, campaign);
	const { choice, refused } = choiceOf(campaign, first ? { quoi: firstTicked } : asked, kept);
	const content = await readPrintContent(server, access, choice);
	const made: readonly string[] = content.forms.map(({ kind }) => kind);
	const offered = printPieces.filter((piece) => {
		if (piece === 'form' || piece === 'answers') return made.includes(piece);
		return (
			piece !== 'slips' || slips === 'without-code' || slips === 'with-code' || slips === 'again'
		);
	});
	const everything = { ...content, order: { ...content.order, pieces: offered } };
	const counted = access.over ? new Map<PrintPiece, number>() : pagesOfPieces(everything, access);
	// « Refaire » voids what was printed: it is never ticked by itself.
	const ticked = choice.pieces.filter(
		(piece) => offered.includes(piece) && (piece !== 'slips' || slips !== 'again' || choice.again)
	);
	return {
		slug,
		title: campaign.title,
		languages: campaign.languages.filter(isLocale),
		sites: campaign.sites.map(({ id, name }) => ({ id, name })),
		trial: access.standing === 'trial',
		over: access.over,
		slips,
		choice: { ...choice, pieces: ticked },
		pieces: offered.map((piece) => ({ piece, pages: counted.get(piece) ?? 0 })),
		pages: ticked.reduce((sum, piece) => sum + (counted.get(piece) ?? 0), 0),
		held: await issuedName(server, slug),
		refused
	};
}

/** What is asked for cannot always be had: the page is drawn all the same, and says why. */
function choiceOf(
	campaign: Parameters<typeof readPrintChoice>[0],
	asked: Readonly<Record<string, readonly string[]>>,
	kept: PrintDefaults
): { readonly choice: PrintChoice; readonly refused: string | null } {
	try {
		return { choice: readPrintChoice(campaign, asked, kept), refused: null };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return {
			choice: readPrintChoice(campaign, { quoi: asked['quoi'] ?? [] }, kept),
			refused: error.code
		};
	}
}
