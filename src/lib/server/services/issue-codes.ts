import { hash } from 'node:crypto';
import { printedCode } from '../../domain/campaign/access-code.ts';
import type { CampaignSite } from '../../domain/campaign/campaign.ts';
import { codesFor, reserveFor } from '../../domain/campaign/code-allowance.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { drawCodes } from './draw-codes.ts';
import { type CampaignAction, writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/** The codes of one site, as they are printed. They are known to nobody again once they are shown. */
export interface IssuedCodes {
	readonly site: CampaignSite;
	readonly codes: readonly string[];
}

/** What can be made of codes at a site. */
export interface CodeStock {
	readonly site: CampaignSite;
	readonly issued: number;
	/** Codes that may still be made for lost slips. */
	readonly reserve: number;
}

/**
 * A name of all codes issued so far. A page that makes codes sends back the name it was drawn with: a
 * page that is loaded again must not make them a second time, or void slips that were just printed.
 */
export async function issuedName(
	{ ballotBox }: Pick<Server, 'ballotBox'>,
	slug: string
): Promise<string> {
	const tags = await ballotBox.codeTags(slug);
	return hash('sha256', JSON.stringify(tags)).slice(0, 16);
}

/** How many codes each site of a campaign has, and how many it may still get. */
export async function codeStock(
	{ ballotBox }: Pick<Server, 'ballotBox'>,
	{ slug, sites }: Pick<CampaignRecord, 'slug' | 'sites'>
): Promise<CodeStock[]> {
	const issued = await ballotBox.issuedCodes(slug);
	return sites.map((site) => {
		const made = issued[site.id] ?? 0;
		const reserve = made === 0 ? 0 : Math.max(0, codesFor(site) + reserveFor(site) - made);
		return { site, issued: made, reserve };
	});
}

/** Whether a campaign asks for codes and a site has none yet: nobody could answer there. */
export async function codesMissing(
	server: Pick<Server, 'ballotBox'>,
	campaign: Pick<CampaignRecord, 'slug' | 'sites' | 'codeSalt'>
): Promise<boolean> {
	if (campaign.codeSalt === null) return false;
	return (await codeStock(server, campaign)).some(({ issued }) => issued === 0);
}

/** How codes are made. */
interface CodesToMake {
	/** In place of those of before, whose slips are void then. */
	readonly again: boolean;
	/** What `issuedName` gave, when a page asks. */
	readonly held?: string;
	/** Only for these buildings, by id; for all unless said. */
	readonly sites?: readonly string[];
	/** Uses the codes before they are good for anything: where it fails, none was made. */
	readonly beforehand?: (issued: readonly IssuedCodes[]) => Promise<void>;
}

/**
 * Makes the codes of a campaign: one for each dwelling, once, where there are none yet. Made again
 * before the opening, they replace the first, whose slips are void then.
 * @returns the codes in the random order in which they were drawn
 * @throws Refusal `forbidden`, `campaign-not-found`, `no-codes` when anybody may answer, `codes-made`,
 * `already-open` when they should be made again, `already-closed`, `try-later`
 */
export async function issueCodes(
	server: Server,
	account: Account | null,
	slug: string,
	{ again, held, sites, beforehand }: CodesToMake
): Promise<IssuedCodes[]> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const stock = await codeStock(server, campaign);
	const wanted = stock
		.filter(({ site, issued }) => again || (issued === 0 && (sites?.includes(site.id) ?? true)))
		.map(({ site }) => ({ site: site.id, count: codesFor(site) }));
	if (wanted.length === 0 && campaign.codeSalt !== null) throw new Refusal('codes-made');
	try {
		return await issue(server, who, campaign, wanted, {
			action: again ? 'codes-replaced' : 'codes-issued',
			instead: again,
			held,
			beforehand,
			atMost: Object.fromEntries(wanted.map(({ site, count }) => [site, count]))
		});
	} catch (error) {
		throw isRefusal(error) && error.code === 'code-limit' ? new Refusal('codes-made') : error;
	}
}

/**
 * Makes one more code for a site, for a slip that was lost. The lost one cannot be told from the
 * others, so it stays good: these codes are few, and each stands in the journal.
 * @param held what `issuedName` gave, when a page asks
 * @throws Refusal `forbidden`, `campaign-not-found`, `no-codes`, `site-not-found`, `codes-missing`
 * before the first are made, `codes-made`, `reserve-spent`, `already-closed`, `try-later`
 */
export async function issueReserveCode(
	server: Server,
	account: Account | null,
	slug: string,
	siteId: string,
	held?: string
): Promise<IssuedCodes[]> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	const stock = await codeStock(server, campaign);
	const own = stock.find(({ site }) => site.id === siteId);
	if (own === undefined) throw new Refusal('site-not-found');
	if (campaign.codeSalt !== null && own.issued === 0) throw new Refusal('codes-missing');
	try {
		return await issue(server, who, campaign, [{ site: siteId, count: 1 }], {
			action: 'reserve-code-issued',
			instead: false,
			held,
			atMost: { [siteId]: codesFor(own.site) + reserveFor(own.site) }
		});
	} catch (error) {
		throw isRefusal(error) && error.code === 'code-limit' ? new Refusal('reserve-spent') : error;
	}
}

interface Issue {
	readonly action: CampaignAction;
	readonly instead: boolean;
	readonly held: string | undefined;
	readonly beforehand?: CodesToMake['beforehand'] | undefined;
	readonly atMost: Readonly<Record<string, number>>;
}

async function issue(
	server: Server,
	who: Account,
	campaign: CampaignRecord,
	wanted: readonly { readonly site: string; readonly count: number }[],
	{ action, instead, held, beforehand, atMost }: Issue
): Promise<IssuedCodes[]> {
	const { slug, codeSalt, state } = campaign;
	if (codeSalt === null) throw new Refusal('no-codes');
	if (state === 'closed' || state === 'released') throw new Refusal('already-closed');
	if (instead && state === 'open') throw new Refusal('already-open');
	if (held !== undefined && held !== (await issuedName(server, slug))) {
		throw new Refusal('codes-made');
	}
	const taken = instead ? {} : await server.ballotBox.codeTags(slug);
	const drawn = await drawCodes({ slug, salt: codeSalt }, wanted, taken);
	const codes = drawn.map(({ hash, site }) => ({ hash, site }));
	const issued = campaign.sites.flatMap((site) => {
		const own = drawn.filter((one) => one.site === site.id);
		return own.length === 0 ? [] : [{ site, codes: own.map(({ code }) => printedCode(code)) }];
	});
	await beforehand?.(issued);
	// One after the other, in one piece: a code that is not in the journal is not in the box either.
	await server.app.transaction().execute(async (db) => {
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action,
			subject: campaign.id
		});
		await server.ballotBox.issueCodes(slug, codes, { atMost, instead });
	});
	return issued;
}
