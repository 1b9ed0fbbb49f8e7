import { redirect } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/campaign/local-moment.ts';
import { weekPlan } from '#lib/domain/campaign/week-plan.ts';
import { allowsThere } from '#lib/server/accounts/permission.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { readBallotRules } from '#lib/server/services/consultations/read-ballot-rules.ts';
import { backupAge } from '#lib/server/services/backups/read-backups.ts';
import type { CampaignRecord } from '#lib/server/services/campaign-record.ts';
import { phoneAddress, readHereOnly } from '#lib/server/services/campaign-addresses.ts';
import { archiveCampaign } from '#lib/server/services/archive-campaign.ts';
import { shownParticipation } from '#lib/server/services/participation.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { readNextStep } from '#lib/server/services/read-first-run.ts';
import { repeatCampaign } from '#lib/server/services/repeat-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function prepared(standing: string): boolean {
	return standing === 'draft' || standing === 'trial' || standing === 'scheduled';
}

/** Whether people decide by it. */
function votes({ ballot }: Pick<CampaignRecord, 'ballot'>): boolean {
	return ballot !== null && ballot.formal !== null;
}

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	await advanceCampaigns(server);
	const { campaign, ...overview } = await readCampaign(server, account, event.params.slug);
	const [first] = campaign.sites;
	return {
		...overview,
		participation: shownParticipation(overview.participation),
		checks: overview.manages ? overview.checks : [],
		weeks: prepared(overview.standing.kind) ? weekPlan(campaign.calendar) : [],
		rules: await readBallotRules(server, campaign),
		archived: campaign.archivedAt !== null,
		year: yearOf(campaign.calendar.opens),
		repeated: event.url.searchParams.has('refaite'),
		now: server.clock(),
		next: await readNextStep(server, account, organisation.id, event.params.slug),
		backup: await backupAge(server, account, organisation.id),
		hereOnly: await readHereOnly(server),
		ready: event.url.searchParams.has('prete'),
		corrected: event.url.searchParams.has('corrigee'),
		campaign: {
			slug: campaign.slug,
			title: campaign.title,
			calendar: campaign.calendar,
			askedBy: campaign.askedBy,
			languages: campaign.languages,
			hash: campaign.questionnaireHash,
			demonstration: campaign.demonstration,
			unit: campaign.unit,
			/** Whether there are slips, and somebody who may print them. */
			slips: campaign.codeSalt !== null && overview.manages,
			team: overview.team,
			formal: votes(campaign),
			roll: votes(campaign) && overview.manages,
			legal: allowsThere(account, 'read-legal-file', campaign),
			paper: overview.paper,
			print: overview.prints
		},
		address: first === undefined ? null : phoneAddress(server.config, campaign, first.id).address
	};
};

export const actions: Actions = {
	essai: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await startTrial(server, account, event.params.slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${event.params.slug}`);
	},
	/** « Refaire comme en 2026 ». */
	refaire: async (event) => {
		const { server, account } = await officeRequest(event);
		let slug: string;
		try {
			slug = await repeatCampaign(server, account, event.params.slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}?refaite`);
	},
	ranger: (event) => putAway(event, true),
	ressortir: (event) => putAway(event, false)
};

async function putAway(event: RequestEvent, away: boolean) {
	const { server, account } = await officeRequest(event);
	const slug = event.params.slug;
	try {
		await archiveCampaign(server, account, slug, away);
	} catch (error) {
		return refuseForm({}, error);
	}
	redirect(303, `/bureau/campagnes/${slug}`);
}
