import type { Kysely } from 'kysely';
import type { DeviceContact, DeviceNews } from '../../../protocol/device.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { deviceNews } from './device-news.ts';
import { type DeviceRecord, toTheHour } from './device-record.ts';
import { deviceWithToken } from './device-token.ts';

/**
 * A tablet says how it is, in counts, and is told what is new. A store that was emptied since it
 * last said how it was is noticed and written down.
 *
 * @param authorization the header, `Bearer TOKEN`
 * @throws Refusal `device-unknown` when it was revoked or never paired
 */
export async function contactDevice(
	server: Server,
	authorization: string | null,
	contact: DeviceContact
): Promise<DeviceNews> {
	const device = await deviceWithToken(server.app, authorization);
	await server.app.transaction().execute((db) => noteContact(db, device, contact, server.clock()));
	return deviceNews(server, device);
}

/** Keeps what a tablet said of itself. */
async function noteContact(
	db: Kysely<AppDatabase>,
	device: DeviceRecord,
	contact: DeviceContact,
	now: number
): Promise<void> {
	const at = toTheHour(now);
	const said = readable(device, contact);
	if (device.sentinel !== null && said.sentinel !== device.sentinel) {
		await noteErased(db, device, said.sentinel, at);
	}
	await db
		.updateTable('device')
		.set({ contacted_at: at, contact: JSON.stringify(said), sentinel: said.sentinel })
		.where('id', '=', device.id)
		.execute();
}

/** A store that cannot be read now is not an empty one: what it last held still counts. */
function readable(device: DeviceRecord, contact: DeviceContact): DeviceContact {
	if (contact.sentinel !== null || !contact.failing.includes('store')) return contact;
	const { waiting = 0, setAside = 0 } = device.contact ?? {};
	return { ...contact, sentinel: device.sentinel, waiting, setAside };
}

async function noteErased(
	db: Kysely<AppDatabase>,
	device: DeviceRecord,
	sentinel: string | null,
	at: number
): Promise<void> {
	const noted = await db
		.updateTable('device')
		.set({
			sentinel,
			erased_at: at,
			erased_waiting: (device.erased?.waiting ?? 0) + (device.contact?.waiting ?? 0)
		})
		.where('id', '=', device.id)
		// Two contacts that cross each other notice it once.
		.where('sentinel', '=', device.sentinel)
		.executeTakeFirst();
	if (noted.numUpdatedRows === 0n) return;
	await writeJournal(db, {
		at,
		account: null,
		organisation: device.organisation,
		action: 'device-erased',
		subject: device.id
	});
}
