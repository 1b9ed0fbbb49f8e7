import * as v from 'valibot';
import {
	needsOfTeam,
	type NeedsQuestion,
	needsQuestion,
	signersAtMost,
	teamRoles,
	type TeamRole,
	type TeamStatement
} from '../../domain/campaign/team-statement.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { writeJournal } from './journal.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';
import { permitTeam } from './team-statement-access.ts';
import { statementHash } from './team-statement-hash.ts';
import { InputRefusal, optionalLine, parseInput, ticked, wholeNumber } from './typed-input.ts';

const statementInput = v.object({
	/** Codes of the needs, the most important first; a place may be left empty. */
	needs: v.pipe(
		v.array(v.object({ code: optionalLine(80) })),
		v.maxLength(needsOfTeam.most, 'too-large')
	),
	roles: ticked(),
	people: wholeNumber(1, signersAtMost),
	/** Ticked: those who sign know that everybody will read it. */
	consent: ticked()
});

/**
 * Signs the team's view of what the tenants need, or signs it anew: one joint answer a campaign,
 * by what people do and how many they are, never by name. Until the day of the results and not a
 * moment longer, so that it cannot have been written after reading them.
 *
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `results-published`,
 * `no-needs-question`, InputRefusal (`empty`, `chosen-twice`, `not-offered`, `consent-needed`)
 */
export async function signTeamStatement(
	server: Server,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitTeam(account, campaign);
	refuseOnceReadable(campaign, server.clock());
	const question = await askedNeeds(server, campaign);
	const typed = parseInput(statementInput, input);
	const signed = soundStatement(typed, question);
	const at = server.clock();
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', campaign.organisation)
		.executeTakeFirstOrThrow();
	const { id, version } = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const statement: TeamStatement = {
		format: 'porte-voix-team-statement',
		version: 1,
		campaign: slug,
		title: campaign.title,
		organisation: name,
		questionnaire: { id, version },
		question: question.id,
		needs: signed.needs,
		signed: { roles: signed.roles, people: typed.people, at: new Date(at).toISOString() },
		publishedAt: new Date(campaign.calendar.publishes).toISOString(),
		demonstration: campaign.demonstration
	};
	await store(server, campaign, { statement, at, by: who.id });
}

/**
 * Takes the view back before anybody has read it: whoever agreed to be read may still say no.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `results-published`
 */
export async function withdrawTeamStatement(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitTeam(account, campaign);
	const at = server.clock();
	refuseOnceReadable(campaign, at);
	await server.app.transaction().execute(async (db) => {
		const removed = await db
			.deleteFrom('team_statement')
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirst();
		if (removed.numDeletedRows === 0n) return;
		await writeJournal(db, {
			at,
			account: who.id,
			organisation: campaign.organisation,
			action: 'team-statement-withdrawn',
			subject: campaign.id
		});
	});
}

/** The needs the tenants of a campaign were asked to choose among. @throws Refusal `no-needs-question` */
export async function askedNeeds(
	server: Pick<Server, 'app'>,
	{ questionnaireHash }: Pick<CampaignRecord, 'questionnaireHash'>
): Promise<NeedsQuestion> {
	const question = needsQuestion(await readQuestionnaireVersion(server, questionnaireHash));
	if (question === null) throw new Refusal('no-needs-question');
	return question;
}

function refuseOnceReadable({ calendar }: CampaignRecord, now: number): void {
	if (now >= calendar.publishes) throw new Refusal('results-published');
}

function soundStatement(
	{ needs: typed, roles, consent }: v.InferOutput<typeof statementInput>,
	{ options }: NeedsQuestion
): { readonly needs: TeamStatement['needs']; readonly roles: TeamRole[] } {
	const codes = typed.map(({ code }) => code);
	const faults: Record<string, string> = {};
	const needs = codes.flatMap((code, index) => {
		if (code === null) return [];
		const option = options.find((one) => one.code === code);
		if (option === undefined) faults[`needs.${String(index)}.code`] = 'not-offered';
		else if (codes.indexOf(code) < index) faults[`needs.${String(index)}.code`] = 'chosen-twice';
		return option === undefined ? [] : [{ code, label: option.label }];
	});
	if (needs.length === 0) faults['needs.0.code'] ??= 'empty';
	const known = teamRoles.filter((role) => roles.includes(role));
	if (known.length === 0) faults['roles'] = 'empty';
	if (consent.length === 0) faults['consent'] = 'consent-needed';
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return { needs, roles: known };
}

async function store(
	server: Server,
	campaign: CampaignRecord,
	{
		statement,
		at,
		by
	}: { readonly statement: TeamStatement; readonly at: number; readonly by: string }
): Promise<void> {
	const row = {
		body: JSON.stringify(statement),
		hash: await statementHash(statement),
		written_at: at,
		publishes_at: campaign.calendar.publishes
	};
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('team_statement')
			.set(row)
			.where('campaign_id', '=', campaign.id)
			.executeTakeFirst();
		const first = changed.numUpdatedRows === 0n;
		if (first) {
			await db
				.insertInto('team_statement')
				.values({ campaign_id: campaign.id, ...row })
				.execute();
		}
		await writeJournal(db, {
			at,
			account: by,
			organisation: campaign.organisation,
			action: first ? 'team-statement-signed' : 'team-statement-changed',
			subject: campaign.id
		});
	});
}
