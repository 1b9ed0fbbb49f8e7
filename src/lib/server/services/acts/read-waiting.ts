import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { TwoPeopleAct } from './two-people-act.ts';

/** What was asked for and waits for a second person, as the one who looks at it sees it. */
export interface Waiting {
	readonly kind: string;
	readonly choice: string;
	/** Name of who asked; empty when that person has left. */
	readonly by: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Whether it was the person who looks. */
	readonly mine: boolean;
	/** Whether something it would fix was changed since: it must be asked for again. */
	readonly stale: boolean;
}

/** What waits for a second person, and whether there is one. */
export interface Agreement {
	readonly proposal: Waiting | null;
	/** Whether the person who looks may confirm what somebody else proposes. */
	readonly confirms: boolean;
	/** How many other people of the organisation could confirm. */
	readonly others: number;
}

/** What waits for a second person about one act. */
export async function readWaiting(
	server: Server,
	account: Account,
	act: TwoPeopleAct
): Promise<Agreement> {
	const [row, accounts] = await Promise.all([
		server.app
			.selectFrom('proposal')
			.selectAll()
			.where('subject', '=', act.subject)
			.where('kind', '=', act.kind)
			.executeTakeFirst(),
		server.accounts.list()
	]);
	const others = await server.accounts.list(act.organisation);
	return {
		proposal:
			row === undefined || !act.ahead
				? null
				: {
						kind: row.kind,
						choice: row.choice,
						by: accounts.find(({ id }) => id === row.proposed_by)?.name ?? '',
						at: row.proposed_at,
						mine: row.proposed_by === account.id,
						stale: row.about !== (await act.about())
					},
		confirms: act.mayConfirm(account),
		others: others.filter((other) => other.id !== account.id && act.mayConfirm(other)).length
	};
}
