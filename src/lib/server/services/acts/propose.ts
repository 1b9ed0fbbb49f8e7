import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { takeProposal, type TwoPeopleAct } from './two-people-act.ts';

/**
 * The first half of an act that takes two people: it is asked for, and nothing moves yet. What was
 * asked before of the same subject is replaced.
 * @param choice what is chosen with it, as text the act reads again
 * @throws Refusal `signed-out`, `forbidden`, and all the act itself would refuse
 */
export async function propose(
	server: Server,
	account: Account | null,
	act: TwoPeopleAct,
	choice: string
): Promise<void> {
	if (account === null) throw new Refusal('signed-out');
	if (!act.mayPropose(account)) throw new Refusal('forbidden');
	await act.check(choice);
	const at = server.clock();
	const { subject, kind, organisation, campaign } = act;
	const row = { choice, about: await act.about(), proposed_by: account.id, proposed_at: at };
	const place = { subject, kind, organisation_id: organisation, campaign_id: campaign };
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('proposal')
			.values({ ...place, ...row })
			.onConflict((conflict) => conflict.columns(['subject', 'kind']).doUpdateSet(row))
			.execute();
		const action = act.journal.proposed;
		await writeJournal(db, { at, account: account.id, organisation, action, subject });
	});
}

/**
 * Takes back what was asked for, or says no to it: whoever may propose or confirm may do this.
 * @throws Refusal `signed-out`, `forbidden`, `nothing-proposed`
 */
export async function withdraw(
	server: Server,
	account: Account | null,
	act: TwoPeopleAct
): Promise<void> {
	if (account === null) throw new Refusal('signed-out');
	if (!act.mayConfirm(account) && !act.mayPropose(account)) throw new Refusal('forbidden');
	const { subject, organisation } = act;
	await server.app.transaction().execute(async (db) => {
		await takeProposal(db, act);
		const action = act.journal.withdrawn;
		const at = server.clock();
		await writeJournal(db, { at, account: account.id, organisation, action, subject });
	});
}
