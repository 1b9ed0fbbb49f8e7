import type { Kysely } from 'kysely';
import { move } from '../../../domain/campaign/moves.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { codesMissing } from '../issue-codes.ts';

/** What takes two people (product rules, « Nobody can sit on it »). */
export const actKinds = ['open', 'close'] as const;
export type ActKind = (typeof actKinds)[number];

/** When a campaign opens: at once, or at the opening of its calendar. Early closing is at once. */
export type ActChoice = 'now' | 'planned';

/** Whether this person may say yes to what somebody else asked for. */
export function mayConfirm(account: Account, campaign: CampaignRecord): boolean {
	return (
		allows(account, 'confirm-acts', campaign.organisation) ||
		campaign.sites.some(({ id }) => allows(account, 'confirm-acts', campaign.organisation, id))
	);
}

/**
 * Whether the act could be done now.
 * @throws Refusal what the act itself refuses: `already-open`, `closes-in-the-past`, `codes-missing`,
 * `not-open`, `already-closed`…
 */
export async function checkAct(
	server: Server,
	campaign: CampaignRecord,
	kind: ActKind,
	choice: ActChoice
): Promise<void> {
	const at = server.clock();
	if (kind === 'close') {
		move(campaign, { kind: 'close' }, at);
		return;
	}
	move(campaign, { kind: 'open', at: choice === 'now' ? at : campaign.calendar.opens }, at);
	if (await codesMissing(server, campaign)) throw new Refusal('codes-missing');
}

/** SHA-256 of all that an act would fix, so that nobody confirms anything but what was proposed. */
export async function aboutOf(db: Kysely<AppDatabase>, campaign: CampaignRecord): Promise<string> {
	const { plan } = await db
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', campaign.id)
		.executeTakeFirstOrThrow();
	const { title, questionnaireHash, unit, languages, calendar, askedBy, sites, codeSalt } =
		campaign;
	const fixed = { title, questionnaireHash, unit, languages, calendar, askedBy, sites, codeSalt };
	return sha256Hex(new TextEncoder().encode(canonicalJson({ ...fixed, plan })));
}
