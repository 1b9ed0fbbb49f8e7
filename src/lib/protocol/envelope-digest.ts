import { fromBase64Url } from './base64url.ts';
import { sha256Hex } from './digest.ts';

/** SHA-256 of the decoded sealed bytes; of no bytes where they cannot be decoded. */
export async function sealedDigest(sealed: unknown): Promise<string> {
	return sha256Hex(decodedOrEmpty(sealed));
}

/**
 * The digest by which a receipt names an envelope, as both ends compute it: SHA-256 of
 * `digestInput`. It covers all that travels. What was changed on its way, be it the site or the
 * ticket, gets a receipt of its own, and the original stays where it is.
 */
export async function envelopeDigest(envelope: unknown): Promise<string> {
	const { sealed } = fieldsOf(envelope);
	return sha256Hex(digestInput(envelope, await sealedDigest(sealed)));
}

const named = ['id', 'campaign', 'site', 'questionnaire', 'key', 'ticket'] as const;
const known: ReadonlySet<string> = new Set([...named, 'sealed']);

/**
 * What an envelope's digest is the SHA-256 of: JSON of its fields in a fixed order, with the digest
 * of its sealed bytes in their place, and of how many others it has. Also for an item that is none.
 */
export function digestInput(envelope: unknown, sealed: string): Uint8Array<ArrayBuffer> {
	const fields = fieldsOf(envelope);
	const told = named.map((name) => textOr(fields[name]));
	const others = Object.keys(fields).filter((name) => !known.has(name)).length;
	const text = JSON.stringify(['porte-voix-envelope/1', ...told, sealed, others]);
	return new TextEncoder().encode(text);
}

/** 0 for a field that is not there, 1 for anything that is no text: neither is a text. */
function textOr(value: unknown): string | 0 | 1 {
	if (typeof value === 'string') return value;
	return value === undefined ? 0 : 1;
}

function fieldsOf(envelope: unknown): Readonly<Partial<Record<string, unknown>>> {
	const isOne = typeof envelope === 'object' && envelope !== null && !Array.isArray(envelope);
	return isOne ? (envelope as Partial<Record<string, unknown>>) : {};
}

function decodedOrEmpty(sealed: unknown): Uint8Array<ArrayBuffer> {
	if (typeof sealed !== 'string') return new Uint8Array();
	try {
		return fromBase64Url(sealed);
	} catch {
		return new Uint8Array();
	}
}
