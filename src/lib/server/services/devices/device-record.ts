import type { Kysely, Selectable } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { DeviceContact, OpeningHours } from '../../../protocol/device.ts';
import type { AppDatabase, DeviceTable } from '../../database/schema.ts';

/** A tablet as the office and the addresses of devices work with it: never its token. */
export interface DeviceRecord {
	readonly id: string;
	readonly organisation: string;
	readonly name: string;
	/** Ids of the sites where it may stand. */
	readonly sites: readonly string[];
	readonly hours: OpeningHours | null;
	readonly quiet: number;
	/** Whether its token is taken. */
	readonly isPaired: boolean;
	readonly pairedAt: number | null;
	/** Rounded down to the hour. */
	readonly contactedAt: number | null;
	readonly contact: DeviceContact | null;
	readonly sentinel: string | null;
	/** Its store was found empty: when, and how many envelopes it had said were waiting. */
	readonly erased: { readonly at: number; readonly waiting: number } | null;
	readonly revokedAt: number | null;
	readonly lostAt: number | null;
}

/** The record of a stored tablet; its texts in JSON are those that the services of this folder wrote. */
export function toDevice(row: Selectable<DeviceTable>): DeviceRecord {
	return {
		id: row.id,
		organisation: row.organisation_id,
		name: row.name,
		sites: JSON.parse(row.sites) as string[],
		hours: row.hours === null ? null : (JSON.parse(row.hours) as OpeningHours),
		quiet: row.quiet,
		isPaired: row.token_hash !== null,
		pairedAt: row.paired_at,
		contactedAt: row.contacted_at,
		contact: row.contact === null ? null : (JSON.parse(row.contact) as DeviceContact),
		sentinel: row.sentinel,
		erased: row.erased_at === null ? null : { at: row.erased_at, waiting: row.erased_waiting ?? 0 },
		revokedAt: row.revoked_at,
		lostAt: row.lost_at
	};
}

/**
 * A tablet of one organisation.
 * @throws Refusal `device-not-found`, also for one of another organisation
 */
export async function findDevice(
	db: Kysely<AppDatabase>,
	organisation: string,
	id: string
): Promise<DeviceRecord> {
	const row = await db
		.selectFrom('device')
		.selectAll()
		.where('id', '=', id)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('device-not-found');
	return toDevice(row);
}

const hour = 3_600_000;

/** The hour a moment falls in: more would tell when somebody answered. */
export function toTheHour(moment: number): number {
	return moment - (moment % hour);
}
