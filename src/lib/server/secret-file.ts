import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The bytes of a secret file, made if it is not there. Of several processes that start at once, one
 * makes it and all read the same: it appears under its name whole or not at all, readable by the
 * account of the server only.
 */
export async function readOrMakeSecret(file: string, make: () => Uint8Array): Promise<Buffer> {
	try {
		return await readFile(file);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
	try {
		await writeWhole(file, make());
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
	return readFile(file);
}

/**
 * Writes a file that must not exist yet, whole and on the disk before it has its name; mode 0600.
 * Throws the system's EEXIST when there is one.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
	await draftWhole(file, content, (draft) => link(draft, file));
}

/**
 * As `writeWhole`, for bytes that are written as they come, under a name that is known only then.
 * When they end with an error nothing is left of them.
 */
export async function writeStream(
	folder: string,
	content: AsyncIterable<Uint8Array>,
	name: () => string
): Promise<void> {
	await draftWhole(join(folder, 'coming'), content, (draft) => link(draft, join(folder, name())));
}

/** As `writeWhole`, in place of the file that may be there. */
export async function replaceWhole(file: string, content: string): Promise<void> {
	await draftWhole(file, content, (draft) => rename(draft, file));
}

async function draftWhole(
	file: string,
	content: Uint8Array | string | AsyncIterable<Uint8Array>,
	give: (draft: string) => Promise<void>
): Promise<void> {
	const folder = dirname(file);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const draft = `${file}.${randomUUID()}`;
	try {
		const handle = await open(draft, 'wx', 0o600);
		try {
			await handle.writeFile(content);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await give(draft);
	} finally {
		await unlink(draft).catch(() => undefined);
	}
	await syncFolder(folder);
}

/** Makes the name itself last; Windows cannot, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		await handle.sync().finally(() => handle.close());
	} catch (error) {
		if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
	}
}

/** Whether an error of the system says that there is no such file. */
export function isMissing(error: unknown): boolean {
	return codeOf(error) === 'ENOENT';
}

/** Campaigns that have a key of their own in `<data>/keys/KIND-SLUG.key`. */
export async function campaignKeysHeld(data: string, kind: 'desk' | 'comments'): Promise<string[]> {
	// The folder is made with the first key.
	const names = await readdir(join(data, 'keys')).catch(() => []);
	const [before, after] = [`${kind}-`, '.key'];
	return names
		.filter((name) => name.startsWith(before) && name.endsWith(after))
		.map((name) => name.slice(before.length, -after.length))
		.filter((slug) => slug !== '');
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: undefined;
}
