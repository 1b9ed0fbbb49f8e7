import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import {
	answersTo,
	daysLeft,
	type RequestAnswer,
	requestAnswers,
	type RequestKind,
	requestKinds
} from '../../../domain/legal/requests.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { moment, parseInput } from '../typed-input.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/** What a person asked for, as the register shows it. */
export interface PersonRequest {
	readonly id: string;
	readonly kind: RequestKind;
	/** Milliseconds since 1970, UTC. */
	readonly received: number;
	readonly answer: RequestAnswer | null;
	readonly answered: number | null;
	/** Whole days until it has to be answered, negative when late; null once it is. */
	readonly left: number | null;
	/** Answers that can be true for it. */
	readonly answers: readonly RequestAnswer[];
}

const received = v.object({
	kind: v.picklist(requestKinds, 'empty'),
	received: moment()
});

/**
 * Notes what a person asked for, and on which day: neither who, nor in which words.
 * @throws Refusal `forbidden`, InputRefusal
 */
export async function noteRequest(
	server: Parts,
	account: Account | null,
	organisation: string,
	typed: unknown
): Promise<void> {
	const who = permit(account, 'keep-register', organisation);
	const input = parseInput(received, typed);
	const at = server.clock();
	if (input.received > at) throw new Refusal('in-the-future', 'received');
	const id = randomUUID();
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('person_request')
			.values({
				id,
				organisation_id: organisation,
				kind: input.kind,
				received_at: input.received,
				answer: null,
				answered_at: null,
				answered_by: null
			})
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'request-received',
			subject: id
		});
	});
}

const answered = v.object({
	request: v.string(),
	answer: v.picklist(requestAnswers, 'empty')
});

/**
 * Notes which answer was given. It is given once.
 * @throws Refusal `forbidden`, `request-not-found`, `request-answered`, `empty` for an answer that
 * cannot be true of it, InputRefusal
 */
export async function answerRequest(
	server: Parts,
	account: Account | null,
	organisation: string,
	typed: unknown
): Promise<void> {
	const who = permit(account, 'keep-register', organisation);
	const { request: id, answer } = parseInput(answered, typed);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const row = await db
			.selectFrom('person_request')
			.select(['kind', 'answer'])
			.where('id', '=', id)
			.where('organisation_id', '=', organisation)
			.executeTakeFirst();
		if (row === undefined) throw new Refusal('request-not-found');
		if (!answersTo(row.kind as RequestKind).includes(answer)) throw new Refusal('empty', 'answer');
		const changed = await db
			.updateTable('person_request')
			.set({ answer, answered_at: at, answered_by: who.id })
			.where('id', '=', id)
			.where('answer', 'is', null)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('request-answered');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'request-answered',
			subject: id
		});
	});
}

/** What people asked an organisation for, what waits first, then the newest. */
export async function listRequests(
	{ app, clock }: Parts,
	organisation: string
): Promise<PersonRequest[]> {
	const rows = await app
		.selectFrom('person_request')
		.selectAll()
		.where('organisation_id', '=', organisation)
		.orderBy('received_at', 'desc')
		.orderBy('id')
		.execute();
	const now = clock();
	return rows
		.map((row) => {
			const kind = row.kind as RequestKind;
			return {
				id: row.id,
				kind,
				received: row.received_at,
				answer: row.answer as RequestAnswer | null,
				answered: row.answered_at,
				left: row.answer === null ? daysLeft(row.received_at, now) : null,
				answers: answersTo(kind)
			};
		})
		.toSorted((one, other) => Number(one.answer !== null) - Number(other.answer !== null));
}
