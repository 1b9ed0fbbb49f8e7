import * as v from 'valibot';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type RecordingList, recordingListSchema } from '../../protocol/recording.ts';
import { keptRecording, recordingListPath } from './kept-recordings.ts';

/** A line that hangs longer than this is given up, in milliseconds. */
const patience = 10_000;

/** The list a tablet keeps, otherwise the server's; null where there is neither. Never throws. */
async function readRecordingList(
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

/** The list of a language; null where nothing is recorded in it or it cannot be had. */
export type ReadLists = (language: string) => Promise<RecordingList | null>;

/**
 * The lists of one campaign, each read once for the whole visit: a request a question would let the
 * server count what somebody was asked. One that could not be had is asked for again.
 */
export function listsOf({ slug, recorded }: Pick<CampaignBundle, 'slug' | 'recorded'>): ReadLists {
	const read = new Map<string, Promise<RecordingList | null>>();
	return (language) => {
		if (recorded[language] === undefined) return Promise.resolve(null);
		const known = read.get(language);
		if (known !== undefined) return known;
		const list = readRecordingList(slug, language).then((found) => {
			if (found === null) read.delete(language);
			return found;
		});
		read.set(language, list);
		return list;
	};
}
