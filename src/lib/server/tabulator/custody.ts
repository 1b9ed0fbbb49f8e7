import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { printedShare, readShare, tagBytes } from '../../domain/consultation/custody/share-card.ts';
import { Refusal } from '../../domain/refusal.ts';
import { lock, unlock } from '../sealing/secret-box.ts';

/** As strong as the curve the answers are sealed with, and short enough to be typed from a card. */
const secretBytes = 16;

/** Cards, and how many of them open. */
const cards = 3;
const needed = 2;

/** What the secret of a vote is made into: the key of its private key, that of its sealed tally. */
type Purpose = 'private-key' | 'sealed-tally';

/** A vote, by its slug and the short name of its key. */
export interface Guarded {
	readonly campaign: string;
	readonly key: string;
}

export function drawSecret(): Buffer {
	return randomBytes(secretBytes);
}

/** Three printed shares of a secret (Shamir, « How to share a secret », 1979): any two give it back, one says nothing of it. */
export async function shareSecret(secret: Uint8Array, guarded: Guarded): Promise<string[]> {
	const { split } = await shamir();
	const shares = await split(Uint8Array.from(secret), cards, needed);
	const tag = tagOf(guarded);
	return shares.map((share) => printedShare({ tag, share }));
}

/**
 * The secret that two printed shares give. Whether it is the right one is known by what it opens.
 * @throws Refusal `share-mistyped`, `share-of-another-vote`, `share-twice`
 */
export async function secretOf(
	printed: readonly [string, string],
	guarded: Guarded
): Promise<Buffer> {
	const tag = Buffer.from(tagOf(guarded));
	const shares = printed.map((text) => {
		const read = readShare(text);
		if (read.kind !== 'share') throw new Refusal('share-mistyped');
		if (!tag.equals(read.tag)) throw new Refusal('share-of-another-vote');
		return read.share;
	});
	const [one, other] = shares;
	if (one?.at(-1) === other?.at(-1)) throw new Refusal('share-twice');
	const { combine } = await shamir();
	return Buffer.from(await combine(shares));
}

/** Seals what only two custodians open again. */
export function lockFor(
	purpose: Purpose,
	secret: Uint8Array,
	bytes: Uint8Array,
	guarded: Guarded
): Buffer {
	return lock(keyOf(purpose, secret, guarded), bytes, boundTo(purpose, guarded));
}

/** @throws Refusal `shares-open-nothing` */
export function unlockFor(
	purpose: Purpose,
	secret: Uint8Array,
	locked: Uint8Array,
	guarded: Guarded
): Buffer {
	const bytes = unlock(keyOf(purpose, secret, guarded), locked, boundTo(purpose, guarded));
	if (bytes === null) throw new Refusal('shares-open-nothing');
	return bytes;
}

/** Names the vote and the set of cards, on each card: a card of last year is known as one. */
function tagOf({ campaign, key }: Guarded): Uint8Array {
	return createHash('sha256')
		.update(`porte-voix-share/1\n${campaign}\n${key}`)
		.digest()
		.subarray(0, tagBytes);
}

const boundTo = (purpose: Purpose, { campaign, key }: Guarded): Buffer =>
	Buffer.from(`porte-voix-custody/1\n${purpose}\n${campaign}\n${key}`);

function keyOf(purpose: Purpose, secret: Uint8Array, guarded: Guarded): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, '', boundTo(purpose, guarded), 32));
}

/** Read when a vote needs it: surveys never do. */
const shamir = () => import('shamir-secret-sharing');
