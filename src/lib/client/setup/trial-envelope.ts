import { envelopeDigest } from '../../protocol/envelope-digest.ts';
import { trialCampaign } from '../../protocol/device.ts';
import { associatedData, type Envelope } from '../../protocol/envelope.ts';
import { toBase64Url } from '../../protocol/base64url.ts';
import { askDeviceServer } from '../device/device-server.ts';
import type { PairedDevice } from '../device/paired-device.ts';
import { sealBytes } from '../sealing/seal-bytes.ts';
import { verifyReceipt } from '../sync/verify-receipt.ts';

/** Bytes of a short survey's answers: the way is tried with what will travel it. */
const length = 1024;

/**
 * Seals noise for a key that nobody has, sends it, and reads the receipt as every receipt is read:
 * one for a trial, which is none for an answer.
 * The server keeps nothing of it.
 * @returns whether the whole way works; false also without a network. Never throws.
 */
export async function tryEnvelope(
	device: Pick<PairedDevice, 'token' | 'news'>,
	fetch: typeof globalThis.fetch
): Promise<boolean> {
	try {
		const envelope = await envelopeForNobody();
		const { token, news } = device;
		const said = await askDeviceServer({ path: 'trial-envelope', body: envelope, token }, fetch);
		if (said.kind !== 'answer') return false;
		const text = JSON.stringify(said.content);
		const items = await verifyReceipt(text, 'trial-receipt', news.receiptKey);
		const digest = await envelopeDigest(envelope);
		return items.some(
			(item) => item.outcome === 'stored' && item.id === envelope.id && item.digest === digest
		);
	} catch {
		return false;
	}
}

async function envelopeForNobody(): Promise<Envelope> {
	const site = 'essai';
	const questionnaire = '0'.repeat(64);
	const { publicKey } = await crypto.subtle.generateKey(
		{ name: 'ECDH', namedCurve: 'P-256' },
		false,
		['deriveBits']
	);
	const sealed = await sealBytes(
		new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
		crypto.getRandomValues(new Uint8Array(length)),
		associatedData(trialCampaign, questionnaire, site)
	);
	return {
		id: crypto.randomUUID(),
		campaign: trialCampaign,
		site,
		questionnaire,
		key: '0'.repeat(16),
		sealed: toBase64Url(sealed)
	};
}
