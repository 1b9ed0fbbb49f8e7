import type { Commitment } from '../../../domain/followup/commitment.ts';
import { isLate, isSilent } from '../../../domain/followup/silence.ts';
import { type ToldCommitment, toldOf } from '../../../domain/followup/told.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { isInCharge } from './in-charge.ts';
import { mayWriteSomewhere } from './permit-follow-up.ts';
import { type FollowUpDesk, readFollowUpDesk } from './read-desk.ts';

/** What somebody is reminded of. */
export type FollowUpReminder =
	| { readonly kind: 'confirm'; readonly id: string }
	| { readonly kind: 'late' | 'silent'; readonly id: string; readonly told: ToldCommitment };

/** What of the follow-up needs this person: words of another to confirm, what is late, what is silent. */
export function remindersOf(desk: FollowUpDesk, now: number): FollowUpReminder[] {
	const overdue = (commitment: Commitment): FollowUpReminder[] => {
		const kind = isLate(commitment, now) ? 'late' : isSilent(commitment, now) ? 'silent' : null;
		const waits = desk.waiting.some(({ id }) => id === commitment.id);
		if (kind === null || waits) return [];
		return [{ kind, id: commitment.id, told: toldOf(commitment, null) }];
	};
	return [
		...desk.waiting.filter(({ mine }) => !mine).map(({ id }) => ({ kind: 'confirm', id }) as const),
		...desk.commitments.flatMap(overdue)
	];
}

/**
 * The same for the home of the office: words to confirm for everybody who may write, what is late or
 * silent for who is in charge of it. None for who may not write any of it.
 */
export async function readReminders(
	server: Server,
	account: Account,
	organisation: string
): Promise<FollowUpReminder[]> {
	if (!mayWriteSomewhere(account, organisation)) return [];
	const [desk, people] = await Promise.all([
		readFollowUpDesk(server, account, organisation),
		server.accounts.list()
	]);
	const now = server.clock();
	const mine = desk.commitments.filter((one) =>
		isInCharge(account, organisation, one, { people, now })
	);
	return remindersOf({ ...desk, commitments: mine }, now);
}
