import {
	emptyFields,
	envelopeDays,
	envelopeDaysOf,
	type LegalFacts,
	type LegalFields,
	type SignedFile
} from '../../../domain/legal/legal-file.ts';
import { type Missing, missingElements } from '../../../domain/legal/missing-elements.ts';
import { type DataState, dataStateOf, destructionDay } from '../../../domain/legal/retention.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { permitThere } from '../permit.ts';
import { legalFacts } from './legal-facts.ts';

type Parts = Pick<Server, 'app' | 'accounts'>;

/** Who signed the file, and when. */
interface Signature {
	/** Empty when the person has left. */
	readonly by: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** SHA-256 of what was signed, hexadecimal. */
	readonly hash: string;
}

/** The legal file of a campaign as the office looks at it. */
export interface LegalFile {
	readonly campaign: CampaignRecord;
	/** As they were signed, where the campaign has opened; else as they are. */
	readonly facts: LegalFacts;
	readonly fields: LegalFields;
	/** What stands in the way of opening; empty when nothing does. */
	readonly missing: readonly Missing[];
	readonly signature: Signature | null;
	/** Whether it may still be changed: until the opening is confirmed. */
	readonly open: boolean;
	/** Whether the account may fill and sign it. */
	readonly manages: boolean;
	readonly data: {
		readonly state: DataState;
		/** When the sealed answers go, in milliseconds since 1970 (UTC). */
		readonly day: number;
		/** Id of the certificate; null before. */
		readonly certificate: string | null;
	};
}

/** Whether a campaign may open as far as its legal file goes, and what is missing: for its checklist. */
export interface LegalStanding {
	readonly ready: boolean;
	readonly missing: readonly Missing[];
}

/** @throws nothing but what the storage says */
export async function legalStanding(
	server: Parts,
	campaign: CampaignRecord
): Promise<LegalStanding> {
	const { missing } = await compose(server, campaign);
	return { ready: missing.length === 0, missing };
}

/**
 * The file, for whoever prepares or confirms the campaign.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`
 */
export async function readLegalFile(
	server: Server,
	account: Account | null,
	slug: string
): Promise<LegalFile> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitThere(account, 'read-legal-file', campaign);
	const { facts, fields, missing, row } = await compose(server, campaign);
	const [people, certificate] = await Promise.all([
		row?.signed_by == null ? [] : server.accounts.list(),
		certificateOf(server, campaign.id)
	]);
	const days = envelopeDaysOf(fields);
	const data = {
		state: campaign.state,
		calendar: campaign.calendar,
		envelopeDays: days,
		demonstration: campaign.demonstration,
		destroyed: certificate !== null
	};
	return {
		campaign,
		facts,
		fields,
		missing,
		signature:
			row?.signed_at == null || row.signed_hash === null
				? null
				: {
						by: people.find(({ id }) => id === row.signed_by)?.name ?? '',
						at: row.signed_at,
						hash: row.signed_hash
					},
		open: isOpen(campaign),
		manages: allows(who, 'manage-campaigns', campaign.organisation),
		data: { state: dataStateOf(data, server.clock()), day: destructionDay(data), certificate }
	};
}

/** Whether a file may still be changed: what was promised before opening stays. */
export function isOpen({ state }: Pick<CampaignRecord, 'state'>): boolean {
	return state === 'draft' || state === 'trial';
}

/** SHA-256, hexadecimal, of the canonical JSON of what is signed. */
export function signedHash(file: SignedFile): Promise<string> {
	return sha256Hex(new TextEncoder().encode(canonicalJson(file)));
}

/** What a file begins with: whom people call, and the usual delay. */
export function firstFields({ help, organisation, touches }: LegalFacts): LegalFields {
	const outside = 'Commission d’accès à l’information';
	return {
		...emptyFields,
		responsible: help.name,
		responsibleContact: help.phone,
		outside,
		sensitive: touches ? 'yes' : '',
		host: organisation,
		place: 'quebec',
		supervisor: help.name,
		envelopeDays: String(envelopeDays.usual)
	};
}

async function compose(server: Parts, campaign: CampaignRecord) {
	const [row, now] = await Promise.all([
		server.app
			.selectFrom('legal_file')
			.selectAll()
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirst(),
		legalFacts(server, campaign)
	]);
	const signed = row?.signed == null ? null : (JSON.parse(row.signed) as SignedFile);
	if (signed !== null && !isOpen(campaign)) {
		return { row, facts: signed.facts, fields: signed.fields, missing: [] };
	}
	const fields =
		row === undefined
			? firstFields(now)
			: { ...emptyFields, ...(JSON.parse(row.fields) as Partial<LegalFields>) };
	const same =
		signed !== null && (await signedHash({ version: 1, facts: now, fields })) === row?.signed_hash;
	const signature = signed === null ? 'none' : same ? 'good' : 'stale';
	const missing = isOpen(campaign) ? missingElements({ facts: now, fields, signature }) : [];
	return { row, facts: now, fields, missing };
}

async function certificateOf({ app }: Parts, campaign: string): Promise<string | null> {
	const row = await app
		.selectFrom('destruction')
		.select('id')
		.where('rule', '=', 'campaign-data')
		.where('subject', '=', campaign)
		.where('state', '=', 'done')
		.executeTakeFirst();
	return row?.id ?? null;
}
