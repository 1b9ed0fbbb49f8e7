import type { OpeningHours } from '../../../protocol/device.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { type DeviceAction, readDeviceJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { type CampaignThere, campaignsThere } from './device-news.ts';
import { type DeviceRecord, findDevice } from './device-record.ts';
import { listed, type ListedDevice, sitesOfDevices } from './list-devices.ts';

interface JournalLine {
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly action: DeviceAction;
	/** Null when the tablet itself did it; an empty name when the person has left. */
	readonly name: string | null;
}

/** One tablet, as its page shows it. */
export interface DeviceOverview extends ListedDevice {
	readonly hours: OpeningHours | null;
	readonly quiet: number;
	readonly isPaired: boolean;
	readonly pairedAt: number | null;
	/** Rounded down to the hour; null before the first. */
	readonly contactedAt: number | null;
	/** Envelopes it last said were waiting, whatever became of it since. */
	readonly waiting: number;
	/** Answers given on this moment's day or later may be missing with the tablet or its store. */
	readonly missingSince: number | null;
	/** What it last said of itself; null before. */
	readonly said: {
		/** Rounded down to the hour. */
		readonly at: number;
		readonly persistent: 'yes' | 'no' | 'unknown';
		/** Milliseconds its clock is ahead. */
		readonly clockAhead: number;
		/** Names of the checks that do not pass. */
		readonly failing: readonly string[];
	} | null;
	/** Whether the campaigns it serves now ask for codes, with which people can answer again; null without any. */
	readonly codes: 'all' | 'some' | 'none' | null;
	readonly journal: readonly JournalLine[];
}

/**
 * One tablet of an organisation.
 * @throws Refusal `forbidden`, `device-not-found`
 */
export async function readDevice(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<DeviceOverview> {
	permit(account, 'manage-devices', organisation);
	const device = await findDevice(server.app, organisation, id);
	const [sites, campaigns, entries, accounts] = await Promise.all([
		sitesOfDevices(server, organisation),
		campaignsThere(server, device),
		readDeviceJournal(server.app, { id, organisation }),
		server.accounts.list()
	]);
	const names = new Map(accounts.map((each) => [each.id, each.name]));
	const { hours, quiet, isPaired, pairedAt, contact, contactedAt } = device;
	return {
		...listed(device, sites, server.clock()),
		hours,
		quiet,
		isPaired,
		pairedAt,
		contactedAt,
		waiting: contact?.waiting ?? 0,
		missingSince: missingSince(device),
		said:
			contact === null || contactedAt === null
				? null
				: {
						at: contactedAt,
						persistent: contact.persistent,
						clockAhead: contact.clockAhead,
						failing: contact.failing
					},
		codes: codesOf(campaigns),
		journal: entries.map(({ at, action, account: by }) => ({
			at,
			action,
			name: by === null ? null : (names.get(by) ?? '')
		}))
	};
}

/**
 * The day from which answers may be missing: that of the last contact where nothing was waiting
 * then. Unknown where something was, and once the store was found empty: a contact since then says
 * nothing of the answers that were in it.
 */
function missingSince({ contact, contactedAt, erased }: DeviceRecord): number | null {
	return erased !== null || (contact?.waiting ?? 0) > 0 ? null : contactedAt;
}

function codesOf(campaigns: readonly CampaignThere[]): DeviceOverview['codes'] {
	if (campaigns.length === 0) return null;
	if (campaigns.every(({ codes }) => codes)) return 'all';
	return campaigns.some(({ codes }) => codes) ? 'some' : 'none';
}
