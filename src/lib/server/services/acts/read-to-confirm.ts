import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { heldAt, toRecord } from '../campaign-record.ts';
import type { ActKind } from './act.ts';
import { readAgreement } from './read-proposal.ts';

/** What somebody else proposed of a campaign and this person may confirm. */
export interface ToConfirm {
	readonly slug: string;
	readonly title: Localized;
	readonly kind: ActKind;
}

/** All that waits for this person's yes in the campaigns of an organisation, for the home of the office. */
export async function readToConfirm(
	server: Server,
	account: Account,
	organisation: string
): Promise<ToConfirm[]> {
	const rows = await server.app
		.selectFrom('campaign')
		.innerJoin('proposal', 'proposal.subject', 'campaign.id')
		.selectAll('campaign')
		.select('proposal.kind as proposed')
		.where('campaign.organisation_id', '=', organisation)
		.where('proposal.kind', 'in', ['open', 'close'])
		.orderBy('proposal.proposed_at')
		.execute();
	if (rows.length === 0) return [];
	const held = await heldAt(server.app, organisation);
	const all = await Promise.all(
		rows.map(async (row): Promise<ToConfirm[]> => {
			const campaign = toRecord(row, held.get(row.id) ?? []);
			const kind = row.proposed as ActKind;
			const { proposal, confirms } = await readAgreement(server, account, campaign, kind);
			if (proposal === null || proposal.mine || proposal.stale || !confirms) return [];
			return [{ slug: campaign.slug, title: campaign.title, kind }];
		})
	);
	return all.flat();
}
