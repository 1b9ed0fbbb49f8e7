import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { inOwnWords } from './languages/campaign-languages.ts';
import { permit } from './permit.ts';
import { redraft } from './plan-draft.ts';
import { readMarginFloor } from './plan-floor.ts';
import { planInput } from './plan-input.ts';
import { keepQuestionnaireVersion, readQuestionnaireVersion } from './questionnaire-version.ts';
import { wholeQuestionnaire } from './questionnaires/own-versions.ts';
import { parseInput } from './typed-input.ts';

/**
 * Chooses what a campaign will publish. Only while it is being prepared: a trial asks what the
 * opening will ask, and from the opening on nothing moves. Background questions follow the plan.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `plan-fixed` once the trial has begun,
 * `plan-changed` when somebody else changed the questions in between; InputRefusal with what
 * `writePlan` refuses
 */
export async function savePlan(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (campaign.state !== 'draft') throw new Refusal('plan-fixed');
	const asked = parseInput(planInput, input);
	const before = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const stored = await db
			.selectFrom('campaign')
			.select(['plan', 'state'])
			.where('id', '=', campaign.id)
			.executeTakeFirst();
		if (stored?.state !== 'draft') throw new Refusal('plan-fixed');
		const { questionnaire, plan } = redraft(
			{
				questionnaire: before,
				plan: JSON.parse(stored.plan) as PublicationPlan,
				whole: await inOwnWords(
					db,
					campaign.organisation,
					await wholeQuestionnaire(db, campaign.organisation, before)
				),
				ballot: campaign.ballot
			},
			asked,
			await readMarginFloor(db, campaign.organisation)
		);
		const hash = await keepQuestionnaireVersion(db, questionnaire, at);
		const changed = await db
			.updateTable('campaign')
			.set({ questionnaire_hash: hash, plan: JSON.stringify(plan) })
			.where('id', '=', campaign.id)
			.where('state', '=', 'draft')
			.where('questionnaire_hash', '=', campaign.questionnaireHash)
			.where('plan', '=', stored.plan)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('plan-changed');
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'plan-written',
			subject: campaign.id
		});
	});
}
