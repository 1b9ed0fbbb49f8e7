import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type IncidentKind, incidentKinds } from '../../../domain/legal/incidents.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { line, moment, parseInput } from '../typed-input.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/** Something that went wrong, as the register shows it. Moments in milliseconds, UTC. */
export interface Incident {
	readonly id: string;
	readonly kind: IncidentKind;
	readonly happened: number;
	readonly noticed: number;
	readonly what: string;
	readonly measures: string;
	/** Whether somebody could be seriously harmed: then the Commission and those concerned are told. */
	readonly serious: boolean;
	/** When the Commission was told; null where it was not. */
	readonly told: number | null;
}

const written = v.object({
	incident: v.picklist(incidentKinds, 'empty'),
	happened: moment(),
	noticed: moment(),
	what: line(600),
	measures: line(600),
	serious: v.picklist(['yes', 'no'], 'empty'),
	told: v.pipe(
		v.optional(v.union([v.string(), v.number()]), ''),
		v.transform((typed) => (typed === '' ? null : typed)),
		v.nullable(moment())
	)
});

/**
 * Writes an incident into the register, where it stays. Also after a campaign has opened.
 * @throws Refusal `forbidden`, `in-the-future`, `noticed-before`, InputRefusal
 */
export async function writeIncident(
	server: Parts,
	account: Account | null,
	organisation: string,
	typed: unknown
): Promise<string> {
	const who = permit(account, 'keep-register', organisation);
	const { incident, happened, noticed, what, measures, serious, told } = parseInput(written, typed);
	const at = server.clock();
	if (happened > at) throw new Refusal('in-the-future', 'happened');
	if (noticed > at) throw new Refusal('in-the-future', 'noticed');
	if (noticed < happened) throw new Refusal('noticed-before', 'noticed');
	const id = randomUUID();
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('incident')
			.values({
				id,
				organisation_id: organisation,
				kind: incident,
				happened_at: happened,
				noticed_at: noticed,
				what,
				measures,
				serious: serious === 'yes' ? 1 : 0,
				told_at: told,
				written_by: who.id,
				written_at: at
			})
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'incident-written',
			subject: id
		});
	});
	return id;
}

/** What went wrong in an organisation, the latest first. */
export async function listIncidents(
	{ app }: Pick<Parts, 'app'>,
	organisation: string
): Promise<Incident[]> {
	const rows = await app
		.selectFrom('incident')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.orderBy('happened_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as IncidentKind,
		happened: row.happened_at,
		noticed: row.noticed_at,
		what: row.what,
		measures: row.measures,
		serious: row.serious === 1,
		told: row.told_at
	}));
}
