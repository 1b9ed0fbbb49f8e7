import type { Kysely } from 'kysely';
import type { Engine } from '../database/engine.ts';
import { words } from '../database/words.ts';

/** Tables of ours beside those of better-auth, in the database of the accounts. */
export interface FactorDatabase {
	recovery_code: {
		account_id: string;
		/** SHA-256 of the code, hexadecimal. The row goes with its one use. */
		code_hash: string;
	};
	second_factor: {
		account_id: string;
		/** The secret of the authenticator app, sealed with the key of the sessions. */
		secret: Uint8Array;
		/** 0 until a first code was typed. */
		confirmed: number;
		/** Step of the last code that was taken: none is taken twice. */
		last_step: number;
	};
	passkey: {
		/** Credential id, base64url. */
		id: string;
		account_id: string;
		/** As its owner calls it. */
		name: string;
		public_key: Uint8Array;
		/** Signatures made, as the device counts them; 0 where it does not. */
		counter: number;
		/** AuthenticatorTransport names, as JSON. */
		transports: string;
		created_at: number;
	};
	challenge: {
		/** What a passkey has to sign, base64url; for five minutes and one use. */
		challenge: string;
		/** Account that adds a passkey; null to sign in with one. */
		account_id: string | null;
		expires_at: number;
	};
}

export async function createFactorTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
	const { whole, bytes, strict } = words(engine);
	await strict(
		db.schema
			.createTable('recovery_code')
			.addColumn('account_id', 'text', (c) => c.notNull())
			.addColumn('code_hash', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'code_hash'])
	).execute();
	await strict(
		db.schema
			.createTable('second_factor')
			.addColumn('account_id', 'text', (c) => c.primaryKey())
			.addColumn('secret', bytes, (c) => c.notNull())
			.addColumn('confirmed', whole, (c) => c.notNull())
			.addColumn('last_step', whole, (c) => c.notNull())
	).execute();
	await strict(
		db.schema
			.createTable('passkey')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('account_id', 'text', (c) => c.notNull())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('public_key', bytes, (c) => c.notNull())
			.addColumn('counter', whole, (c) => c.notNull())
			.addColumn('transports', 'text', (c) => c.notNull())
			.addColumn('created_at', whole, (c) => c.notNull())
	).execute();
	await db.schema.createIndex('passkey_of').on('passkey').column('account_id').execute();
	await strict(
		db.schema
			.createTable('challenge')
			.addColumn('challenge', 'text', (c) => c.primaryKey())
			.addColumn('account_id', 'text')
			.addColumn('expires_at', whole, (c) => c.notNull())
	).execute();
}
