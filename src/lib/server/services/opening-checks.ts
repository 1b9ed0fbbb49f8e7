import { askedLately } from '../../domain/campaign/asked-again.ts';
import { frameOf } from '../../domain/campaign/frame.ts';
import { type OpeningCheck, openingChecklist } from '../../domain/campaign/opening-checklist.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { leftExamples } from '../../domain/questionnaire/left-examples.ts';
import { openQuestionsOf } from '../../domain/questionnaire/open-questions.ts';
import { library } from '../../library/library.ts';
import { readLastBackup } from '../backup/last-backup.ts';
import type { Server } from '../server.ts';
import { mayConfirm } from './acts/may-confirm.ts';
import { type CampaignRecord, sitesOf } from './campaign-record.ts';
import { readersOf } from './comments/readers.ts';
import { ballotChecks } from './ballots/ballot-checks.ts';
import { codesMissing } from './issue-codes.ts';
import { readCampaignJournal } from './journal.ts';
import { campaignLanguages } from './languages/campaign-languages.ts';
import { legalStanding } from './legal/read-legal-file.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';

/**
 * All that is looked at before a campaign opens, done or not. It reads and decides nothing: the page
 * of the campaign shows it, `checkAct` refuses by it.
 */
export async function readOpeningChecks(
	server: Server,
	campaign: CampaignRecord
): Promise<OpeningCheck[]> {
	const { app, accounts, config } = server;
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const [languages, repeated, missing, journal, readers, people, legal, backup] = await Promise.all(
		[
			languagesOf(server, campaign, questionnaire.id),
			repeatedSites(server, campaign, questionnaire),
			codesMissing(server, campaign),
			readCampaignJournal(app, campaign),
			readersOf(app, campaign.id),
			accounts.list(campaign.organisation),
			legalStanding(server, campaign),
			readLastBackup(config)
		]
	);
	const did = new Set(journal.map(({ action }) => action));
	return openingChecklist({
		now: server.clock(),
		calendar: campaign.calendar,
		...languages,
		sites: campaign.sites.map((site) => ({ name: site.name, frame: frameOf(site) })),
		repeated,
		planSeen: did.has('plan-written') || did.has('plan-seen'),
		codes: campaign.codeSalt === null ? 'none' : missing ? 'missing' : 'made',
		tried: did.has('trial-started'),
		comments: openQuestionsOf(questionnaire).length > 0,
		readers: readers.length,
		people: people.filter((person) => mayConfirm(person, campaign)).length,
		legalMissing: legal.missing.length,
		backedUp: backup.madeAt,
		examples: leftExamples(questionnaire).map(({ fr = '' }) => fr),
		ballot: await ballotChecks(server, campaign, questionnaire)
	});
}

async function languagesOf(
	{ app, config }: Server,
	{ organisation, languages }: CampaignRecord,
	questionnaire: string
): Promise<{ incomplete: string[]; unreviewed: string[] }> {
	// The words of a questionnaire of one's own were looked at when it was published.
	if (!library.has(questionnaire)) return { incomplete: [], unreviewed: [] };
	const all = await campaignLanguages(app, config, organisation, questionnaire);
	const chosen = (standing: string): string[] =>
		all
			.filter((one) => one.standing === standing && languages.includes(one.locale))
			.map(({ locale }) => locale);
	return { incomplete: chosen('incomplete'), unreviewed: chosen('unreviewed') };
}

/** Names of small sites that were asked some of the same lately. Invented campaigns asked nobody. */
async function repeatedSites(
	server: Server,
	campaign: CampaignRecord,
	questionnaire: Questionnaire
): Promise<string[]> {
	const rows = await server.app
		.selectFrom('campaign')
		.select(['id', 'questionnaire_hash', 'opens_at', 'closes_at'])
		.where('organisation_id', '=', campaign.organisation)
		.where('id', '!=', campaign.id)
		.where('state', 'in', ['open', 'closed', 'released'])
		.where('demonstration', '=', 0)
		.execute();
	const others = await Promise.all(
		rows.map(async (row) => {
			const asked = await readQuestionnaireVersion(server, row.questionnaire_hash);
			return {
				questionnaire: asked.id,
				items: itemsOf(asked),
				sites: await sitesOf(server.app, row.id),
				opens: row.opens_at,
				closes: row.closes_at
			};
		})
	);
	const lately = askedLately(
		{
			questionnaire: questionnaire.id,
			items: itemsOf(questionnaire),
			sites: campaign.sites,
			opens: campaign.calendar.opens,
			closes: campaign.calendar.closes
		},
		others
	);
	return campaign.sites.filter(({ id }) => lately.includes(id)).map(({ name }) => name);
}

/** Questions whose answers are said, by their ids. */
function itemsOf({ questions }: Questionnaire): string[] {
	return questions
		.filter(({ kind, background }) => kind !== 'statement' && background !== true)
		.map(({ id }) => id);
}
