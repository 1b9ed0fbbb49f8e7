import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { findFormalVote } from '../ballots/formal-vote.ts';
import { type JournalAction, writeJournal } from '../journal.ts';
import { findMeeting, permitMeeting } from '../meetings/meeting-record.ts';
import { line, parseInput } from '../typed-input.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/** Something that happened, as the minutes tell it. */
export interface Incident {
	readonly words: string;
	/** When it was written down, in milliseconds, UTC. */
	readonly at: number;
}

/** More than any minutes have told. */
const incidentsAtMost = 40;

const incidentInput = v.object({ incident: line(300) });

/**
 * Writes an incident in the minutes of a formal vote, from its opening on. It stays as it is.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-a-vote`, `vote-not-open`, `too-many-incidents`, InputRefusal
 */
export async function writeVoteIncident(
	server: Parts,
	account: Account | null,
	slug: string,
	typed: unknown
): Promise<void> {
	const { campaign, who } = await findFormalVote(server, account, slug, 'second');
	if (campaign.openedAt === null) throw new Refusal('vote-not-open');
	const { id: subject, organisation } = campaign;
	await write(server, who, { subject, organisation, action: 'vote-incident-written' }, typed);
}

/**
 * The same of an assembly, while it is held.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-not-open`, `meeting-ended`,
 * `too-many-incidents`, InputRefusal
 */
export async function writeMeetingIncident(
	server: Parts,
	account: Account | null,
	id: string,
	typed: unknown
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	const who = permitMeeting(account, meeting);
	if (meeting.state === 'ended') throw new Refusal('meeting-ended');
	if (meeting.state !== 'open') throw new Refusal('meeting-not-open');
	const { organisation } = meeting;
	await write(
		server,
		who,
		{ subject: id, organisation, action: 'meeting-incident-written' },
		typed
	);
}

/** Incidents of a vote or an assembly by its id, in the order in which they were written. */
export async function incidentsOf(db: Kysely<AppDatabase>, subject: string): Promise<Incident[]> {
	const rows = await db
		.selectFrom('minutes_incident')
		.select(['words', 'written_at'])
		.where('subject', '=', subject)
		.orderBy('sequence')
		.execute();
	return rows.map(({ words, written_at: at }) => ({ words, at }));
}

/**
 * Incidents of a formal vote, for who may keep its minutes.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-a-vote`
 */
export async function readVoteIncidents(
	server: Parts,
	account: Account | null,
	slug: string
): Promise<{
	readonly title: Awaited<ReturnType<typeof findFormalVote>>['campaign']['title'];
	readonly opened: boolean;
	readonly incidents: readonly Incident[];
}> {
	const { campaign } = await findFormalVote(server, account, slug, 'second');
	return {
		title: campaign.title,
		opened: campaign.openedAt !== null,
		incidents: await incidentsOf(server.app, campaign.id)
	};
}

async function write(
	{ app, clock }: Parts,
	who: Account,
	about: {
		readonly subject: string;
		readonly organisation: string;
		readonly action: JournalAction;
	},
	typed: unknown
): Promise<void> {
	const { incident } = parseInput(incidentInput, typed);
	const { subject, organisation, action } = about;
	const at = clock();
	await app.transaction().execute(async (db) => {
		const last = await db
			.selectFrom('minutes_incident')
			.select((select) => select.fn.max('sequence').as('sequence'))
			.where('subject', '=', subject)
			.executeTakeFirst();
		const sequence = (last?.sequence ?? 0) + 1;
		if (sequence > incidentsAtMost) throw new Refusal('too-many-incidents');
		await db
			.insertInto('minutes_incident')
			.values({
				id: randomUUID(),
				subject,
				sequence,
				words: incident,
				written_by: who.id,
				written_at: at
			})
			.execute();
		await writeJournal(db, { at, account: who.id, organisation, action, subject });
	});
}
