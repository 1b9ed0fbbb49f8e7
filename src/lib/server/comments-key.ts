import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { slugPattern } from '../domain/campaign/slug.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Config } from './config.ts';
import { campaignKeysHeld, isMissing, readOrMakeSecret } from './secret-file.ts';

type Place = Pick<Config, 'data'>;

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Contents are filled up to whole blocks, and to one size where that is given. */
const blockBytes = 1_024;

/**
 * Seals the comments of one campaign while they wait in the database, and what is decided of them,
 * with a key of theirs in `<data>/keys/comments-SLUG.key`. It is destroyed when the reading ends:
 * whatever an engine, a log or a backup of the database still holds then opens for nobody.
 */
export interface CommentsCipher {
	/**
	 * @param name what it is, so that no content passes for another
	 * @param least bytes that any content is filled up to: how long it is does not show on the disk
	 */
	seal(name: string, content: unknown, least?: number): Uint8Array;
	/** @throws Refusal `comment-damaged` */
	open(name: string, sealed: Uint8Array): unknown;
}

/**
 * @param make whether a key is made where there is none
 * @throws Refusal `key-missing` when there is none, `key-damaged` when the file is not one
 */
export async function commentsCipher(
	config: Place,
	campaign: string,
	make: boolean
): Promise<CommentsCipher> {
	const file = fileOf(config, campaign);
	const key = make
		? await readOrMakeSecret(file, () => randomBytes(keyBytes))
		: await readFile(file).catch((error: unknown) => {
				if (isMissing(error)) throw new Refusal('key-missing');
				throw error;
			});
	if (key.length !== keyBytes) throw new Refusal('key-damaged');
	const bound = (name: string): Buffer => Buffer.from(`porte-voix-comment/1\n${campaign}\n${name}`);
	return {
		seal(name, content, least = 0) {
			const nonce = randomBytes(nonceBytes);
			const sealing = createCipheriv(cipher, key, nonce).setAAD(bound(name));
			const text = sealing.update(filledUp(content, least));
			return Buffer.concat([nonce, text, sealing.final(), sealing.getAuthTag()]);
		},
		open(name, sealed) {
			try {
				const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
					authTagLength: tagBytes
				});
				opening.setAAD(bound(name)).setAuthTag(sealed.subarray(-tagBytes));
				const text = opening.update(sealed.subarray(nonceBytes, -tagBytes));
				return JSON.parse(Buffer.concat([text, opening.final()]).toString()) as unknown;
			} catch {
				throw new Refusal('comment-damaged');
			}
		}
	};
}

/** Campaigns whose comments have a key. */
export function commentsKeysHeld({ data }: Place): Promise<string[]> {
	return campaignKeysHeld(data, 'comments');
}

/**
 * Destroys the key of a campaign's comments, if there is one: none of them is ever read again. The
 * bytes are overwritten first, which helps on some disks and on others not.
 */
export async function destroyCommentsKey(config: Place, campaign: string): Promise<void> {
	const file = fileOf(config, campaign);
	try {
		const handle = await open(file, 'r+');
		try {
			await handle.write(randomBytes(keyBytes), 0, keyBytes, 0);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await unlink(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

/** JSON takes blanks at its end. */
function filledUp(content: unknown, least: number): Buffer {
	const text = Buffer.from(JSON.stringify(content));
	const blocks = Math.ceil(Math.max(text.length, least) / blockBytes);
	return Buffer.concat([text], blocks * blockBytes).fill(' ', text.length);
}

function fileOf({ data }: Place, campaign: string): string {
	if (!slugPattern.test(campaign)) throw new Refusal('unknown-campaign');
	return join(data, 'keys', `comments-${campaign}.key`);
}
