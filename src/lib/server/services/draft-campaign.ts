import { randomBytes, randomUUID } from 'node:crypto';
import type { AnswerUnit, CampaignCalendar, CampaignSite } from '../../domain/campaign/campaign.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { type Like, planOfDraft } from './plan-of-draft.ts';
import { keepQuestionnaireVersion } from './questionnaire-version.ts';

/** All that is decided of a campaign before it is written down. */
export interface Draft {
	readonly slug: string;
	readonly organisation: { readonly id: string; readonly name: string };
	/** Who prepares it; null when nobody is present. */
	readonly account: string | null;
	readonly title: Localized;
	/** Already adapted: exactly what will be asked. */
	readonly questionnaire: Questionnaire;
	/** Filters that are said in place of the questions that depend on them; none by default. */
	readonly saidFilters?: readonly string[];
	/** What was chosen of the plan of another year; the usual unless said. */
	readonly like?: Like;
	readonly unit: AnswerUnit;
	readonly languages: readonly string[];
	readonly calendar: CampaignCalendar;
	readonly askedBy: string;
	/** In their order; 0 dwellings where the frame is unknown. */
	readonly sites: readonly CampaignSite[];
	readonly previous: string | null;
	readonly demonstration: boolean;
	/** Whether answering takes an access code; not by default. */
	readonly codes?: boolean;
	/** What was decided of a consultation; a survey has none. */
	readonly ballot?: BallotRules;
}

/**
 * Writes a campaign down as a draft, in one piece: its questionnaire version, its publication plan,
 * a key of its own. Who may do so was checked before.
 *
 * @returns the id of the campaign
 */
export async function draftCampaign(server: Server, draft: Draft): Promise<string> {
	const { slug, organisation, questionnaire, calendar } = draft;
	const plan = await planOfDraft(server.app, draft);
	const { publicKey, key } = await server.tabulator.createKey(slug);
	const at = server.clock();
	const id = randomUUID();
	await server.app.transaction().execute(async (db) => {
		const hash = await keepQuestionnaireVersion(db, questionnaire, at);
		await db
			.insertInto('campaign')
			.values({
				id,
				slug,
				organisation_id: organisation.id,
				title: JSON.stringify(draft.title),
				questionnaire_hash: hash,
				state: 'draft',
				unit: draft.unit,
				languages: JSON.stringify(draft.languages),
				opens_at: calendar.opens,
				closes_at: calendar.closes,
				collects_until: calendar.collectsUntil,
				publishes_at: calendar.publishes,
				asked_by: draft.askedBy,
				plan: JSON.stringify(plan),
				public_key: JSON.stringify(publicKey),
				key,
				trial_received: 0,
				demonstration: draft.demonstration ? 1 : 0,
				previous_slug: draft.previous,
				code_salt: draft.codes === true ? randomBytes(16).toString('base64url') : null,
				ballot: draft.ballot === undefined ? null : JSON.stringify(draft.ballot),
				created_at: at,
				opened_at: null,
				closed_at: null,
				released_at: null
			})
			.execute();
		await db
			.insertInto('campaign_site')
			.values(
				draft.sites.map((site, position) => ({
					campaign_id: id,
					site_id: site.id,
					name: site.name,
					room: site.room,
					dwellings: site.dwellings,
					heads: site.heads ?? null,
					position
				}))
			)
			.execute();
		await writeJournal(db, {
			at,
			account: draft.account,
			organisation: organisation.id,
			action: 'campaign-created',
			subject: id
		});
	});
	return id;
}
