import type { RecordedFile } from '../../protocol/recording.ts';
import { keptRecording, recordingPath } from './kept-recordings.ts';

/**
 * Plays one recording, the kept one or the server's, to its end or until it is stopped.
 * @returns false where it could not be played
 */
export async function playFile({ file }: RecordedFile, signal: AbortSignal): Promise<boolean> {
	const path = recordingPath(file);
	try {
		const response =
			(await keptRecording(path)) ?? (await fetch(path, { credentials: 'omit', signal }));
		if (!response.ok) return false;
		const address = URL.createObjectURL(await response.blob());
		try {
			return await played(address, signal);
		} finally {
			URL.revokeObjectURL(address);
		}
	} catch {
		return signal.aborted;
	}
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
