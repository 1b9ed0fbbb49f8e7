import { type DeviceStanding, deviceStanding } from '../../../domain/device/device-standing.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { type DeviceRecord, toDevice } from './device-record.ts';

interface DeviceSite {
	readonly id: string;
	readonly name: string;
	readonly room: string;
}

/** A tablet as the office sees it: counts and states, never a token, never a person. */
export interface ListedDevice {
	readonly id: string;
	readonly name: string;
	/** Where it may stand. */
	readonly sites: readonly DeviceSite[];
	/** Where it stands, as it last said. */
	readonly site: DeviceSite;
	readonly standing: DeviceStanding;
	/** Whether it ever said anything of itself; that it was paired says nothing of what it holds. */
	readonly hasSpoken: boolean;
	/** Envelopes it holds that were refused for good. */
	readonly setAside: number;
	/** Envelopes that were waiting in it when its store was emptied; null when that never happened. */
	readonly erased: number | null;
}

/**
 * Tablets of an organisation, by name.
 * @throws Refusal `forbidden`
 */
export async function listDevices(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string
): Promise<ListedDevice[]> {
	permit(account, 'read-devices', organisation);
	const [rows, sites] = await Promise.all([
		server.app
			.selectFrom('device')
			.selectAll()
			.where('organisation_id', '=', organisation)
			.orderBy('created_at')
			.orderBy('id')
			.execute(),
		sitesOfDevices(server, organisation)
	]);
	const now = server.clock();
	return rows
		.map((row) => listed(toDevice(row), sites, now))
		.sort((one, other) => one.name.localeCompare(other.name, 'fr', { numeric: true }));
}

/** The sites a tablet of the organisation may stand at, in their order. */
export function sitesOfDevices(
	{ app }: Pick<Server, 'app'>,
	organisation: string
): Promise<DeviceSite[]> {
	return app
		.selectFrom('site')
		.select(['id', 'name', 'room'])
		.where('organisation_id', '=', organisation)
		.orderBy('position')
		.execute();
}

/** What the office sees of a tablet at a moment. @param all sites of its organisation */
export function listed(
	device: DeviceRecord,
	all: readonly DeviceSite[],
	now: number
): ListedDevice {
	const { id, name, contact, contactedAt, revokedAt, lostAt, erased } = device;
	const sites = all.filter((site) => device.sites.includes(site.id));
	const nowhere = { id: '', name: '', room: '' };
	const facts = { contactedAt, waiting: contact?.waiting ?? 0, revokedAt, lostAt };
	return {
		id,
		name,
		sites,
		site: sites.find((each) => each.id === contact?.site) ?? sites[0] ?? nowhere,
		standing: deviceStanding(facts, now),
		hasSpoken: contact !== null,
		setAside: contact?.setAside ?? 0,
		erased: erased?.waiting ?? null
	};
}
