import { type Commitment, numberText } from '../../../domain/followup/commitment.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { betterId, betterQuestion } from '../../../library/items/better.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { permit } from '../permit.ts';
import { createDraft } from '../questionnaires/create-draft.ts';
import { findDraft } from '../questionnaires/draft-record.ts';
import { editDraft } from '../questionnaires/edit-draft.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { InputRefusal } from '../typed-input.ts';
import { commitmentsBeside } from './read-published.ts';

/**
 * The survey that may ask about commitments next year, and those it may ask about: what came of it,
 * of consultations and of assemblies.
 * @throws Refusal `campaign-not-found`, also of a consultation: a ballot asks what is decided, and no more
 */
export async function readAskable(
	server: Pick<Server, 'app' | 'clock'>,
	slug: string
): Promise<{ readonly campaign: CampaignRecord; readonly commitments: readonly Commitment[] }> {
	const campaign = await findCampaign(server.app, slug);
	if (campaign.ballot !== null) throw new Refusal('campaign-not-found');
	const sites = campaign.sites.map(({ id }) => id);
	const { organisation } = campaign;
	return { campaign, commitments: await commitmentsBeside(server, organisation, slug, sites) };
}

/**
 * Adds, for each chosen commitment, the question whether it got better: to a draft of the next version
 * of what a survey asked, which the office reads and publishes as any other.
 *
 * @param chosen ids of commitments
 * @returns id of the questionnaire that is being written
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `questionnaire-not-found`,
 * `draft-changed`; InputRefusal `nothing-picked`
 */
export async function askWhetherBetter(
	server: Server,
	account: Account | null,
	slug: string,
	chosen: readonly string[]
): Promise<string> {
	const { campaign, commitments } = await readAskable(server, slug);
	const { organisation } = campaign;
	permit(account, 'edit-questionnaires', organisation);
	const picked = commitments.filter(({ id }) => chosen.includes(id));
	if (picked.length === 0) throw new InputRefusal({ chosen: 'nothing-picked' });
	const { id: from } = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const id = await createDraft(server, account, organisation, from);
	const draft = await findDraft(server.app, organisation, id);
	if (draft === null) throw new Refusal('questionnaire-not-found');
	const { questions } = draft.questionnaire;
	const asked = new Set(questions.map((question) => question.id));
	// Before what is asked of the person, which comes last.
	let after = questions.findLast(({ background }) => background !== true)?.id ?? null;
	const edits = picked.flatMap((commitment) => {
		const number = numberText(commitment.number);
		if (asked.has(betterId(number))) return [];
		const question = betterQuestion(number, commitment.text);
		const edit = { kind: 'add', question, after, dimension: null } as const;
		after = question.id;
		return [edit];
	});
	const { revision } = draft;
	if (edits.length > 0) {
		await editDraft(server, { account, organisation, id, revision }, edits);
	}
	return id;
}
