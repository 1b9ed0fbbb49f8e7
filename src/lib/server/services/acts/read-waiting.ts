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

/** What waits for a second person about one act; null where nothing does. */
export async function findWaiting(
	{ app, accounts }: Pick<Server, 'app' | 'accounts'>,
	account: Account,
	act: TwoPeopleAct
): Promise<Waiting | null> {
	const row = await app
		.selectFrom('proposal')
		.selectAll()
		.where('subject', '=', act.subject)
		.where('kind', '=', act.kind)
		.executeTakeFirst();
	if (row === undefined || !act.ahead) return null;
	return {
		kind: row.kind,
		choice: row.choice,
		by: (await accounts.list()).find(({ id }) => id === row.proposed_by)?.name ?? '',
		at: row.proposed_at,
		mine: row.proposed_by === account.id,
		stale: row.about !== (await act.about())
	};
}

/** The same, with who could confirm it. */
export async function readWaiting(
	server: Server,
	account: Account,
	act: TwoPeopleAct
): Promise<Agreement> {
	const [proposal, others] = await Promise.all([
		findWaiting(server, account, act),
		server.accounts.list(act.organisation)
	]);
	return {
		proposal,
		confirms: act.mayConfirm(account),
		others: others.filter((other) => other.id !== account.id && act.mayConfirm(other)).length
	};
}
