import { randomInt } from 'node:crypto';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { findDevice } from './device-record.ts';
import { hashOf } from './device-token.ts';

/** Half an hour: to walk to the common room and back. */
const lifetime = 30 * 60_000;

/** Shown once, on the screen of the office; only its hash is kept. */
export interface PairingCode {
	/** Six digits. */
	readonly code: string;
	readonly expiresAt: number;
}

/**
 * A new code that pairs one tablet, in the place of the one it had. A tablet that is paired already
 * goes on until another shows the code; one that was revoked comes back with it.
 *
 * @throws Refusal `forbidden`, `device-not-found`
 */
export async function makePairingCode(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<PairingCode> {
	permit(account, 'manage-devices', organisation);
	const device = await findDevice(server.app, organisation, id);
	const now = server.clock();
	return server.app.transaction().execute(async (db) => {
		await db
			.deleteFrom('pairing')
			.where((is) => is.or([is('device_id', '=', device.id), is('expires_at', '<=', now)]))
			.execute();
		for (;;) {
			const code = String(randomInt(1_000_000)).padStart(6, '0');
			const inserted = await db
				.insertInto('pairing')
				.values({ code_hash: hashOf(code), device_id: device.id, expires_at: now + lifetime })
				.onConflict((conflict) => conflict.column('code_hash').doNothing())
				.returning('code_hash')
				.executeTakeFirst();
			if (inserted !== undefined) return { code, expiresAt: now + lifetime };
		}
	});
}
