import * as v from 'valibot';
import { sealResponse } from '../../../src/lib/client/sealing/seal.ts';
import { parseQuestionnaire } from '../../../src/lib/domain/questionnaire/parse.ts';
import { finish } from '../../../src/lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '../../../src/lib/domain/response/in-progress.ts';
import { campaignBundleSchema } from '../../../src/lib/protocol/campaign-bundle.ts';
import { receiptBodySchema, receiptSchema } from '../../../src/lib/protocol/receipt.ts';

/**
 * The neighbours who answer on devices of their own, without a screen: sealed by the device's own
 * code, sent to the same address. Each chooses one code for every question on three points.
 */
export async function neighboursAnswer(
	origin: string,
	slug: string,
	codes: readonly ('often' | 'some' | 'none')[]
): Promise<void> {
	const answer = await fetch(`${origin}/api/campaigns/${slug}`);
	const bundle = v.parse(campaignBundleSchema, await answer.json());
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	const site = bundle.sites[0]?.id ?? '';
	const envelopes = await Promise.all(
		codes.map(async (code) => {
			let response = startResponse();
			for (const question of questionnaire.questions) {
				if (question.kind === 'scale') {
					response = withAnswer(response, question.id, { kind: 'choice', code });
				}
			}
			const finished = finish(questionnaire, response, 'fr');
			return sealResponse({ bundle, questionnaire, response: finished, site });
		})
	);
	const sent = await fetch(`${origin}/api/envelopes`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ version: 1, envelopes })
	});
	const receipt = v.parse(receiptSchema, await sent.json());
	const { items } = v.parse(receiptBodySchema, JSON.parse(receipt.body));
	const refused = items.filter(({ outcome }) => outcome === 'refused');
	if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
}
