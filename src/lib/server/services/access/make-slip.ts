import { randomUUID } from 'node:crypto';
import type { Role } from '../../accounts/account.ts';
import { drawPrintedCode, hashOfPrintedCode } from '../../accounts/printed-code.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';

/** What is handed over on paper. The code exists nowhere else: only its hash is kept. */
export interface PrintedAccess {
	readonly name: string;
	readonly role: Role;
	readonly code: string;
	/** When the code stops working, milliseconds UTC. */
	readonly expires: number;
	/** When the access itself ends; null when it lasts. */
	readonly ends: number | null;
}

const slipMilliseconds = 14 * 24 * 60 * 60 * 1_000;

/** Draws a one-time code and writes down what it opens, for fourteen days. */
export async function makeSlip(
	server: Pick<Server, 'app' | 'clock'>,
	by: string,
	slip: {
		readonly organisation: string;
		/** Null for a new account. */
		readonly account: string | null;
		readonly name: string;
		readonly role: Role;
		readonly site: string | null;
		readonly ends: number | null;
	}
): Promise<PrintedAccess> {
	// Twelve symbols: 60 bits, for fourteen days, and guesses are counted.
	const code = drawPrintedCode(3);
	const at = server.clock();
	const id = randomUUID();
	const expires = at + slipMilliseconds;
	await server.app.transaction().execute(async (db) => {
		await db.deleteFrom('access_slip').where('expires_at', '<=', at).execute();
		// One way back at a time: the one before is torn up.
		if (slip.account !== null) {
			await db.deleteFrom('access_slip').where('account_id', '=', slip.account).execute();
		}
		await db
			.insertInto('access_slip')
			.values({
				id,
				organisation_id: slip.organisation,
				code_hash: hashOfPrintedCode(code),
				account_id: slip.account,
				name: slip.name,
				role: slip.role,
				site_id: slip.site,
				ends_at: slip.ends,
				made_by: by,
				made_at: at,
				expires_at: expires
			})
			.execute();
		await writeJournal(db, {
			at,
			account: by,
			organisation: slip.organisation,
			action: slip.account === null ? 'invitation-made' : 'way-back-made',
			subject: slip.account ?? id
		});
	});
	return { name: slip.name, role: slip.role, code, expires, ends: slip.ends };
}
