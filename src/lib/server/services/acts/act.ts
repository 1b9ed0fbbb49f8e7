import type { Kysely } from 'kysely';
import { openingRefusal } from '../../../domain/campaign/opening-checklist.ts';
import { move } from '../../../domain/campaign/moves.ts';
import { canonicalJson } from '../../../domain/questionnaire/canonical.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { readCards } from '../ballots/formal-vote.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readOpeningChecks } from '../opening-checks.ts';

/** What takes two people (product rules, « Nobody can sit on it »). */
export type ActKind = 'open' | 'close';

/** When a campaign opens: at once, or at the opening of its calendar. Early closing is at once. */
export type ActChoice = 'now' | 'planned';

/**
 * Whether the act could be done now.
 * @throws Refusal what the act itself refuses: `already-open`, `closes-in-the-past`, `not-open`,
 * `already-closed`…, and what is missing of the checklist of an opening (`OpeningRefusal`)
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
	const refusal = openingRefusal(await readOpeningChecks(server, campaign));
	if (refusal !== null) throw new Refusal(refusal);
}

/** SHA-256 of all that an act would fix, so that nobody confirms anything but what was proposed. */
export async function aboutOf(db: Kysely<AppDatabase>, campaign: CampaignRecord): Promise<string> {
	const { plan } = await db
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', campaign.id)
		.executeTakeFirstOrThrow();
	const { title, questionnaireHash, unit, languages, calendar, askedBy, sites } = campaign;
	const { codeSalt, ballot } = campaign;
	const ways = { title, questionnaireHash, unit, languages, calendar, askedBy, sites };
	const fixed = { ...ways, codeSalt, ballot };
	const legal = await db
		.selectFrom('legal_file')
		.select(['fields', 'signed_hash'])
		.where('campaign_id', '=', campaign.id)
		.executeTakeFirst();
	const cards = await readCards({ app: db }, campaign.id);
	// The cards that were given out: made anew, they are of another key.
	const custody = cards === null ? {} : { custody: cards.key };
	return sha256Hex(
		new TextEncoder().encode(canonicalJson({ ...fixed, ...custody, plan, legal: legal ?? null }))
	);
}
