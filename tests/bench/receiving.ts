import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseQuestionnaire } from '../../src/lib/domain/questionnaire/parse.ts';
import { paddedLength } from '../../src/lib/domain/response/encoding.ts';
import {
	type CampaignBundle,
	campaignBundleSchema
} from '../../src/lib/protocol/campaign-bundle.ts';
import {
	encapsulatedKeyBytes,
	type Envelope,
	maximumBatch,
	tagBytes
} from '../../src/lib/protocol/envelope.ts';
import { receiptBodySchema, receiptSchema } from '../../src/lib/protocol/receipt.ts';
import * as v from 'valibot';
import { startProduct } from '../support/product.ts';
import { codedEnvelopes } from './coded-campaign.ts';
import { type Figure, percentile } from './figure.ts';

/** PORTE_VOIX_BENCH_ENVELOPES=1000000 sends the million of the budget: four minutes. */
const batches = Number(process.env['PORTE_VOIX_BENCH_ENVELOPES'] ?? 60_000) / maximumBatch;
const atOnce = 8;
/** Envelopes with the ticket of an access code; sealing them takes longer than receiving them. */
const coded = 15_000;
const singles = 1_000;
const singlesPerSecond = 200;

/** Bytes of every sealed response to the campaign's questionnaire: no other length is taken. */
const sealedBytes = ({ questionnaire }: CampaignBundle): number =>
	encapsulatedKeyBytes + paddedLength(parseQuestionnaire(questionnaire)) + tagBytes;

/** A batch of new envelopes; the box never opens them, so random bytes do. */
function batch(bundle: CampaignBundle, size: number): string {
	const site = bundle.sites[0]?.id ?? '';
	const length = sealedBytes(bundle);
	const envelopes: Envelope[] = Array.from({ length: size }, () => ({
		id: randomUUID(),
		campaign: bundle.slug,
		site,
		questionnaire: bundle.questionnaireHash,
		key: bundle.key,
		sealed: randomBytes(length).toString('base64url')
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

/** Megabytes that a process holds in memory; Linux only, else none. */
function residentMegabytes(pid: number): number {
	const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
	return Number(line?.[1] ?? 0) / 1000;
}

/** Receiving envelopes against access codes: each ticket opened, each code redeemed with its envelope. */
async function measureTickets(): Promise<Figure> {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-codes-'));
	try {
		const envelopes = await codedEnvelopes(data, coded);
		const bodies = Array.from({ length: coded / maximumBatch }, (_, turn) =>
			JSON.stringify({
				version: 1,
				envelopes: envelopes.slice(turn * maximumBatch, (turn + 1) * maximumBatch)
			})
		);
		const product = await startProduct({ data });
		try {
			let stored = 0;
			const lane = async (): Promise<void> => {
				for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
					const more = await post(product.origin, body);
					stored += more;
				}
			};
			const begun = performance.now();
			await Promise.all(Array.from({ length: atOnce }, lane));
			const seconds = (performance.now() - begun) / 1000;
			if (stored !== coded) throw new Error(`${stored} of ${coded} were stored`);
			return {
				name: 'receiving in batches of 50, each against an access code',
				value: stored / seconds,
				unit: 'envelopes/s',
				budget: { kind: 'at-least', value: 4_000 },
				how: `${coded} envelopes, ${atOnce} batches at once; the client shares the two cores`
			};
		} finally {
			await product.stop();
		}
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

/** Receiving over HTTP, durably, receipts signed, by the built product on its embedded database. */
export async function measure(): Promise<readonly Figure[]> {
	const product = await startProduct({ demonstration: true });
	try {
		const answer = await fetch(`${product.origin}/api/campaigns/demo-ouvert`);
		const bundle = v.parse(campaignBundleSchema, await answer.json());

		let sent = 0;
		let stored = 0;
		let early = 0;
		let waited = 0;
		const lane = async (): Promise<void> => {
			while (sent < batches) {
				sent += 1;
				const preparing = performance.now();
				const body = batch(bundle, maximumBatch);
				waited += performance.now() - preparing;
				const more = await post(product.origin, body);
				stored += more;
				if (early === 0 && stored >= (batches * maximumBatch) / 3) {
					early = residentMegabytes(product.pid());
				}
			}
		};
		const begun = performance.now();
		await Promise.all(Array.from({ length: atOnce }, lane));
		const perSecond = stored / ((performance.now() - begun - waited) / 1000);
		const late = residentMegabytes(product.pid());

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
				how: `${batches} batches, ${atOnce} at once, ${stored} stored; the client shares the two cores, its making of random envelopes is not counted`
			},
			{
				name: 'memory of the server, from a third of them to all',
				value: late / early,
				unit: 'times',
				budget: { kind: 'at-most', value: 1.25 },
				how: `${early.toFixed(0)} MB, then ${late.toFixed(0)} MB resident`
			},
			{
				name: `single envelopes at ${singlesPerSecond} a second, p99`,
				value: percentile(delays, 0.99),
				unit: 'ms',
				budget: { kind: 'at-most', value: 50 },
				how: `${singles} posts of one envelope`
			},
			await measureTickets()
		];
	} finally {
		await product.stop();
	}
}
