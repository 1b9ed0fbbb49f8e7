import type { CampaignSite } from '../../../domain/campaign/campaign.ts';
import { type BatchFigures, batchLimit, stepOf } from '../../../domain/paper/batch.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { toBatch } from './batch-record.ts';
import { paperAccess, takesPaper } from './paper-access.ts';
import { formCodeOf, formLanguages } from './paper-form.ts';

/** One batch in the list of the office: counts only. */
export interface ListedBatch extends BatchFigures {
	readonly destroyed: boolean;
}

/** The paper page of a campaign. */
export interface PaperDesk {
	readonly slug: string;
	readonly title: Localized;
	readonly draft: boolean;
	readonly trial: boolean;
	/** Forms can be entered now. */
	readonly open: boolean;
	/** Until when, milliseconds since 1970. */
	readonly until: number;
	readonly codes: boolean;
	/** Forms of one batch at most. */
	readonly most: number;
	readonly languages: readonly { readonly language: string; readonly code: string }[];
	/** Buildings whose paper this person may handle. */
	readonly sites: readonly CampaignSite[];
	readonly batches: readonly ListedBatch[];
}

/** @throws Refusal `signed-out`, `forbidden`, `campaign-not-found` */
export async function readPaperDesk(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string
): Promise<PaperDesk> {
	const { campaign, sites } = await paperAccess(server, account, slug);
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const languages = formLanguages(campaign, questionnaire.languages);
	const rows = await server.app
		.selectFrom('paper_batch')
		.selectAll()
		.where('campaign_id', '=', campaign.id)
		.where(
			'site_id',
			'in',
			sites.map(({ id }) => id)
		)
		.orderBy('number')
		.execute();
	return {
		slug,
		title: campaign.title,
		draft: campaign.state === 'draft',
		trial: campaign.state === 'trial',
		open: takesPaper(campaign, server.clock()),
		until: campaign.calendar.collectsUntil,
		codes: campaign.codeSalt !== null,
		most: batchLimit(questionnaire),
		languages: await Promise.all(
			languages.map(async (language) => ({
				language,
				code: await formCodeOf(campaign, questionnaire.version, language)
			}))
		),
		sites,
		batches: rows.map((row) => {
			const batch = toBatch(row, campaign.key);
			const { id, number, site, forms, aside, counted, refused, destroyed } = batch;
			const step = stepOf(batch);
			return { id, number, site, step, forms, aside, counted, refused, destroyed };
		})
	};
}

/** How many forms of each site were counted: head counts, as those of tablets. Not those of a trial. Sites without any are absent. */
export async function paperCounts(
	{ app }: Pick<Server, 'app'>,
	campaign: { readonly id: string; readonly key: string }
): Promise<ReadonlyMap<string, number>> {
	const rows = await app
		.selectFrom('paper_batch')
		.select(({ fn }) => ['site_id', fn.sum<number | string>('counted').as('counted')])
		.where('campaign_id', '=', campaign.id)
		.where('key', '=', campaign.key)
		.where('counted', '>', 0)
		.groupBy('site_id')
		.execute();
	return new Map(rows.map(({ site_id: site, counted }) => [site, Number(counted)]));
}
