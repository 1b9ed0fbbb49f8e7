import type { Tenure } from '../../../domain/campaign/campaign.ts';
import { promiseOfRules } from '../../../domain/consultation/ballot-promise.ts';
import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import type { LegalFacts } from '../../../domain/legal/legal-file.ts';
import type { Server } from '../../server.ts';
import { custodyOf } from '../ballots/custody-of.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readersOf } from '../comments/readers.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';

/** What the file of a campaign says without anybody typing it. */
export async function legalFacts(
	server: Pick<Server, 'app' | 'accounts'>,
	campaign: CampaignRecord
): Promise<LegalFacts> {
	const [organisation, { plan }, questionnaire, readers] = await Promise.all([
		server.app
			.selectFrom('organisation')
			.selectAll()
			.where('id', '=', campaign.organisation)
			.executeTakeFirstOrThrow(),
		server.app
			.selectFrom('campaign')
			.select('plan')
			.where('id', '=', campaign.id)
			.executeTakeFirstOrThrow(),
		readQuestionnaireVersion(server, campaign.questionnaireHash),
		readersOf(server.app, campaign.id)
	]);
	const people = readers.length === 0 ? [] : await server.accounts.list(campaign.organisation);
	const { policy } = JSON.parse(plan) as PublicationPlan;
	const { questions } = questionnaire;
	return {
		organisation: organisation.name,
		tenure: organisation.tenure as Tenure,
		title: campaign.title,
		askedBy: campaign.askedBy,
		unit: campaign.unit,
		languages: campaign.languages,
		sites: campaign.sites.map(({ name, dwellings }) => ({ name, dwellings })),
		calendar: campaign.calendar,
		margin: policy.margin,
		custody: custodyOf(campaign),
		codes: campaign.codeSalt !== null,
		...(campaign.ballot?.formal != null && { vote: true }),
		...(campaign.ballot !== null && { promise: promiseOfRules(campaign.ballot) }),
		touches: questions.some(({ sensitive }) => sensitive === true),
		questions: questions.length,
		background: questions.filter(({ background }) => background === true).length,
		readers: readers.map(({ account }) => people.find(({ id }) => id === account)?.name ?? ''),
		help: {
			name: organisation.help_name,
			phone: organisation.help_phone,
			place: organisation.help_place
		},
		demonstration: campaign.demonstration
	};
}
