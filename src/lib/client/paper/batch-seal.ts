import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url, toBase64Url } from '../../protocol/base64url.ts';

/** Rounds of PBKDF2: half a second on an office computer. The code holds 90 random bits besides. */
const rounds = 600_000;

const saltBytes = 16;
const initialBytes = 12;
const blank = 0x20;

/** What is sealed under the code of a batch: a part of one batch opens as nothing else. */
export type BatchPart = 'proof' | 'first' | 'second' | 'ready';

const proofText = 'porte-voix paper batch';

/** A new salt, base64url. */
export function drawSalt(): string {
	return toBase64Url(crypto.getRandomValues(new Uint8Array(saltBytes)));
}

/** The key of a batch, in memory only. @param code as `readBatchCode` gives it */
export async function batchKey(code: string, salt: string): Promise<CryptoKey> {
	const bytes = new TextEncoder().encode(code);
	const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations: rounds },
		secret,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

/**
 * Seals a value under the key of a batch. Its length tells nothing: it is filled up to `length`
 * bytes, or to a multiple of it.
 */
export async function sealPart(
	key: CryptoKey,
	part: BatchPart,
	salt: string,
	{ value, length }: { readonly value: unknown; readonly length: number }
): Promise<Uint8Array<ArrayBuffer>> {
	const content = new TextEncoder().encode(JSON.stringify(value));
	const padded = new Uint8Array(Math.ceil(content.length / length) * length).fill(blank);
	padded.set(content);
	const iv = crypto.getRandomValues(new Uint8Array(initialBytes));
	const ciphertext = await crypto.subtle.encrypt(algorithm(iv, part, salt), key, padded);
	const sealed = new Uint8Array(iv.length + ciphertext.byteLength);
	sealed.set(iv);
	sealed.set(new Uint8Array(ciphertext), iv.length);
	return sealed;
}

/** @throws Refusal `wrong-batch-code` when it was sealed under another key, for another part, or is damaged */
export async function openPart(
	key: CryptoKey,
	part: BatchPart,
	salt: string,
	sealed: Uint8Array<ArrayBuffer>
): Promise<unknown> {
	try {
		const iv = sealed.slice(0, initialBytes);
		const ciphertext = sealed.slice(initialBytes);
		const plain = await crypto.subtle.decrypt(algorithm(iv, part, salt), key, ciphertext);
		return JSON.parse(new TextDecoder().decode(plain)) as unknown;
	} catch {
		throw new Refusal('wrong-batch-code');
	}
}

/** What tells at once whether a code is the one of a batch, base64url. */
export async function sealProof(key: CryptoKey, salt: string): Promise<string> {
	return toBase64Url(await sealPart(key, 'proof', salt, { value: proofText, length: 64 }));
}

/** @throws Refusal `wrong-batch-code` */
export async function checkProof(key: CryptoKey, salt: string, proof: string): Promise<void> {
	if ((await openPart(key, 'proof', salt, fromBase64Url(proof))) !== proofText) {
		throw new Refusal('wrong-batch-code');
	}
}

/** The salt names the batch: it is drawn with it and used for nothing else. */
function algorithm(iv: Uint8Array<ArrayBuffer>, part: BatchPart, salt: string): AesGcmParams {
	const additionalData = new TextEncoder().encode(`porte-voix-paper/1\n${salt}\n${part}`);
	return { name: 'AES-GCM', iv, additionalData };
}
