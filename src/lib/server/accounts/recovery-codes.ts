import type { Kysely } from 'kysely';
import type { FactorDatabase } from './factor-tables.ts';
import { drawPrintedCode, hashOfPrintedCode } from './printed-code.ts';

const codesOfSheet = 10;

/** The printed sheet of somebody: ten codes, one use each. Only hashes are kept. */
export interface RecoveryCodes {
	/** Draws ten new ones, to be shown once; those of an older sheet stop working. */
	renew(account: string): Promise<readonly string[]>;
	left(account: string): Promise<number>;
	/** Uses one up. Of two who use it at once, one has it. */
	use(account: string, code: string): Promise<boolean>;
	forget(account: string): Promise<void>;
}

export function createRecoveryCodes(db: Kysely<FactorDatabase>): RecoveryCodes {
	const codes: RecoveryCodes = {
		renew: async (account) => {
			// Twelve symbols: 60 bits.
			const drawn = Array.from({ length: codesOfSheet }, () => drawPrintedCode(3));
			await db.transaction().execute(async (transaction) => {
				await transaction.deleteFrom('recovery_code').where('account_id', '=', account).execute();
				await transaction
					.insertInto('recovery_code')
					.values(
						drawn.map((code) => ({ account_id: account, code_hash: hashOfPrintedCode(code) }))
					)
					.execute();
			});
			return drawn;
		},
		left: async (account) => {
			const rows = await db
				.selectFrom('recovery_code')
				.select('code_hash')
				.where('account_id', '=', account)
				.execute();
			return rows.length;
		},
		use: async (account, code) => {
			const { numDeletedRows } = await db
				.deleteFrom('recovery_code')
				.where('account_id', '=', account)
				.where('code_hash', '=', hashOfPrintedCode(code))
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
		forget: async (account) => {
			await db.deleteFrom('recovery_code').where('account_id', '=', account).execute();
		}
	};
	return codes;
}
