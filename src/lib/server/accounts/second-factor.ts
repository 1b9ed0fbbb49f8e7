import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';
import type { FactorDatabase } from './factor-tables.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import { base32, enrolmentAddress, matchingStep } from './totp.ts';

/** The six digits of an authenticator app, beside the pass-phrase (RFC 6238). */
export interface SecondFactor {
	isOn(account: string): Promise<boolean>;
	/**
	 * Draws a secret, or shows again the one that waits for its first code. It asks for nothing until `confirm`.
	 * @throws Refusal `second-factor-on`
	 */
	begin(account: string, username: string): Promise<{ secret: string; address: string }>;
	/** @throws Refusal `second-factor-code` when it is not the code of now, `second-factor-on` */
	confirm(account: string, code: string): Promise<void>;
	remove(account: string): Promise<void>;
	/** Takes six digits of the app, once; nothing else. */
	takesDigits(account: string, code: string): Promise<boolean>;
	/** Takes six digits of the app, or a code of the recovery sheet, once. */
	takes(account: string, code: string): Promise<boolean>;
}

export function createSecondFactor(
	db: Kysely<FactorDatabase>,
	{
		clock,
		secret,
		recoveryCodes
	}: { readonly clock: Clock; readonly secret: string; readonly recoveryCodes: RecoveryCodes }
): SecondFactor {
	const key = createHash('sha256').update(`second-factor:${secret}`).digest();
	const rowOf = (account: string) =>
		db.selectFrom('second_factor').selectAll().where('account_id', '=', account).executeTakeFirst();

	const take = async (account: string, code: string, confirmed: 0 | 1): Promise<boolean> => {
		const row = await rowOf(account);
		if (row === undefined || row.confirmed !== confirmed) return false;
		const step = matchingStep(unseal(key, row.secret, account), code, clock(), row.last_step);
		if (step === null) return false;
		// Two requests with one code: the first moves the step, the other finds it moved.
		const { numUpdatedRows } = await db
			.updateTable('second_factor')
			.set({ last_step: step, confirmed: 1 })
			.where('account_id', '=', account)
			.where('last_step', '<', step)
			.executeTakeFirst();
		return numUpdatedRows > 0n;
	};

	const factor: SecondFactor = {
		isOn: async (account) => (await rowOf(account))?.confirmed === 1,
		begin: async (account, username) => {
			const row = await rowOf(account);
			if (row?.confirmed === 1) throw new Refusal('second-factor-on');
			const drawn = row === undefined ? randomBytes(20) : unseal(key, row.secret, account);
			if (row === undefined) {
				await db
					.insertInto('second_factor')
					.values({
						account_id: account,
						secret: seal(key, drawn, account),
						confirmed: 0,
						last_step: -1
					})
					.execute();
			}
			return { secret: base32(drawn), address: enrolmentAddress(drawn, username) };
		},
		confirm: async (account, code) => {
			if (await factor.isOn(account)) throw new Refusal('second-factor-on');
			if (!(await take(account, code, 0))) throw new Refusal('second-factor-code', 'code');
		},
		remove: async (account) => {
			await db.deleteFrom('second_factor').where('account_id', '=', account).execute();
		},
		takesDigits: (account, code) => take(account, code, 1),
		takes: async (account, code) =>
			(await take(account, code, 1)) || (await recoveryCodes.use(account, code))
	};
	return factor;
}

/** AES-256-GCM, bound to the account: nonce, tag, text. A copy of the database alone makes no codes. */
function seal(key: Buffer, text: Uint8Array, account: string): Uint8Array {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(account));
	const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(key: Buffer, sealed: Uint8Array, account: string): Uint8Array {
	const bytes = Buffer.from(sealed);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
		.setAAD(Buffer.from(account))
		.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
