import { codeCharacters } from '../../domain/campaign/access-code.ts';
import { finish } from '../../domain/response/finish.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { ticketRounds } from '../../protocol/ticket.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { countVote } from '../services/ballots/count-vote.ts';
import { boxOf } from '../services/campaign-box.ts';
import { type CampaignRecord, findCampaign } from '../services/campaign-record.ts';
import { deskPublicKey } from '../services/desk-key.ts';
import { removeDraft } from '../services/discard-campaign.ts';
import { issueCodes } from '../services/issue-codes.ts';
import { readQuestionnaireVersion } from '../services/questionnaire-version.ts';
import { receiveEnvelopes } from '../services/receive-envelopes.ts';
import { addDoors, tickDoors } from '../services/roll/write-roll.ts';
import { tabulateCampaign } from '../services/tabulate-campaign.ts';
import { accountOf } from './account-of.ts';
import type { DemonstrationConsultation } from './consultations.ts';
import { inventedCards, makeInventedCards } from './custodians.ts';
import { draftConsultation } from './draft-consultation.ts';
import { publicKeyOf, type Sealing } from './fill-box.ts';
import { signInventedFile } from './legal-file.ts';
import { markClosed } from './load-campaign.ts';

/**
 * Brings one consultation to its result, by the way of real ones: its form, its roll, its cards and
 * its codes, ballots sealed and received, closed, counted in front of two custodians. One that was
 * interrupted before its closing begins anew, because codes are kept nowhere.
 */
export async function loadConsultation(
	server: Server,
	consultation: DemonstrationConsultation,
	sealing: Sealing
): Promise<void> {
	const { slug } = consultation;
	const account = await accountOf(server, consultation.account);
	const { opens, collectsUntil } = consultation.calendar(server.clock());
	const preparing: Server = { ...server, clock: () => opens - aWeek };
	const before = await server.app
		.selectFrom('campaign')
		.select('state')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (before?.state === 'released') return;
	if (before?.state !== 'closed') {
		if (before !== undefined) {
			await removeDraft(server, await findCampaign(server.app, slug), account.id);
		}
		await draftConsultation(server, account, consultation);
		await prepare(preparing, account, consultation);
		await vote(server, account, consultation, sealing);
	}
	const { id, ballot } = await findCampaign(server.app, slug);
	if (ballot?.formal == null) {
		await tabulateCampaign(server, id);
		return;
	}
	const counting: Server = { ...server, clock: () => collectsUntil };
	const [one, other] = await inventedCards(server);
	await countVote(counting, account, slug, {
		one: one?.share ?? '',
		other: other?.share ?? ''
	});
}

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** The legal file; of a formal vote the roll too, and the cards, whose key is that of the vote. */
async function prepare(
	server: Server,
	account: Account,
	{ slug, doors }: DemonstrationConsultation
): Promise<void> {
	const record = await findCampaign(server.app, slug);
	await signInventedFile(server, record);
	if (record.ballot?.formal == null) return;
	await addDoors(server, account, slug, doors.join('\n'));
	await tickDoors(server, account, slug, { shown: doors, given: doors });
	await makeInventedCards(server, account, slug);
	const cards = await server.app
		.selectFrom('custody')
		.select(['key', 'public_key'])
		.where('campaign_id', '=', record.id)
		.executeTakeFirstOrThrow();
	await server.app.updateTable('campaign').set(cards).where('id', '=', record.id).execute();
}

/**
 * Seals every ballot, sends all of them at once, and closes the box. Until then the box is on trial:
 * that of a start that was interrupted can be taken away.
 */
async function vote(
	server: Server,
	account: Account,
	consultation: DemonstrationConsultation,
	sealing: Sealing
): Promise<void> {
	const record = await findCampaign(server.app, consultation.slug);
	const envelopes = await sealed(server, account, { consultation, record, sealing });
	await server.ballotBox.openBox(await boxOf(server, record, 'trial'));
	await receiveEnvelopes(server, JSON.stringify({ version: 1, envelopes }));
	const received = await server.ballotBox.participation(record.slug);
	if (received[consultation.site] !== envelopes.length) {
		throw new Error(`${record.slug}: ballots are missing`);
	}
	await markClosed(server, record.id, record.calendar);
}

async function sealed(
	server: Server,
	account: Account,
	{
		consultation,
		record,
		sealing
	}: {
		readonly consultation: DemonstrationConsultation;
		readonly record: CampaignRecord;
		readonly sealing: Sealing;
	}
): Promise<Envelope[]> {
	const { slug, questionnaireHash, key } = record;
	const questionnaire = await readQuestionnaireVersion(server, questionnaireHash);
	const bundle = { slug, questionnaireHash, key, publicKey: await publicKeyOf(server, record.id) };
	const redeem = await slips(server, account, record, sealing);
	const ballots = consultation.ballots.flatMap(({ times, answers }) =>
		Array.from({ length: times }, () => answers)
	);
	return Promise.all(
		ballots.map(async (answers, place) => {
			const response = finish(questionnaire, { state: 'in-progress', answers }, 'fr');
			const { site } = consultation;
			const given = { bundle, questionnaire, response, site };
			return redeem(await sealing.sealResponse(given), place);
		})
	);
}

/** Adds the code of a slip to an envelope, where the consultation asks for one. */
async function slips(
	server: Server,
	account: Account,
	{ slug, codeSalt }: CampaignRecord,
	{ withCode }: Sealing
): Promise<(envelope: Envelope, place: number) => Promise<Envelope>> {
	if (codeSalt === null) return (envelope) => Promise.resolve(envelope);
	const [issued] = await issueCodes(server, account, slug, { again: false });
	const key = await deskPublicKey(server.config, slug, true);
	if (issued === undefined || key === null) throw new Error(`${slug}: codes are missing`);
	const rules = { slug, codes: { key, salt: codeSalt, rounds: ticketRounds } };
	return (envelope, place) => withCode(envelope, codeCharacters(issued.codes[place] ?? ''), rules);
}
