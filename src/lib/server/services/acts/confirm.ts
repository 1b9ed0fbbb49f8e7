import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { TwoPeopleAct } from './two-people-act.ts';

/** What a second person types on the computer of the first. */
export interface Credentials {
	readonly username: string;
	readonly password: string;
	/** Of their second factor, where they have one. */
	readonly code?: string;
	/** Of the machine that asks, for the limits. */
	readonly address: string;
}

/**
 * The second half of an act that takes two people: another person than the one who asked for it
 * says yes, and it is done.
 * @throws Refusal `signed-out`, `forbidden`, `nothing-proposed`, `second-person-needed` for who
 * proposed it, `proposer-gone` when that person may no longer, `changed-since` when something it
 * would fix was changed after it was proposed, and all the act itself refuses
 */
export async function confirm(
	server: Server,
	account: Account | null,
	act: TwoPeopleAct
): Promise<void> {
	if (account === null) throw new Refusal('signed-out');
	if (!act.mayConfirm(account)) throw new Refusal('forbidden');
	const proposal = await server.app
		.selectFrom('proposal')
		.selectAll()
		.where('subject', '=', act.subject)
		.where('kind', '=', act.kind)
		.executeTakeFirst();
	if (proposal === undefined) throw new Refusal('nothing-proposed');
	if (proposal.proposed_by === account.id) throw new Refusal('second-person-needed');
	if (proposal.about !== (await act.about())) throw new Refusal('changed-since');
	const accounts = await server.accounts.list(act.organisation);
	const proposer = accounts.find(({ id }) => id === proposal.proposed_by);
	if (proposer === undefined) throw new Refusal('proposer-gone');
	const { choice, about } = proposal;
	await act.check(choice);
	await act.perform({ choice, about, proposer, confirms: account });
	await server.app
		.deleteFrom('proposal')
		.where('subject', '=', act.subject)
		.where('kind', '=', act.kind)
		.execute();
}

/**
 * The same on the computer of the first person: the second one types their own access, and no
 * session is opened for them.
 * @throws Refusal `signed-out`, `forbidden`, `sign-in-failed`, `too-many-attempts`, and what
 * `confirm` refuses
 */
export async function confirmHere(
	server: Server,
	account: Account | null,
	act: TwoPeopleAct,
	credentials: Credentials
): Promise<void> {
	if (account === null) throw new Refusal('signed-out');
	if (!act.mayPropose(account)) throw new Refusal('forbidden');
	await confirm(server, await server.accounts.verify(credentials), act);
}
