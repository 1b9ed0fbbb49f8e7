import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppDatabase } from '../../database/schema.ts';
import { type DeviceRecord, toDevice } from './device-record.ts';

/** 32 random bytes in base64url: what a tablet shows at each contact. Only its hash is kept here. */
export function drawToken(): string {
	return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: of a token, or of a pairing code. */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/**
 * The tablet that shows a token.
 * @param authorization the header, `Bearer TOKEN`
 * @throws Refusal `device-unknown` without one, with another, or once the tablet was revoked
 */
export async function deviceWithToken(
	db: Kysely<AppDatabase>,
	authorization: string | null
): Promise<DeviceRecord> {
	const token = /^Bearer ([\w-]{40,80})$/i.exec(authorization ?? '')?.[1];
	if (token === undefined) throw new Refusal('device-unknown');
	const row = await db
		.selectFrom('device')
		.selectAll()
		.where('token_hash', '=', hashOf(token))
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('device-unknown');
	return toDevice(row);
}
