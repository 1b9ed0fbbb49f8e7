import { randomUUID } from 'node:crypto';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { defaultPolicy } from '#lib/domain/disclosure/policy.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import type { FinishedResponse } from '#lib/domain/response/response.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { questionnaireHash } from '#lib/protocol/questionnaire-hash.ts';
import type { Server } from '#lib/server/server.ts';
import { receiptPublicKey } from '#lib/server/services/receipt-key.ts';
import { anyBundle } from './any-bundle.ts';
import { librarySurvey } from './library-survey.ts';

export interface SealedCampaign {
	readonly id: string;
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
}

/**
 * The annual survey at two sites, open, with a key of the tabulator's and a box that takes its envelopes.
 * @param further background questions that cut the whole once more
 * @param frames dwellings of the two sites
 */
export async function openSealedCampaign(
	server: Server,
	slug: string,
	further: readonly string[] = [],
	frames: readonly [east: number, west: number] = [40, 30]
): Promise<SealedCampaign> {
	const questionnaire = librarySurvey('sondage-annuel');
	const hash = await questionnaireHash(questionnaire);
	const { publicKey, key } = await server.tabulator.createKey(slug);
	const id = randomUUID();
	const now = server.clock();
	const organisation = randomUUID();
	await server.app
		.insertInto('organisation')
		.values({
			id: organisation,
			name: 'Office',
			tenure: 'omh',
			help_name: 'Marie',
			help_phone: '418 555-0100',
			help_place: 'Salle',
			demonstration: 0,
			created_at: now
		})
		.execute();
	await server.app
		.insertInto('questionnaire_version')
		.values({
			hash,
			questionnaire_id: questionnaire.id,
			version: questionnaire.version,
			definition: JSON.stringify(questionnaire),
			created_at: now
		})
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	const sites = [
		{ id: 'est', label: 'Est', frame: frames[0] },
		{ id: 'ouest', label: 'Ouest', frame: frames[1] }
	];
	const plan = writePlan({
		questionnaire,
		root: { id: 'total', label: 'Office' },
		sites,
		policy: defaultPolicy,
		further
	});
	await server.app
		.insertInto('campaign')
		.values({
			id,
			slug,
			organisation_id: organisation,
			title: JSON.stringify({ fr: 'Sondage', en: 'Survey' }),
			questionnaire_hash: hash,
			state: 'open',
			unit: 'household',
			languages: '["fr","en"]',
			opens_at: now,
			closes_at: now + 1_000,
			collects_until: now + 2_000,
			publishes_at: now + 3_000,
			asked_by: 'L’office',
			plan: JSON.stringify(plan),
			public_key: JSON.stringify(publicKey),
			key,
			trial_received: 0,
			demonstration: 0,
			previous_slug: null,
			created_at: now,
			opened_at: now,
			closed_at: null,
			released_at: null
		})
		.execute();
	await server.ballotBox.openBox({
		campaign: slug,
		phase: 'open',
		key,
		questionnaire: hash,
		sites: sites.map((site) => site.id)
	});
	const bundle = anyBundle({
		slug,
		title: { fr: 'Sondage' },
		sites: sites.map((site) => ({ id: site.id, name: site.label, room: 'Salle' })),
		languages: ['fr', 'en'],
		opens: new Date(now).toISOString(),
		closes: new Date(now).toISOString(),
		publishes: new Date(now).toISOString(),
		questionnaire,
		questionnaireHash: hash,
		publicKey,
		key,
		receiptKey: await receiptPublicKey(server.config)
	});
	return { id, bundle, questionnaire };
}

/** Ends the answering, as the calendar would. */
export async function closeSealedCampaign(server: Server, { id }: SealedCampaign): Promise<void> {
	await server.app
		.updateTable('campaign')
		.set({ state: 'closed', closed_at: server.clock() })
		.where('id', '=', id)
		.execute();
}

/** A response that gives one question its first answer, and passes all the others. */
export function responseTo(questionnaire: Questionnaire): FinishedResponse {
	const scale = questionnaire.questions.find((question) => question.kind === 'scale');
	if (scale === undefined) throw new Error('the questionnaire has no scale');
	const code = scale.options[0]?.code ?? '';
	return finish(
		questionnaire,
		withAnswer(startResponse(), scale.id, { kind: 'choice', code }),
		'fr'
	);
}

/** Envelopes as devices seal them. */
export async function sealedEnvelopes(
	{ bundle, questionnaire }: SealedCampaign,
	site: string,
	count: number
): Promise<Envelope[]> {
	const response = responseTo(questionnaire);
	return Promise.all(
		Array.from({ length: count }, () => sealResponse({ bundle, questionnaire, response, site }))
	);
}
