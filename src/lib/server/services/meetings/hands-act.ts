import { countHands, type HandsCount } from '../../../domain/meeting/hands.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Server } from '../../server.ts';
import { takeProposal, type TwoPeopleAct } from '../acts/two-people-act.ts';
import { writeJournal } from '../journal.ts';
import { parseInput } from '../typed-input.ts';
import { handsInput } from './meeting-input.ts';
import { findItem, type ItemRecord, type MeetingRecord, mayHold } from './meeting-record.ts';

/** Name of the act: with the id of the item, the key of what waits. */
const kind = 'count-hands';

/**
 * A show of hands, as an act that takes two people: one types what was counted in the room, another
 * one saw the same. What is chosen with it are the counts.
 * @param seen the counts that were shown to who confirms, as `handsChoice` makes them: others are not
 * confirmed; null where nothing is confirmed
 */
export function handsAct(
	server: Server,
	meeting: MeetingRecord,
	item: ItemRecord,
	seen: string | null
): TwoPeopleAct {
	const { organisation } = meeting;
	return {
		kind,
		organisation,
		subject: item.id,
		campaign: null,
		journal: { proposed: 'hands-typed', withdrawn: 'hands-withdrawn' },
		ahead: meeting.state === 'open' && item.state === 'open' && item.rule !== null,
		mayPropose: (account) => mayHold(account, meeting),
		mayConfirm: (account) => mayHold(account, meeting),
		check: async (choice) => {
			const now = await findItem(server.app, meeting, item.id);
			if (now.rule === null) throw new Refusal('not-by-hands');
			if (now.state !== 'open') throw new Refusal('item-not-open');
			countHands(readCounts(choice), now.rule, meeting.quorum, meeting.households);
		},
		about: () => sha256Hex(new TextEncoder().encode(canonicalJson({ kind, item: item.id }))),
		perform: async ({ choice, about, proposer, confirms }) => {
			if (item.rule === null) throw new Refusal('not-by-hands');
			if (choice !== seen) throw new Refusal('changed-since');
			const { quorum, households } = meeting;
			const result = countHands(readCounts(choice), item.rule, quorum, households);
			const at = server.clock();
			const confirmed = { confirmed_by: confirms.id, confirmed_at: at, typed_by: proposer.id };
			await server.app.transaction().execute(async (db) => {
				await takeProposal(db, { subject: item.id, kind }, about);
				const counted = await db
					.updateTable('meeting_item')
					.set({ state: 'done', result: JSON.stringify(result), ...confirmed })
					.where('id', '=', item.id)
					.where('state', '=', 'open')
					.executeTakeFirst();
				if (counted.numUpdatedRows === 0n) throw new Refusal('item-not-open');
				const action = 'hands-confirmed';
				const subject = item.id;
				await writeJournal(db, { at, account: confirms.id, organisation, action, subject });
			});
		}
	};
}

/** What was counted, as the choice that goes with the act. @throws InputRefusal */
export function handsChoice(typed: unknown): string {
	return canonicalJson(parseInput(handsInput, typed) satisfies HandsCount);
}

/** The counts of a choice. */
export function readCounts(choice: string): HandsCount {
	return JSON.parse(choice) as HandsCount;
}
