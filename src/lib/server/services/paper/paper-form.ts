import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { formCode, formCodeInput } from '../../../export/paper/form-code.ts';
import type { FormSource } from '../../../export/paper/lay-out-form.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { campaignNotice } from '../ballots/campaign-notice.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { paperAccess } from './paper-access.ts';

/**
 * All a paper form says of a campaign, but for the words around it.
 * @param language one of the campaign's, in which the questionnaire is complete
 * @param site building where it is handed in; null for the place of the help
 * @throws Refusal `forbidden`, `campaign-not-found`, `site-not-found`, `language-missing`, and
 * `paper-closed` for a draft, which may still change
 */
export async function readPaperForm(
	server: Pick<Server, 'app'>,
	account: Account | null,
	slug: string,
	{ language, site }: { readonly language: string; readonly site: string | null }
): Promise<FormSource> {
	const { campaign } = await paperAccess(server, account, slug);
	if (campaign.state === 'draft') throw new Refusal('paper-closed');
	const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	if (!formLanguages(campaign, questionnaire.languages).includes(language)) {
		throw new Refusal('language-missing');
	}
	const building = campaign.sites.find(({ id }) => id === site);
	if (site !== null && building === undefined) throw new Refusal('site-not-found');
	const [row, code] = await Promise.all([
		server.app
			.selectFrom('campaign')
			.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
			.select(['plan', 'help_name', 'help_phone', 'help_place'])
			.where('campaign.id', '=', campaign.id)
			.executeTakeFirstOrThrow(),
		formCodeOf(campaign, questionnaire.version, language)
	]);
	// A plan of before comments has no word of them.
	const { comments = [] } = JSON.parse(row.plan) as Partial<PublicationPlan>;
	return {
		questionnaire,
		title: campaign.title,
		askedBy: campaign.askedBy,
		unit: campaign.unit,
		calendar: campaign.calendar,
		help: { name: row.help_name, phone: row.help_phone, place: row.help_place },
		place: building === undefined ? row.help_place : `${building.room}, ${building.name}`,
		codes: campaign.codeSalt !== null,
		ballot: await campaignNotice(server, campaign, questionnaire),
		quotable: comments.length > 0,
		trial: campaign.state === 'trial',
		demonstration: campaign.demonstration,
		code
	};
}

/** Languages of the campaign in which every question has words. */
export function formLanguages(
	{ languages }: Pick<CampaignRecord, 'languages'>,
	complete: readonly string[]
): string[] {
	return languages.filter((language) => complete.includes(language));
}

/** The code at the foot of the sheets, by which whoever keys them knows version and language. */
export async function formCodeOf(
	{ slug, questionnaireHash }: Pick<CampaignRecord, 'slug' | 'questionnaireHash'>,
	version: number,
	language: string
): Promise<string> {
	return formCode(await sha256Hex(formCodeInput(slug, questionnaireHash)), version, language);
}
