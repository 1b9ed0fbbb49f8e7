import { generateKeyPairSync, sign } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { envelopeDigest } from '#lib/protocol/envelope-digest.ts';
import { publicKeySchema, type PublicKey } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Receipt, ReceiptItem } from '#lib/protocol/receipt.ts';
import { signedBytes, type SignedKind } from '#lib/protocol/signed-text.ts';
import * as v from 'valibot';

/** A key like the server's, and receipts signed with it. */
export interface Signer {
	readonly publicKey: PublicKey;
	sign(items: readonly unknown[]): string;
	signText(kind: SignedKind, body: string): string;
}

export function createSigner(): Signer {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const signText = (kind: SignedKind, body: string): string => {
		const signature = sign('sha256', signedBytes(kind, body), {
			key: privateKey,
			dsaEncoding: 'ieee-p1363'
		}).toString('base64url');
		const receipt: Receipt = { version: 1, body, signature };
		return JSON.stringify(receipt);
	};
	return {
		publicKey: v.parse(publicKeySchema, publicKey.export({ format: 'jwk' })),
		sign: (items) => signText('receipt', JSON.stringify({ items })),
		signText
	};
}

export async function storedItem(envelope: Envelope): Promise<ReceiptItem> {
	return { outcome: 'stored', id: envelope.id, digest: await envelopeDigest(envelope) };
}

export function anyEnvelope(campaign = 'essai', sealed = 'A'.repeat(1_484)): Envelope {
	return {
		id: randomUUID(),
		campaign,
		site: 'est',
		questionnaire: 'a'.repeat(64),
		key: 'b'.repeat(16),
		sealed
	};
}
