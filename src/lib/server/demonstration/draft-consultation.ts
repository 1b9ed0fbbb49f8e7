import { campaignTitle } from '../../domain/campaign/title.ts';
import { yearOf } from '../../domain/campaign/local-moment.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import { ballotQuestionnaire } from '../../library/ballots/questionnaire.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { chosenSites } from '../services/chosen-sites.ts';
import { consultationInput } from '../services/consultations/consultation-input.ts';
import { contentOf } from '../services/consultations/content-of.ts';
import { keepAsked } from '../services/consultations/keep-asked.ts';
import { rulesOf, standingOf } from '../services/consultations/rules-of.ts';
import { draftCampaign } from '../services/draft-campaign.ts';
import { readMarginFloor } from '../services/plan-floor.ts';
import { ownVersions } from '../services/questionnaires/own-versions.ts';
import { withHeads } from '../services/site-heads.ts';
import { parseInput } from '../services/typed-input.ts';
import type { DemonstrationConsultation } from './consultations.ts';

/** Writes an invented consultation down from what its form says, under the name it has in the demonstration. */
export async function draftConsultation(
	server: Server,
	account: Account,
	consultation: DemonstrationConsultation
): Promise<void> {
	const { slug, organisation, site, typed } = consultation;
	const calendar = consultation.calendar(server.clock());
	const asked = parseInput(consultationInput, { ...typed, ...calendar, sites: [site] });
	const content = contentOf(asked);
	const id = `consultation-${slug}`;
	const whole = ballotQuestionnaire(content, { id, version: 1 });
	const questionnaire = adaptQuestionnaire(whole, { background: [], comments: false });
	const sites = await chosenSites(server.app, organisation.id, asked.sites);
	const standing = standingOf(asked, {
		electorate: consultation.doors.length,
		margin: await readMarginFloor(server.app, organisation.id)
	});
	const draw = (_item: string, options: readonly string[]): readonly string[] => options;
	const ballot = rulesOf(asked, content, standing, { questionnaire, draw });
	if ((await ownVersions(server.app, organisation.id, id)).length === 0) {
		await keepAsked(server, {
			organisation: organisation.id,
			account: account.id,
			questionnaire: whole
		});
	}
	await draftCampaign(server, {
		slug,
		organisation,
		account: account.id,
		title: campaignTitle(whole.title, String(yearOf(calendar.opens)), {
			fr: asked.title,
			...(asked.titleEnglish === null ? {} : { en: asked.titleEnglish })
		}),
		questionnaire,
		unit: asked.unit,
		languages: whole.languages,
		calendar,
		askedBy: asked.askedBy,
		sites: withHeads(sites, asked.unit, asked.heads),
		previous: null,
		demonstration: true,
		codes: ballot.formal !== null,
		ballot
	});
}
