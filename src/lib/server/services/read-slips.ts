import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import { standingOf } from '../../domain/campaign/standing.ts';
import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { campaignNotice } from './ballots/campaign-notice.ts';
import { phoneAddress } from './campaign-addresses.ts';
import { findCampaign } from './campaign-record.ts';
import { type CodeStock, codeStock, issuedName } from './issue-codes.ts';
import { type OutsideContact, readOutsideContact } from './outside-contact.ts';
import { permit } from './permit.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';

/** What stands on every slip of a campaign, and what can be made of codes now. Never a code. */
export interface Slips {
	readonly slug: string;
	readonly title: Localized;
	/** Of the campaign: a slip is printed in one of them. */
	readonly languages: readonly string[];
	readonly calendar: CampaignCalendar;
	/** What is said of the rules of a consultation; null of a survey. */
	readonly ballot: BallotNotice | null;
	/** Who answers once: each has a slip. */
	readonly unit: AnswerUnit;
	/** Whom to ask. */
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	/** Who is not of the house and may be asked too; null where there is nobody. */
	readonly outside: OutsideContact | null;
	/** Where a phone answers, and the same as it is read from paper. */
	readonly phone: string;
	readonly phoneShort: string;
	/** Whether answering takes a code at all. */
	readonly asks: boolean;
	/** Not opened yet: everything can be made again. */
	readonly prepared: boolean;
	/** Closed: codes are of no use any more. */
	readonly over: boolean;
	readonly stock: readonly CodeStock[];
	/** What a form that makes codes sends back. */
	readonly held: string;
}

/** @throws Refusal `forbidden`, `signed-out`, `campaign-not-found`, `try-later` */
export async function readSlips(
	server: Server,
	account: Account | null,
	slug: string
): Promise<Slips> {
	const campaign = await findCampaign(server.app, slug);
	permit(account, 'manage-campaigns', campaign.organisation);
	const organisation = await server.app
		.selectFrom('organisation')
		.select(['help_name', 'help_phone', 'help_place'])
		.where('id', '=', campaign.organisation)
		.executeTakeFirstOrThrow();
	const outside = await readOutsideContact(server, campaign.organisation);
	const standing = standingOf(campaign, server.clock()).kind;
	// A code decides its site: the address needs to name none.
	const phone = phoneAddress(server.config, { slug, sites: [] }, '');
	return {
		slug,
		title: campaign.title,
		languages: campaign.languages,
		calendar: campaign.calendar,
		ballot: await campaignNotice(
			server,
			campaign,
			await readQuestionnaireVersion(server, campaign.questionnaireHash)
		),
		unit: campaign.unit,
		help: {
			name: organisation.help_name,
			phone: organisation.help_phone,
			place: organisation.help_place
		},
		outside,
		phone: phone.address,
		phoneShort: phone.short,
		asks: campaign.codeSalt !== null,
		prepared: standing === 'draft' || standing === 'trial',
		over: !['draft', 'trial', 'scheduled', 'open'].includes(standing),
		stock: await codeStock(server, campaign),
		held: await issuedName(server, slug)
	};
}
