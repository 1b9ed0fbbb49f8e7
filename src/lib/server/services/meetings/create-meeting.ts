import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { parseInput } from '../typed-input.ts';
import { meetingInput, neededInput, quorumOf } from './meeting-input.ts';
import { findMeeting, permitMeeting } from './meeting-record.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/**
 * Prepares an assembly: when, where, for whom, and how many have to be there.
 * @param id drawn by chance unless said
 * @returns its id
 * @throws Refusal `signed-out`, `forbidden`, `site-not-found`, InputRefusal
 */
export async function createMeeting(
	server: Parts,
	account: Account | null,
	organisation: string,
	typed: unknown,
	id: string = randomUUID()
): Promise<string> {
	const site = siteOf(typed);
	const who = permitMeeting(account, { organisation, site });
	const input = parseInput(meetingInput, typed);
	const needed = input.quorum === 'count' ? parseInput(neededInput, typed).needed : 0;
	const quorum = quorumOf(input.quorum, needed);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const sites = await db
			.selectFrom('site')
			.select(['id', 'dwellings'])
			.where('organisation_id', '=', organisation)
			.execute();
		const { demonstration } = await db
			.selectFrom('organisation')
			.select('demonstration')
			.where('id', '=', organisation)
			.executeTakeFirstOrThrow();
		const of = site === null ? sites : sites.filter((one) => one.id === site);
		if (site !== null && of.length === 0) throw new Refusal('site-not-found', 'site');
		await db
			.insertInto('meeting')
			.values({
				id,
				organisation_id: organisation,
				site_id: site,
				title: input.title,
				place: input.place ?? '',
				planned_at: input.planned,
				households: of.reduce((sum, { dwellings }) => sum + dwellings, 0),
				quorum: quorum === null ? null : JSON.stringify(quorum),
				state: 'prepared',
				present: null,
				opened_at: null,
				ended_at: null,
				demonstration,
				created_at: at
			})
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'meeting-prepared',
			subject: id
		});
	});
	return id;
}

/**
 * Takes away an assembly that was never opened.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-opened`
 */
export async function discardMeeting(
	server: Parts,
	account: Account | null,
	id: string
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	const who = permitMeeting(account, meeting);
	await server.app.transaction().execute(async (db) => {
		const gone = await db
			.deleteFrom('meeting')
			.where('id', '=', id)
			.where('state', '=', 'prepared')
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) throw new Refusal('meeting-opened');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: meeting.organisation,
			action: 'meeting-discarded',
			subject: id
		});
	});
}

/** The building that was chosen, before the rest is looked at: it says who may. */
function siteOf(typed: unknown): string | null {
	const site =
		typeof typed === 'object' && typed !== null && 'site' in typed ? typed.site : undefined;
	return typeof site === 'string' && site !== '' ? site : null;
}
