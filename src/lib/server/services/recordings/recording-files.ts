import { createHash } from 'node:crypto';
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../domain/refusal.ts';
import type { Config } from '../../config.ts';
import { isMissing, writeWhole } from '../../secret-file.ts';

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
	try {
		await writeWhole(pathOf(config, hash), bytes);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (noRoom.has(code)) throw new Refusal('disk-full');
		if (code !== 'EEXIST') throw error;
	}
	return hash;
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
