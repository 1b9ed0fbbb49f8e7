import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { aboutOf, type ActChoice, type ActKind, checkAct } from './act.ts';
import { mayConfirm } from './may-confirm.ts';

const proposed = { open: 'opening-proposed', close: 'closing-proposed' } as const;
const withdrawn = { open: 'opening-withdrawn', close: 'closing-withdrawn' } as const;

/**
 * The first half of an act that takes two people: it is asked for, and nothing moves yet. What was
 * asked before for the same campaign is replaced.
 * @throws Refusal `forbidden`, `campaign-not-found`, and all the act itself would refuse
 */
export async function proposeAct(
	server: Server,
	account: Account | null,
	slug: string,
	{ kind, choice }: { readonly kind: ActKind; readonly choice: ActChoice }
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	await checkAct(server, campaign, kind, choice);
	const at = server.clock();
	const row = {
		choice,
		about: await aboutOf(server.app, campaign),
		proposed_by: who.id,
		proposed_at: at
	};
	await server.app.transaction().execute(async (db) => {
		await db
			.insertInto('proposal')
			.values({ campaign_id: campaign.id, kind, ...row })
			.onConflict((conflict) => conflict.columns(['campaign_id', 'kind']).doUpdateSet(row))
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: proposed[kind],
			subject: campaign.id
		});
	});
}

/**
 * Takes back what was asked for, or says no to it: whoever may propose or confirm may do this.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `nothing-proposed`
 */
export async function withdrawAct(
	server: Server,
	account: Account | null,
	slug: string,
	kind: ActKind
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'read-participation', campaign.organisation);
	if (!mayConfirm(who, campaign)) throw new Refusal('forbidden');
	await server.app.transaction().execute(async (db) => {
		const gone = await db
			.deleteFrom('proposal')
			.where('campaign_id', '=', campaign.id)
			.where('kind', '=', kind)
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) throw new Refusal('nothing-proposed');
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action: withdrawn[kind],
			subject: campaign.id
		});
	});
}
