import type { RecordedFile } from '../../protocol/recording.ts';

/** A line that hangs longer than this over one file is given up, in milliseconds. */
const patience = 20_000;

/** The bytes of one recording; null where there are none. */
export type FetchBytes = (file: RecordedFile, signal: AbortSignal) => Promise<Blob | null>;

/**
 * All recordings of a language, asked for one after the other from the moment listening begins, in
 * the order of the list, whatever is listened to: were each one asked for when it is said, the
 * server would see which answer was chosen, and which questions an answer brought about.
 * @returns the bytes of one of them once its turn has come; null where they could not be had
 */
export function fetchedAhead(
	files: readonly RecordedFile[],
	fetch: FetchBytes
): (file: RecordedFile) => Promise<Blob | null> {
	const coming = new Map<string, Promise<Blob | null>>();
	let before: Promise<unknown> = Promise.resolve();
	for (const file of files) {
		if (coming.has(file.file)) continue;
		const bytes = before.then(() => fetch(file, AbortSignal.timeout(patience))).catch(() => null);
		coming.set(file.file, bytes);
		before = bytes;
	}
	// What is not on the list is not asked for either.
	return ({ file }) => coming.get(file) ?? Promise.resolve(null);
}
