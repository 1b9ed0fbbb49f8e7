import * as v from 'valibot';
import { type RecordingList, recordingListSchema } from '../../protocol/recording.ts';
import { keptRecording, recordingListPath } from './kept-recordings.ts';

/** A line that hangs longer than this is given up, in milliseconds. */
const patience = 10_000;

/** The list a tablet keeps, otherwise the server's; null where there is neither. Never throws. */
export async function readRecordingList(
	campaign: string,
	language: string
): Promise<RecordingList | null> {
	const path = recordingListPath(campaign, language);
	try {
		const response =
			(await keptRecording(path)) ??
			(await fetch(path, { credentials: 'omit', signal: AbortSignal.timeout(patience) }));
		const parsed = v.safeParse(recordingListSchema, await response.json());
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
