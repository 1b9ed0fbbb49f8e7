import { randomBytes, randomUUID } from 'node:crypto';
import {
	type CampaignBundle,
	campaignBundleSchema
} from '../../src/lib/protocol/campaign-bundle.ts';
import { type Envelope, maximumBatch } from '../../src/lib/protocol/envelope.ts';
import { receiptBodySchema, receiptSchema } from '../../src/lib/protocol/receipt.ts';
import * as v from 'valibot';
import { startProduct } from '../support/product.ts';
import { type Figure, percentile } from './figure.ts';

const batches = 600;
const atOnce = 8;
const singles = 1_000;
const singlesPerSecond = 200;
const sealedBytes = 2_048 + 65 + 16;

/** A batch of new envelopes; the box never opens them, so random bytes do. */
function batch(bundle: CampaignBundle, size: number): string {
	const site = bundle.sites[0]?.id ?? '';
	const envelopes: Envelope[] = Array.from({ length: size }, () => ({
		id: randomUUID(),
		campaign: bundle.slug,
		site,
		questionnaire: bundle.questionnaireHash,
		key: bundle.key,
		sealed: randomBytes(sealedBytes).toString('base64url')
	}));
	return JSON.stringify({ version: 1, envelopes });
}

async function post(origin: string, body: string): Promise<number> {
	const answer = await fetch(`${origin}/api/envelopes`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body
	});
	if (!answer.ok) throw new Error(`envelopes answered ${answer.status}: ${await answer.text()}`);
	const receipt = v.parse(receiptSchema, await answer.json());
	const { items } = v.parse(receiptBodySchema, JSON.parse(receipt.body));
	return items.filter(({ outcome }) => outcome === 'stored').length;
}

/** Receiving over HTTP, durably, receipts signed, by the built product on its embedded database. */
export async function measure(): Promise<readonly Figure[]> {
	const product = await startProduct({ demonstration: true });
	try {
		const answer = await fetch(`${product.origin}/api/campaigns/demo-ouvert`);
		const bundle = v.parse(campaignBundleSchema, await answer.json());

		const bodies = Array.from({ length: batches }, () => batch(bundle, maximumBatch));
		let stored = 0;
		const begun = performance.now();
		await Promise.all(
			Array.from({ length: atOnce }, async () => {
				for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
					const more = await post(product.origin, body);
					stored += more;
				}
			})
		);
		const perSecond = stored / ((performance.now() - begun) / 1000);

		const delays: number[] = [];
		const pending: Promise<void>[] = [];
		const start = performance.now();
		for (let count = 0; count < singles; count += 1) {
			const due = start + (count * 1000) / singlesPerSecond;
			const body = batch(bundle, 1);
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
			const sent = performance.now();
			pending.push(
				post(product.origin, body).then(() => {
					delays.push(performance.now() - sent);
				})
			);
		}
		await Promise.all(pending);

		return [
			{
				name: 'receiving in batches of 50',
				value: perSecond,
				unit: 'envelopes/s',
				budget: { kind: 'at-least', value: 4_000 },
				how: `${batches} batches, ${atOnce} at once, ${stored} stored, client on the same two cores`
			},
			{
				name: `single envelopes at ${singlesPerSecond} a second, p99`,
				value: percentile(delays, 0.99),
				unit: 'ms',
				budget: { kind: 'at-most', value: 50 },
				how: `${singles} posts of one envelope`
			}
		];
	} finally {
		await product.stop();
	}
}
