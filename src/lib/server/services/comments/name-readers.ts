import * as v from 'valibot';
import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import { plannedComments } from '../../../domain/disclosure/planned-comments.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import {
	openQuestionsOf,
	withOpenQuestions,
	withoutOpenQuestions
} from '../../../domain/questionnaire/open-questions.ts';
import { quotedFrom } from '../../../domain/comment/comments-release.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { inOwnWords } from '../languages/campaign-languages.ts';
import { permit } from '../permit.ts';
import { wholeQuestionnaire } from '../questionnaires/own-versions.ts';
import { keepQuestionnaireVersion, readQuestionnaireVersion } from '../questionnaire-version.ts';
import { InputRefusal, optionalLine, parseInput, ticked } from '../typed-input.ts';
import { mayReadComments } from './readers.ts';

const readersInput = v.object({
	first: optionalLine(80),
	second: optionalLine(80),
	/** Ticked where fewer than 30 households are expected: comments are off by default there. */
	anyway: ticked()
});

/**
 * Names the two people who will read the comments, or nobody. With two the open question is asked,
 * and its themes are planned; with nobody it is left out. Only while the campaign is being prepared:
 * a trial asks what the opening will ask.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `questions-fixed` once the trial has
 * begun, `no-open-question`, InputRefusal (`empty`, `same-reader`, `not-eligible`, `few-expected`)
 */
export async function nameReaders(
	server: Server,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (campaign.state !== 'draft') throw new Refusal('questions-fixed');
	const asked = parseInput(readersInput, input);
	const readers = await chosenReaders(server, campaign, asked);
	await write(server, campaign, { readers, by: who.id });
}

/** Dwellings of the sites, or null where one of them is not known. */
function expectedOf({ sites }: Pick<CampaignRecord, 'sites'>): number | null {
	if (sites.some(({ dwellings }) => dwellings === 0)) return null;
	return sites.reduce((sum, { dwellings }) => sum + dwellings, 0);
}

/** Comments are off by default there: nothing will be quoted, and whoever writes is soon known. */
export function expectsFew(campaign: Pick<CampaignRecord, 'sites'>): boolean {
	return (expectedOf(campaign) ?? Infinity) < quotedFrom.respondents;
}

async function chosenReaders(
	server: Server,
	campaign: CampaignRecord,
	{ first, second, anyway }: v.InferOutput<typeof readersInput>
): Promise<readonly string[]> {
	if (first === null && second === null) return [];
	if (first === null) throw new InputRefusal({ first: 'empty' });
	if (second === null) throw new InputRefusal({ second: 'empty' });
	if (first === second) throw new InputRefusal({ second: 'same-reader' });
	const eligible = await eligibleReaders(server, campaign.organisation);
	const refused = Object.entries({ first, second }).filter(
		([, id]) => !eligible.some((one) => one.id === id)
	);
	if (refused.length > 0) {
		throw new InputRefusal(Object.fromEntries(refused.map(([name]) => [name, 'not-eligible'])));
	}
	if (expectsFew(campaign) && anyway.length === 0) {
		throw new InputRefusal({ anyway: 'few-expected' });
	}
	return [first, second];
}

/** Accounts that may be named: the committee's, none of the landlord's. */
export async function eligibleReaders(
	server: Pick<Server, 'accounts'>,
	organisation: string
): Promise<{ readonly id: string; readonly name: string }[]> {
	const listed = await server.accounts.list(organisation);
	return listed
		.filter((one) => mayReadComments(one, organisation))
		.map(({ id, name }) => ({ id, name }));
}

async function write(
	server: Server,
	campaign: CampaignRecord,
	{ readers, by }: { readonly readers: readonly string[]; readonly by: string }
): Promise<void> {
	const before = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const questionnaire =
		readers.length === 0
			? withoutOpenQuestions(before)
			: await opened(server, campaign.organisation, before);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const { plan } = await db
			.selectFrom('campaign')
			.select('plan')
			.where('id', '=', campaign.id)
			.executeTakeFirstOrThrow();
		const hash = await keepQuestionnaireVersion(db, questionnaire, at);
		const changed = await db
			.updateTable('campaign')
			.set({ questionnaire_hash: hash, plan: JSON.stringify(planned(plan, questionnaire)) })
			.where('id', '=', campaign.id)
			.where('state', '=', 'draft')
			.where('questionnaire_hash', '=', campaign.questionnaireHash)
			.where('plan', '=', plan)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('questions-fixed');
		await db.deleteFrom('comment_reader').where('campaign_id', '=', campaign.id).execute();
		for (const account of readers) {
			await db
				.insertInto('comment_reader')
				.values({ campaign_id: campaign.id, account_id: account, finished: 0 })
				.execute();
		}
		await writeJournal(db, {
			at,
			account: by,
			organisation: campaign.organisation,
			action: readers.length === 0 ? 'comment-readers-removed' : 'comment-readers-named',
			subject: campaign.id
		});
	});
}

/** With the open questions of the questionnaire that this one comes from, in the organisation's own words. */
async function opened(
	{ app }: Pick<Server, 'app'>,
	organisation: string,
	questionnaire: Questionnaire
): Promise<Questionnaire> {
	const whole = await wholeQuestionnaire(app, organisation, questionnaire);
	const asked = withOpenQuestions(questionnaire, await inOwnWords(app, organisation, whole));
	if (openQuestionsOf(asked).length === 0) throw new Refusal('no-open-question');
	return asked;
}

/** Nothing else of a plan depends on what people write. */
function planned(plan: string, questionnaire: Questionnaire): PublicationPlan {
	const comments = plannedComments(questionnaire, openQuestionsOf(questionnaire));
	return { ...(JSON.parse(plan) as PublicationPlan), comments };
}
