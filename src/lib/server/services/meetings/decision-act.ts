import { randomUUID } from 'node:crypto';
import { localOf, yearOf } from '../../../domain/campaign/local-moment.ts';
import { roleNamesSomebody } from '../../../domain/followup/check-step.ts';
import type { Decision } from '../../../domain/meeting/decision.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Server } from '../../server.ts';
import { nextNumber } from '../followup/commitment-act.ts';
import { namesThere } from '../followup/names-there.ts';
import { takeProposal, type TwoPeopleAct } from '../acts/two-people-act.ts';
import { writeJournal } from '../journal.ts';
import { InputRefusal, parseInput } from '../typed-input.ts';
import { decisionInput } from './meeting-input.ts';
import { checkVote } from './check-vote.ts';
import { findItem, type ItemRecord, mayHold, type MeetingRecord } from './meeting-record.ts';

/** Name of the act: with the id of the item, the key of what waits. */
const kind = 'decide';

/** What is written of a decision before it has a number. */
export type WrittenDecision = Pick<Decision, 'words' | 'role' | 'month'>;

/**
 * A decision of an assembly, as an act that takes two people: one writes it and reads it aloud, another
 * one heard the same. It gets its number then, and stays as it is.
 * @param seen the words that were shown to who confirms, as `decisionChoice` makes them: others are
 * not confirmed; null where nothing is confirmed
 */
export function decisionAct(
	server: Server,
	meeting: MeetingRecord,
	item: ItemRecord,
	seen: string | null
): TwoPeopleAct {
	const { organisation, site } = meeting;
	return {
		kind,
		organisation,
		subject: item.id,
		campaign: null,
		journal: { proposed: 'decision-written', withdrawn: 'decision-withdrawn' },
		ahead: meeting.state === 'open' && item.state === 'done',
		mayPropose: (account) => mayHold(account, meeting),
		mayConfirm: (account) => mayHold(account, meeting),
		check: async (choice) => {
			if (meeting.state !== 'open') throw new Refusal('meeting-not-open');
			const { state, result, campaign } = await findItem(server.app, meeting, item.id);
			if (state !== 'done') throw new Refusal('item-not-done');
			if (result !== null && result.verdict !== 'adopted') throw new Refusal('not-adopted');
			if (item.kind === 'vote') await checkVote(server, campaign);
			const before = await server.app
				.selectFrom('meeting_decision')
				.select('id')
				.where('item_id', '=', item.id)
				.executeTakeFirst();
			if (before !== undefined) throw new Refusal('decision-confirmed');
			const { role, month } = readWritten(choice);
			if (roleNamesSomebody(role, { staff: await namesThere(server, organisation) })) {
				throw new InputRefusal({ role: 'names-somebody' });
			}
			if (month < localOf(server.clock()).slice(0, 7)) throw new Refusal('month-is-over', 'month');
		},
		about: () => sha256Hex(new TextEncoder().encode(canonicalJson({ kind, item: item.id }))),
		perform: async ({ choice, about, proposer, confirms }) => {
			if (choice !== seen) throw new Refusal('changed-since');
			const at = server.clock();
			const year = yearOf(at);
			const scope = site ?? organisation;
			await server.app.transaction().execute(async (db) => {
				await takeProposal(db, { subject: item.id, kind }, about);
				await db
					.insertInto('meeting_decision')
					.values({
						...readWritten(choice),
						id: randomUUID(),
						organisation_id: organisation,
						meeting_id: meeting.id,
						item_id: item.id,
						scope,
						year,
						sequence: await nextNumber(db, organisation, year),
						written_by: proposer.id,
						confirmed_by: confirms.id,
						confirmed_at: at
					})
					.execute();
				const action = 'decision-confirmed';
				const subject = item.id;
				await writeJournal(db, { at, account: confirms.id, organisation, action, subject });
			});
		}
	};
}

/** What was written, as the choice that goes with the act. @throws InputRefusal */
export function decisionChoice(typed: unknown): string {
	return canonicalJson(parseInput(decisionInput, typed) satisfies WrittenDecision);
}

/** The words of a choice. */
export function readWritten(choice: string): WrittenDecision {
	return JSON.parse(choice) as WrittenDecision;
}
