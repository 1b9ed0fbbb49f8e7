import * as v from 'valibot';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Answer } from '../../domain/response/answer.ts';
import { finish } from '../../domain/response/finish.ts';
import type { FinishedResponse } from '../../domain/response/response.ts';
import { publicKeySchema, type PublicKey } from '../../protocol/campaign-bundle.ts';
import { maximumBatch, type Envelope } from '../../protocol/envelope.ts';
import type { Server } from '../server.ts';
import type { CampaignRecord } from '../services/campaign-record.ts';
import { receiveEnvelopes } from '../services/receive-envelopes.ts';
import { answerSheets } from './answer-sheets.ts';
import type { DemonstrationCampaign } from './campaigns.ts';
import { seededChance, shuffled, type Chance } from './chance.ts';

/** How a device seals: passed in, because the server knows no code of the browser. */
export type SealResponse = (given: {
	readonly bundle: {
		readonly slug: string;
		readonly questionnaireHash: string;
		readonly publicKey: PublicKey;
		readonly key: string;
	};
	readonly questionnaire: Questionnaire;
	readonly response: FinishedResponse;
	readonly site: string;
}) => Promise<Envelope>;

/** How a device adds what redeems an access code to an envelope. */
type SealCode = (
	envelope: Envelope,
	code: string,
	rules: {
		readonly slug: string;
		readonly codes: {
			readonly key: PublicKey;
			readonly salt: string;
			readonly rounds: number;
		};
	}
) => Promise<Envelope>;

/** What a device does that the server cannot. */
export interface Sealing {
	readonly sealResponse: SealResponse;
	readonly withCode: SealCode;
}

/** The one open question of the annual survey. */
const openQuestion = 'une-seule-chose';

interface Filling {
	readonly campaign: DemonstrationCampaign;
	readonly record: CampaignRecord;
	readonly questionnaire: Questionnaire;
	readonly seal: SealResponse;
}

/**
 * Seals the answers of every household and sends them as a device would, in batches. Ids and
 * order follow from the seed: what an interrupted start has sent already is not sent again.
 * Throws an Error when the box does not hold in the end what was to be put in.
 */
export async function fillBox(server: Server, filling: Filling): Promise<void> {
	const { campaign, record } = filling;
	const portraits = campaign.portraits?.(filling.questionnaire) ?? [];
	const chance = seededChance(campaign.seed);
	const responses = portraits.flatMap((portrait) =>
		answerSheets(filling.questionnaire, portrait, chance).map((answers) => ({
			site: portrait.site,
			answers
		}))
	);
	writeComments(campaign, responses);
	const bundle = {
		slug: record.slug,
		questionnaireHash: record.questionnaireHash,
		key: record.key,
		publicKey: await publicKeyOf(server, record.id)
	};
	const ids = shuffled(responses, chance).map((response) => ({ ...response, id: uuid(chance) }));
	// Sealed again, an answer has other bytes, and its id alone does not make it the same: what a start
	// before this one sent is left out. It went in this very order, batch by batch, each whole or not at all.
	for (let from = await heldBy(server, record.slug); from < ids.length; from += maximumBatch) {
		const envelopes = await Promise.all(
			ids.slice(from, from + maximumBatch).map(async ({ id, site, answers }) => {
				const response = finish(filling.questionnaire, { state: 'in-progress', answers }, 'fr');
				return { ...(await filling.seal({ ...filling, bundle, response, site })), id };
			})
		);
		await receiveEnvelopes(server, JSON.stringify({ version: 1, envelopes }));
	}
	const received = await server.ballotBox.participation(record.slug);
	for (const { site, households } of portraits) {
		if (received[site] !== households) throw new Error(`${record.slug}: answers are missing`);
	}
}

async function heldBy({ ballotBox }: Server, campaign: string): Promise<number> {
	const received = await ballotBox.participation(campaign);
	return Object.values(received).reduce((sum, count) => sum + count, 0);
}

/** Gives each invented comment to a household of its own, with a series of chance of its own. */
function writeComments(
	{ comments = [], seed }: DemonstrationCampaign,
	responses: { answers: Readonly<Record<string, Answer>> }[]
): void {
	const writers = shuffled(responses, seededChance(1_000 + seed));
	for (const [place, { text, quotable }] of comments.entries()) {
		const writer = writers[place];
		if (writer === undefined) throw new RangeError('more comments than households');
		const written = {
			kind: 'text',
			text,
			...(quotable ? { quotable: true as const } : {})
		} as const;
		writer.answers = { ...writer.answers, [openQuestion]: written };
	}
}

/** The key that answers to a campaign are sealed for. */
export async function publicKeyOf(server: Server, campaign: string): Promise<PublicKey> {
	const { public_key } = await server.app
		.selectFrom('campaign')
		.select('public_key')
		.where('id', '=', campaign)
		.executeTakeFirstOrThrow();
	return v.parse(publicKeySchema, JSON.parse(public_key));
}

/** The form of a random id (RFC 9562, version 4), from the seeded series. */
function uuid(chance: Chance): string {
	return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (place) =>
		(place === 'x' ? Math.floor(chance() * 16) : 8 + Math.floor(chance() * 4)).toString(16)
	);
}
