import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	sign
} from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { type PublicKey, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import type { Receipt, ReceiptItem } from '../../protocol/receipt.ts';
import { signedBytes, type SignedKind } from '../../protocol/signed-text.ts';
import type { Config } from '../config.ts';
import { readOrMakeSecret } from '../secret-file.ts';

type Place = Pick<Config, 'data'>;

const keys = new Map<string, Promise<KeyObject>>();

/** After a restore the file holds another key. */
export function forgetReceiptKeys(): void {
	keys.clear();
}

/**
 * The public half of the key that signs receipts, for the campaign bundle. The key is made at its
 * first use, in `<data>/keys/receipt.key`; all processes over one data folder share it.
 * @throws Refusal `key-damaged` when the file is not one
 */
export async function receiptPublicKey(config: Place): Promise<PublicKey> {
	const { kty, crv, x, y } = createPublicKey(await receiptKey(config)).export({ format: 'jwk' });
	const parsed = v.safeParse(publicKeySchema, { kty, crv, x, y });
	if (!parsed.success) throw new Refusal('key-damaged');
	return parsed.output;
}

/** A receipt for a batch, or for a trial, signed as `receiptSchema` says. Throws as `receiptPublicKey` does. */
export async function signReceipt(
	config: Place,
	kind: Exclude<SignedKind, 'return'>,
	items: readonly ReceiptItem[]
): Promise<Receipt> {
	return { version: 1, ...(await signText(config, kind, JSON.stringify({ items }))) };
}

/** A text of this kind and its signature. Throws as `receiptPublicKey` does. */
export async function signText(
	config: Place,
	kind: SignedKind,
	body: string
): Promise<{ readonly body: string; readonly signature: string }> {
	const key = await receiptKey(config);
	const signature = sign('sha256', signedBytes(kind, body), { key, dsaEncoding: 'ieee-p1363' });
	return { body, signature: signature.toString('base64url') };
}

function receiptKey({ data }: Place): Promise<KeyObject> {
	const file = join(data, 'keys', 'receipt.key');
	const known = keys.get(file);
	if (known !== undefined) return known;
	const reading = readReceiptKey(file);
	keys.set(file, reading);
	reading.catch(() => keys.delete(file));
	return reading;
}

async function readReceiptKey(file: string): Promise<KeyObject> {
	const pem = await readOrMakeSecret(file, () => {
		const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		return Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' }));
	});
	try {
		const key = createPrivateKey(pem);
		if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
	} catch {
		// Not a key at all: named below, without what was read.
	}
	throw new Refusal('key-damaged');
}
