import { type Standing, standingOf } from '../../../domain/campaign/standing.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { codeStock } from '../issue-codes.ts';
import { permit } from '../permit.ts';

/** What can be made of slips just now, by whoever asks. */
export type SlipsToPrint =
	/** Nobody needs a code: slips say where to answer. */
	| 'without-code'
	/** Codes are made as they are printed. */
	| 'with-code'
	/** They were made, and can all be made again. */
	| 'again'
	/** They were made; one that is lost has its reserve. */
	| 'made'
	/** Somebody else makes them. */
	| 'not-yours';

/** A campaign that somebody may print of. */
export interface PrintAccess {
	readonly campaign: CampaignRecord;
	readonly who: Account;
	readonly standing: Standing['kind'];
	/** Closed: nobody is to be invited any more. */
	readonly over: boolean;
	readonly slips: SlipsToPrint;
	/** Buildings whose codes are still to be made, by id. */
	readonly uncoded: ReadonlySet<string>;
}

/** @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `try-later` */
export async function printAccess(
	server: Server,
	account: Account | null,
	slug: string
): Promise<PrintAccess> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'print', campaign.organisation);
	const standing = standingOf(campaign, server.clock()).kind;
	const stock = campaign.codeSalt === null ? [] : await codeStock(server, campaign);
	const uncoded = new Set(stock.filter(({ issued }) => issued === 0).map(({ site }) => site.id));
	const prepared = standing === 'draft' || standing === 'trial';
	const manages = allows(who, 'manage-campaigns', campaign.organisation);
	return {
		campaign,
		who,
		standing,
		over: !prepared && standing !== 'scheduled' && standing !== 'open',
		slips: slipsToPrint({ asks: campaign.codeSalt !== null, manages, prepared, uncoded }),
		uncoded
	};
}

function slipsToPrint(facts: {
	readonly asks: boolean;
	readonly manages: boolean;
	readonly prepared: boolean;
	readonly uncoded: ReadonlySet<string>;
}): SlipsToPrint {
	if (!facts.asks) return 'without-code';
	if (!facts.manages) return 'not-yours';
	if (facts.uncoded.size > 0) return 'with-code';
	return facts.prepared ? 'again' : 'made';
}
