import type { CampaignCalendar, CampaignSite } from '../../domain/campaign/campaign.ts';
import { campaignTitle } from '../../domain/campaign/title.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { library } from '../../library/library.ts';
import type { Server } from '../server.ts';
import { boxOf } from '../services/campaign-box.ts';
import { type CampaignRecord, findCampaign } from '../services/campaign-record.ts';
import { draftCampaign } from '../services/draft-campaign.ts';
import { openBoxForReal } from '../services/open-box.ts';
import { readQuestionnaireVersion } from '../services/questionnaire-version.ts';
import { tabulateCampaign } from '../services/tabulate-campaign.ts';
import type { DemonstrationCampaign } from './campaigns.ts';
import { fillBox, type SealResponse } from './fill-box.ts';
import { signInventedFile } from './legal-file.ts';
import { nameInventedReaders, readInventedComments } from './read-comments.ts';
import { signInventedView } from './team-view.ts';

/**
 * Brings one campaign to where it belongs, from wherever an earlier start left it: drafted, its
 * box opened, every envelope in it, closed, tabulated. While answers come in it stays a draft, which
 * the calendar leaves alone although its days are past.
 */
export async function loadCampaign(
	server: Server,
	campaign: DemonstrationCampaign,
	seal: SealResponse
): Promise<void> {
	const { slug } = campaign;
	const questionnaire = askedBy(campaign);
	const exists = await server.app
		.selectFrom('campaign')
		.select('id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (exists === undefined) await draft(server, campaign, questionnaire);
	const record = await readyRecord(server, campaign);
	if (record.state === 'draft') {
		if (campaign.portraits === null) {
			await markOpen(server, record.id);
			await openBoxForReal(server, { ...record, state: 'open' });
			return;
		}
		await server.ballotBox.openBox(await boxOf(server, record, 'open'));
		const asked = await readQuestionnaireVersion(server, record.questionnaireHash);
		await fillBox(server, { campaign, record, questionnaire: asked, seal });
		await markClosed(server, record.id, record.calendar);
	}
	if (campaign.team !== undefined) await signInventedView(server, record, campaign.team);
	if (campaign.portraits !== null && record.state !== 'released') {
		await tabulateCampaign(server, record.id);
	}
	if (campaign.comments !== undefined) {
		await readInventedComments(server, record, campaign.comments);
	}
}

/** The campaign as it stands, its readers named where somebody writes, its legal file signed. */
async function readyRecord(
	server: Server,
	{ slug, comments }: DemonstrationCampaign
): Promise<CampaignRecord> {
	const record = await findCampaign(server.app, slug);
	if (record.state !== 'draft') return record;
	if (comments !== undefined) await nameInventedReaders(server, record);
	const ready = await findCampaign(server.app, slug);
	await signInventedFile(server, ready);
	return ready;
}

/** As the office would: without comments, which two readers bring along, and without questions that no planned table uses. */
function askedBy({ questionnaire: id }: DemonstrationCampaign): Questionnaire {
	const questionnaire = library.get(id);
	if (questionnaire === undefined) throw new Error(`the library has no ${id}`);
	return adaptQuestionnaire(questionnaire, { background: [], comments: false });
}

async function draft(
	server: Server,
	campaign: DemonstrationCampaign,
	questionnaire: Questionnaire
): Promise<void> {
	const { slug, organisation, unit, previous, saidFilters } = campaign;
	const calendar = campaign.calendar(server.clock());
	await draftCampaign(server, {
		slug,
		organisation,
		account: null,
		title: campaignTitle(questionnaire.title, campaign.period(calendar)),
		questionnaire,
		saidFilters,
		unit,
		languages: questionnaire.languages,
		calendar,
		askedBy: organisation.name,
		sites: campaign.sites.map((id) => siteOf(campaign, id)),
		previous,
		demonstration: true
	});
}

function siteOf({ organisation, slug }: DemonstrationCampaign, id: string): CampaignSite {
	const site = organisation.sites.find((candidate) => candidate.id === id);
	if (site === undefined) throw new Error(`${slug} has no site ${id}`);
	return { id, name: site.name, dwellings: site.dwellings, room: site.room };
}

async function markOpen(server: Server, id: string): Promise<void> {
	await server.app
		.updateTable('campaign')
		.set({ state: 'open' })
		.where('id', '=', id)
		.where('state', '=', 'draft')
		.execute();
}

/** As the calendar would have closed it, on its day. */
export async function markClosed(
	server: Server,
	id: string,
	{ opens, closes }: CampaignCalendar
): Promise<void> {
	await server.app
		.updateTable('campaign')
		.set({ state: 'closed', opened_at: opens, closed_at: closes })
		.where('id', '=', id)
		.where('state', '=', 'draft')
		.execute();
}
