import { beforeAll, expect, it } from 'vitest';
import { tryEnvelope } from '#lib/client/setup/trial-envelope.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { trialCampaign } from '#lib/protocol/device.ts';
import { envelopeDigest } from '#lib/protocol/envelope-digest.ts';
import { parseEnvelope } from '#lib/protocol/envelope.ts';
import type { ReceiptItem } from '#lib/protocol/receipt.ts';
import { signedBytes, type SignedKind } from '#lib/protocol/signed-text.ts';
import { pairedDevice } from '../../../support/tablet.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
let keys: CryptoKeyPair;
let receiptKey: PublicKey;

beforeAll(async () => {
	keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
	receiptKey = { kty: 'EC', crv: 'P-256', x, y };
});

function device() {
	const paired = pairedDevice();
	return { ...paired, news: { ...paired.news, receiptKey } };
}

/** A server that answers with a signed receipt of what it is told to say. */
function serverSaying(
	say: (id: string, digest: string) => ReceiptItem,
	sign = keys.privateKey,
	kind: SignedKind = 'trial-receipt'
): { fetch: typeof globalThis.fetch; requests: Request[] } {
	const requests: Request[] = [];
	return {
		requests,
		fetch: async (input, init) => {
			const request = new Request(new URL(input as string, 'http://localhost'), init);
			requests.push(request.clone());
			const envelope = parseEnvelope(await request.json());
			const body = JSON.stringify({ items: [say(envelope.id, await envelopeDigest(envelope))] });
			const signature = await crypto.subtle.sign(
				{ name: 'ECDSA', hash: 'SHA-256' },
				sign,
				signedBytes(kind, body)
			);
			return Response.json({
				version: 1,
				body,
				signature: toBase64Url(new Uint8Array(signature))
			});
		}
	};
}

const stored = (id: string, digest: string): ReceiptItem => ({ outcome: 'stored', id, digest });

it('passes when the receipt verifies and names the envelope', async () => {
	const { fetch, requests } = serverSaying(stored);
	expect(await tryEnvelope(device(), fetch)).toBe(true);
	const [request] = requests;
	expect(new URL(request?.url ?? '').pathname).toBe('/api/devices/trial-envelope');
	expect(request?.credentials).toBe('omit');
	const envelope = parseEnvelope(await request?.json());
	expect(envelope.campaign).toBe(trialCampaign);
	expect(JSON.stringify(envelope)).not.toContain('erables');
});

it('is sealed anew each time, for another key', async () => {
	const { fetch, requests } = serverSaying(stored);
	await tryEnvelope(device(), fetch);
	await tryEnvelope(device(), fetch);
	const sealed = await Promise.all(
		requests.map(async (request) => parseEnvelope(await request.json()).sealed)
	);
	expect(new Set(sealed.map((text) => text.slice(0, 80))).size).toBe(2);
});

it('does not pass for another digest, another id, or a refusal', async () => {
	const lies: ((id: string, digest: string) => ReceiptItem)[] = [
		(id) => stored(id, '0'.repeat(64)),
		(_, digest) => stored('another', digest),
		(id, digest) => ({ outcome: 'refused', id, digest, reason: 'unknown-campaign' })
	];
	for (const lie of lies) {
		expect(await tryEnvelope(device(), serverSaying(lie).fetch)).toBe(false);
	}
});

it('does not pass for a receipt that is none for a trial', async () => {
	const { fetch } = serverSaying(stored, keys.privateKey, 'receipt');
	expect(await tryEnvelope(device(), fetch)).toBe(false);
});

it('does not pass when somebody else signed', async () => {
	const other = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	expect(await tryEnvelope(device(), serverSaying(stored, other.privateKey).fetch)).toBe(false);
});

it('does not pass without a network, nor for a captive portal that answers 200', async () => {
	expect(await tryEnvelope(device(), () => Promise.reject(new TypeError('offline')))).toBe(false);
	expect(
		await tryEnvelope(device(), () => Promise.resolve(new Response('<html>Wi-Fi</html>')))
	).toBe(false);
});
