import type { RecordedFile } from '../../protocol/recording.ts';
import { fetchedAhead } from './fetched-ahead.ts';
import { keptRecording, recordingPath } from './kept-recordings.ts';
import type { Play } from './recorded-voice.ts';

/**
 * Plays recordings of one list, to the end or until it is stopped.
 * @param player a touch has allowed it to be heard; one that was made later would stay silent on some
 * systems
 * @returns what plays one of them; false where it could not be played
 */
export function playFrom(files: readonly RecordedFile[], player: HTMLAudioElement): Play {
	const bytesOf = fetchedAhead(files, fetchRecording);
	return async (file, signal) => {
		const bytes = await unlessCut(bytesOf(file), signal);
		if (bytes === null) return signal.aborted;
		const address = URL.createObjectURL(bytes);
		try {
			return await played(player, address, signal);
		} finally {
			URL.revokeObjectURL(address);
		}
	};
}

/** Null as soon as it is cut: what still comes is for a later line. */
function unlessCut(bytes: Promise<Blob | null>, signal: AbortSignal): Promise<Blob | null> {
	return new Promise((resolve) => {
		signal.addEventListener(
			'abort',
			() => {
				resolve(null);
			},
			{ once: true }
		);
		if (signal.aborted) resolve(null);
		else void bytes.then(resolve);
	});
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

function played(player: HTMLAudioElement, address: string, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const over = new AbortController();
		const end = (heard: boolean): void => {
			over.abort();
			player.pause();
			resolve(heard);
		};
		const until = { signal: over.signal };
		if (signal.aborted) {
			end(true);
			return;
		}
		signal.addEventListener(
			'abort',
			() => {
				end(true);
			},
			until
		);
		player.addEventListener(
			'ended',
			() => {
				end(true);
			},
			until
		);
		player.addEventListener(
			'error',
			() => {
				end(false);
			},
			until
		);
		player.src = address;
		player.play().catch(() => {
			if (!over.signal.aborted) end(false);
		});
	});
}
