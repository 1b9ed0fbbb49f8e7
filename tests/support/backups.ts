import { type FileHandle, open } from 'node:fs/promises';

/** Everything that comes, in one piece. */
export async function gathered(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const part of parts) all.push(part);
	return Buffer.concat(all);
}

/** Bytes that come in pieces of this size. */
// eslint-disable-next-line @typescript-eslint/require-await -- as content that comes from a disk
export async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
	for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** Works on a file and closes it. */
export async function withFile<Result>(
	path: string,
	work: (file: FileHandle) => Promise<Result>
): Promise<Result> {
	const file = await open(path, 'r');
	try {
		return await work(file);
	} finally {
		await file.close();
	}
}
