import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url } from '../../protocol/base64url.ts';
import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import { parseReceipt, parseReceiptBody, type ReceiptItem } from '../../protocol/receipt.ts';
import { signedBytes, type SignedKind } from '../../protocol/signed-text.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * The items of a receipt, once its signature has been found to be the server's, for a receipt of
 * this kind. A captive portal, a cache or a proxy may answer 200 with anything; none of them can sign.
 * @throws Refusal `malformed-receipt` or `unverified-receipt`
 */
export async function verifyReceipt(
	text: string,
	kind: Exclude<SignedKind, 'return'>,
	receiptKey: PublicKey
): Promise<readonly ReceiptItem[]> {
	const { body, signature } = parseReceipt(text);
	if (!(await isSigned(kind, { body, signature }, receiptKey)))
		throw new Refusal('unverified-receipt');
	return parseReceiptBody(body);
}

/** Whether the server signed this text, as one of this kind. Never throws. */
export async function isSigned(
	kind: SignedKind,
	{ body, signature }: { readonly body: string; readonly signature: string },
	{ kty, crv, x, y }: PublicKey
): Promise<boolean> {
	try {
		const jwk = { kty, crv, x, y };
		const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
		return await crypto.subtle.verify(
			{ name: 'ECDSA', hash: 'SHA-256' },
			key,
			fromBase64Url(signature),
			signedBytes(kind, body)
		);
	} catch {
		return false;
	}
}
