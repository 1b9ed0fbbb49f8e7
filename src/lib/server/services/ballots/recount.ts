import { standingOf } from '../../../domain/campaign/standing.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { destroy } from '../legal/destroy-due.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { findFormalVote } from './formal-vote.ts';
import { preflibFile, type PreflibFile } from './preflib-file.ts';
import { readTypedShares, type TypedShares } from './typed-shares.ts';

/** Why counted ballots are opened again. */
export const recountReasons = ['recount', 'contestation'] as const;
export type RecountReason = (typeof recountReasons)[number];

/**
 * Opens the counted ballots of a formal vote for who recounts them: two custodians type their cards.
 * They are in the answer and nowhere else; the release does not change. Written down with its reason.
 *
 * Before the hour at which everybody reads the result, the office included, nobody opens them.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `not-yet-public`, `tally-missing`,
 * `tally-damaged`, and what `readTypedShares` and `Tabulator.openTally` refuse
 */
export async function openRecount(
	server: Server,
	account: Account | null,
	slug: string,
	{ reason, ...typed }: TypedShares & { readonly reason: RecountReason }
): Promise<PreflibFile[]> {
	const { campaign, who } = await findFormalVote(server, account, slug, 'second');
	if (standingOf(campaign, server.clock()).kind === 'waiting') throw new Refusal('not-yet-public');
	const row = await server.app
		.selectFrom('sealed_tally')
		.select(['key', 'sealed', 'made_at'])
		.where('campaign_id', '=', campaign.id)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('tally-missing');
	const shares = await readTypedShares(server, campaign, typed);
	const sealed = Buffer.from(row.sealed).toString('base64');
	const { questions } = await server.tabulator.openTally(
		{ campaign: slug, key: row.key },
		shares,
		sealed
	);
	await server.rateLimit.forget(`custody:${campaign.id}`);
	// Written down before anybody sees them.
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation: campaign.organisation,
		action: reason === 'recount' ? 'recount-opened' : 'contestation-opened',
		subject: campaign.id
	});
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	return questions.map((one) => preflibFile(slug, questionnaire, one, row.made_at));
}

/**
 * Destroys the counted ballots of a published vote before their day, with a certificate.
 * @throws Refusal `forbidden`, `campaign-not-found`, `not-a-vote`, `tally-missing`, `too-early` before
 * everybody has read the result, `try-later`
 */
export async function destroyTally(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const { campaign, who } = await findFormalVote(server, account, slug, 'manager');
	const now = server.clock();
	if (standingOf(campaign, now).kind !== 'published') throw new Refusal('too-early');
	const kept = await server.app
		.selectFrom('sealed_tally')
		.select('key')
		.where('campaign_id', '=', campaign.id)
		.executeTakeFirst();
	if (kept === undefined) throw new Refusal('tally-missing');
	await destroy(server, { rule: 'sealed-tally', subject: campaign.id, since: now }, who.id);
}
