import type { RecordedFile } from '../../protocol/recording.ts';
import { keptRecording, recordingPath } from './kept-recordings.ts';

/**
 * Plays one recording, the kept one or the server's, to its end or until it is stopped.
 * @returns false where it could not be played
 */
export async function playFile(file: RecordedFile, signal: AbortSignal): Promise<boolean> {
	try {
		const bytes = await fetchRecording(file, signal);
		if (bytes === null) return false;
		const address = URL.createObjectURL(bytes);
		try {
			return await played(address, signal);
		} finally {
			URL.revokeObjectURL(address);
		}
	} catch {
		return signal.aborted;
	}
}

/** The bytes of a recording, the kept ones or the server's; null where there are none. */
export async function fetchRecording(
	{ file }: RecordedFile,
	signal: AbortSignal | null = null
): Promise<Blob | null> {
	const path = recordingPath(file);
	const response =
		(await keptRecording(path)) ?? (await fetch(path, { credentials: 'omit', signal }));
	return response.ok ? response.blob() : null;
}

function played(address: string, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const audio = new Audio(address);
		signal.addEventListener('abort', () => {
			audio.pause();
			resolve(true);
		});
		audio.addEventListener('ended', () => {
			resolve(true);
		});
		audio.addEventListener('error', () => {
			resolve(false);
		});
		if (signal.aborted) resolve(true);
		else {
			audio.play().catch(() => {
				resolve(signal.aborted);
			});
		}
	});
}
