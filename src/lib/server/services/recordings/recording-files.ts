import { createHash } from 'node:crypto';
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../domain/refusal.ts';
import type { Config } from '../../config.ts';
import { isMissing, writeStream, writeWhole } from '../../secret-file.ts';
import { largest, type Medium, mediaType, tellingBytes } from './media-kind.ts';

/** What the system says when nothing more fits. */
const noRoom: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

function pathOf({ data }: Pick<Config, 'data'>, hash: string): string {
	return join(data, 'recordings', hash);
}

/**
 * Keeps a file under the hash of its bytes, on the disk before this returns; the same again changes
 * nothing.
 * @returns its hash, SHA-256 in hexadecimal
 * @throws Refusal `disk-full`
 */
export async function keepFile(config: Pick<Config, 'data'>, bytes: Uint8Array): Promise<string> {
	const hash = createHash('sha256').update(bytes).digest('hex');
	await unlessThere(writeWhole(pathOf(config, hash), bytes));
	return hash;
}

/** What was kept of bytes that came one after the other. */
export interface KeptStream {
	readonly file: string;
	readonly media: string;
	readonly bytes: number;
}

/**
 * The same for bytes that are on the disk as they come: none are held back. What they are is known
 * by the first of them, and they are counted while they are read; of what is refused or cut, nothing
 * is left.
 * @throws Refusal `recording-empty`, `recording-too-large`, `recording-unknown-kind`, `disk-full`
 */
export async function keepStream(
	config: Pick<Config, 'data'>,
	medium: Medium,
	content: AsyncIterable<Uint8Array>
): Promise<KeptStream> {
	const hash = createHash('sha256');
	let bytes = 0;
	let media = '';
	async function* checked(): AsyncIterable<Uint8Array> {
		let first: Uint8Array = new Uint8Array();
		for await (const part of content) {
			bytes += part.length;
			if (bytes > largest[medium]) throw new Refusal('recording-too-large');
			if (media !== '') {
				hash.update(part);
				yield part;
				continue;
			}
			first = Buffer.concat([first, part]);
			if (first.length < tellingBytes) continue;
			media = mediaType(first, medium);
			hash.update(first);
			yield first;
		}
		// Nothing that is shorter can be played.
		if (media === '') throw new Refusal(bytes === 0 ? 'recording-empty' : 'recording-unknown-kind');
	}
	let file = '';
	await unlessThere(
		writeStream(join(config.data, 'recordings'), checked(), () => (file = hash.digest('hex')))
	);
	return { file, media, bytes };
}

async function unlessThere(writing: Promise<void>): Promise<void> {
	try {
		await writing;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (noRoom.has(code)) throw new Refusal('disk-full');
		if (code !== 'EEXIST') throw error;
	}
}

/** The bytes kept under this hash; null where there are none. */
export async function readKept(
	config: Pick<Config, 'data'>,
	hash: string
): Promise<Uint8Array<ArrayBuffer> | null> {
	if (!/^[0-9a-f]{64}$/.test(hash)) return null;
	try {
		return new Uint8Array(await readFile(pathOf(config, hash)));
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** Takes a file away; where it is gone already, or cannot be taken away, nothing happens. */
export async function dropKept(config: Pick<Config, 'data'>, hash: string): Promise<void> {
	if (!/^[0-9a-f]{64}$/.test(hash)) return;
	await unlink(pathOf(config, hash)).catch(() => undefined);
}
