import * as v from 'valibot';
import {
	type PastedSite,
	type PasteFault,
	readPastedSites
} from '../../domain/campaign/pasted-sites.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { insertSite } from './create-site.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';

/** What is read of pasted lines before anything is kept. */
export interface CheckedPaste {
	readonly sites: readonly PastedSite[];
	readonly faults: readonly (Omit<PasteFault, 'code'> & {
		readonly code: PasteFault['code'] | 'exists';
	})[];
}

/** Far more than two hundred buildings take. */
const longestPaste = 60_000;
const pasted = v.pipe(v.string(), v.maxLength(longestPaste));

/**
 * Reads pasted buildings and says what is wrong with each line; keeps nothing.
 * @param room where the tablet stands, in the words of whoever pastes, where a line does not say
 * @throws Refusal `signed-out`, `forbidden`, `too-large`
 */
export async function checkPastedSites(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	organisation: string,
	{ lines, room }: { readonly lines: unknown; readonly room: string }
): Promise<CheckedPaste> {
	permit(account, 'manage-sites', organisation);
	const { sites, faults } = readPastedSites(pastedText(lines), room);
	const rows = await app
		.selectFrom('site')
		.select('name')
		.where('organisation_id', '=', organisation)
		.execute();
	const known = new Set(rows.map(({ name }) => name.toLowerCase()));
	const exists = (site: PastedSite): boolean => known.has(site.name.toLowerCase());
	return {
		sites: sites.filter((site) => !exists(site)),
		faults: [
			...faults,
			...sites.filter(exists).map(({ line }) => ({ line, code: 'exists' as const }))
		].toSorted((one, other) => one.line - other.line)
	};
}

/**
 * Adds pasted buildings after those that are there: all of them, or none where a line is at fault.
 * @returns how many
 * @throws Refusal `signed-out`, `forbidden`, `too-large`, `paste-empty`, `paste-faulty`
 */
export async function pasteSites(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	organisation: string,
	asked: { readonly lines: unknown; readonly room: string }
): Promise<number> {
	const who = permit(account, 'manage-sites', organisation);
	const { sites, faults } = await checkPastedSites(server, account, organisation, asked);
	if (faults.length > 0) throw new Refusal('paste-faulty');
	if (sites.length === 0) throw new Refusal('paste-empty');
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		for (const { name, dwellings, room } of sites) {
			const subject = await insertSite(
				db,
				organisation,
				{ name, dwellings, room, territory: null },
				at
			);
			await writeJournal(db, {
				at,
				account: who.id,
				organisation,
				action: 'site-created',
				subject
			});
		}
	});
	return sites.length;
}

/** @throws Refusal `too-large` */
export function pastedText(lines: unknown): string {
	const read = v.safeParse(pasted, lines);
	if (!read.success) throw new Refusal('too-large');
	return read.output;
}
