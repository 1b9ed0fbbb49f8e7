import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finished files in one folder. A file appears under its name whole or not at all: it is written
 * beside and then renamed. Its name is made by this product, never by who asks.
 */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const beside = join(folder, `.${randomUUID()}`);
	try {
		await writeFile(beside, bytes, { mode: 0o600 });
		await rename(beside, join(folder, name));
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

/** A kept file, or null. */
export async function readKeptFile(
	folder: string,
	name: string
): Promise<Uint8Array<ArrayBuffer> | null> {
	try {
		return new Uint8Array(await readFile(join(folder, name)));
	} catch {
		return null;
	}
}

/** Says that a file was asked for just now: what was asked for longest ago goes first. */
export async function touchFile(folder: string, name: string, now: number): Promise<void> {
	const at = new Date(now);
	// Another process may just have removed it.
	await utimes(join(folder, name), at, at).catch(() => undefined);
}

/** Removes what was asked for longest ago, until the folder holds no more than so many bytes. */
export async function boundFolder(folder: string, most: number): Promise<void> {
	const files = (
		await Promise.all(
			(await names(folder)).map(async (name) => {
				const found = await stat(join(folder, name)).catch(() => null);
				return found === null ? [] : [{ name, size: found.size, at: found.mtimeMs }];
			})
		)
	).flat();
	let held = files.reduce((sum, { size }) => sum + size, 0);
	for (const { name, size } of files.toSorted((one, other) => one.at - other.at)) {
		if (held <= most) return;
		await rm(join(folder, name), { force: true });
		held -= size;
	}
}

/** Removes every file whose name is not among these, but for those being written just now. */
export async function keepOnly(
	folder: string,
	wanted: ReadonlySet<string>,
	now: number
): Promise<void> {
	for (const name of await names(folder)) {
		if (wanted.has(name)) continue;
		const found = await stat(join(folder, name)).catch(() => null);
		const fresh = found !== null && Math.abs(now - found.mtimeMs) < 10 * 60_000;
		if (!fresh) await rm(join(folder, name), { force: true });
	}
}

async function names(folder: string): Promise<string[]> {
	return readdir(folder).catch(() => []);
}
