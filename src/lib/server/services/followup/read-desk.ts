import { byUrgency } from '../../../domain/followup/order.ts';
import type { Commitment } from '../../../domain/followup/commitment.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { publishing } from './commitment-act.ts';
import { readCommitments } from './commitment-record.ts';
import { draftOf, type FollowUpDraft } from './draft.ts';
import { permitFollowUp } from './permit-follow-up.ts';

/** What one person wrote and waits for a second one. */
interface WaitingDraft {
	/** Of the commitment. */
	readonly id: string;
	readonly draft: FollowUpDraft;
	/** Whether the person who looks wrote it. */
	readonly mine: boolean;
}

/** What the office and the committee follow. */
export interface FollowUpDesk {
	/** What needs a person first. */
	readonly commitments: readonly Commitment[];
	readonly waiting: readonly WaitingDraft[];
	/** Sites the account may write about, and those something was promised for, in the order of the office. */
	readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/**
 * All that an organisation has promised, and what waits for a second person.
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function readFollowUpDesk(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<FollowUpDesk> {
	const who = permitFollowUp(account, organisation);
	const [commitments, rows, sites] = await Promise.all([
		readCommitments(server.app, organisation),
		server.app
			.selectFrom('proposal')
			.select(['subject', 'choice', 'proposed_by'])
			.where('organisation_id', '=', organisation)
			.where('kind', '=', publishing)
			.orderBy('proposed_at')
			.execute(),
		server.app
			.selectFrom('site')
			.select(['id', 'name'])
			.where('organisation_id', '=', organisation)
			.orderBy('position')
			.execute()
	]);
	return {
		commitments: commitments.toSorted(byUrgency(server.clock())),
		waiting: rows.map(({ subject, choice, proposed_by: by }) => ({
			id: subject,
			draft: draftOf(choice),
			mine: by === who.id
		})),
		sites: sites.filter(
			({ id }) =>
				allows(who, 'write-followup', organisation, id) ||
				commitments.some(({ site }) => site === id)
		)
	};
}
