import { randomUUID } from 'node:crypto';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { readDescription } from './device-input.ts';

/**
 * Adds a tablet to an organisation. It can do nothing before it is paired.
 * @returns its id
 * @throws Refusal `forbidden`, `unknown-site`, InputRefusal
 */
export async function createDevice(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<string> {
	const who = permit(account, 'manage-devices', organisation);
	const { name, sites, hours, quiet } = await readDescription(server, organisation, input);
	const id = randomUUID();
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('device')
			.values({
				id,
				organisation_id: organisation,
				name,
				sites: JSON.stringify(sites),
				hours: hours === null ? null : JSON.stringify(hours),
				quiet,
				created_at: at,
				token_hash: null,
				paired_at: null,
				contacted_at: null,
				contact: null,
				sentinel: null,
				erased_at: null,
				erased_waiting: null,
				revoked_at: null,
				lost_at: null
			})
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'device-created',
			subject: id
		});
	});
	return id;
}
