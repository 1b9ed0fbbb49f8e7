import type { Kysely, Selectable } from 'kysely';
import type { HandsResult, HandsRule } from '../../../domain/meeting/hands.ts';
import {
	type ItemKind,
	type ItemState,
	type MeetingQuorum,
	type MeetingState,
	quorumNeeded
} from '../../../domain/meeting/meeting.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { MeetingItemTable, MeetingTable } from '../../database/meetings-schema.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** An assembly as the office works with it. Moments in milliseconds, UTC. */
export interface MeetingRecord {
	readonly id: string;
	readonly organisation: string;
	/** Null for an assembly of the whole organisation. */
	readonly site: string | null;
	readonly title: string;
	/** Where it is held; may be empty. */
	readonly place: string;
	readonly planned: number;
	readonly households: number;
	readonly quorum: MeetingQuorum | null;
	/** People it takes; null without a quorum. */
	readonly needed: number | null;
	readonly state: MeetingState;
	/** People present when it was opened; null before. */
	readonly present: number | null;
	readonly opened: number | null;
	readonly ended: number | null;
	readonly demonstration: boolean;
}

/** One item of the agenda. */
export interface ItemRecord {
	readonly id: string;
	readonly kind: ItemKind;
	readonly title: string;
	/** May be empty. */
	readonly detail: string;
	/** Id of the campaign whose findings are shown, or which is the secret vote. */
	readonly campaign: string | null;
	/** Null where no hands are counted. */
	readonly rule: HandsRule | null;
	readonly state: ItemState;
	readonly result: HandsResult | null;
}

/** @throws Refusal `meeting-not-found` */
export async function findMeeting(db: Kysely<AppDatabase>, id: string): Promise<MeetingRecord> {
	const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
	if (row === undefined) throw new Refusal('meeting-not-found');
	return toMeeting(row);
}

/** The agenda of an assembly, in its order. */
export async function itemsOf(db: Kysely<AppDatabase>, meeting: string): Promise<ItemRecord[]> {
	const rows = await db
		.selectFrom('meeting_item')
		.selectAll()
		.where('meeting_id', '=', meeting)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(toItem);
}

/** @throws Refusal `item-not-found` */
export async function findItem(
	db: Kysely<AppDatabase>,
	meeting: MeetingRecord,
	id: string
): Promise<ItemRecord> {
	const row = await db
		.selectFrom('meeting_item')
		.selectAll()
		.where('meeting_id', '=', meeting.id)
		.where('id', '=', id)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('item-not-found');
	return toItem(row);
}

/** Whether somebody may hold the assemblies of this building, or of the organisation. */
export function mayHold(
	account: Account,
	{ organisation, site }: { readonly organisation: string; readonly site: string | null }
): boolean {
	return allows(account, 'hold-meetings', organisation, site ?? undefined);
}

/**
 * The first line of every use case of an assembly.
 * @throws Refusal `signed-out`, `forbidden`
 */
export function permitMeeting(
	account: Account | null,
	meeting: { readonly organisation: string; readonly site: string | null }
): Account {
	if (account === null) throw new Refusal('signed-out');
	if (!mayHold(account, meeting)) throw new Refusal('forbidden');
	return account;
}

/** The record of a stored assembly. */
export function toMeeting(row: Selectable<MeetingTable>): MeetingRecord {
	const quorum = row.quorum === null ? null : (JSON.parse(row.quorum) as MeetingQuorum);
	return {
		id: row.id,
		organisation: row.organisation_id,
		site: row.site_id,
		title: row.title,
		place: row.place,
		planned: row.planned_at,
		households: row.households,
		quorum,
		needed: quorumNeeded(quorum, row.households),
		state: row.state as MeetingState,
		present: row.present,
		opened: row.opened_at,
		ended: row.ended_at,
		demonstration: row.demonstration === 1
	};
}

function toItem(row: Selectable<MeetingItemTable>): ItemRecord {
	return {
		id: row.id,
		kind: row.kind as ItemKind,
		title: row.title,
		detail: row.detail,
		campaign: row.campaign_id,
		rule: row.rule as HandsRule | null,
		state: row.state as ItemState,
		result: row.result === null ? null : (JSON.parse(row.result) as HandsResult)
	};
}
