import * as v from 'valibot';
import { spokenText } from '../domain/speech/sentences.ts';
import { sha256Hex } from './digest.ts';

/** SHA-256, in lower-case hexadecimal. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const recordedFile = v.object({
	/** Hash of its bytes: GET /api/recordings/FILE. */
	file: hash,
	bytes: v.number(),
	milliseconds: v.number()
});

/**
 * What is recorded and approved for a campaign in one language:
 * GET /api/campaigns/SLUG/recordings/LOCALE. By the hash of each text.
 */
export const recordingListSchema = v.object({
	version: v.literal(1),
	campaign: v.string(),
	locale: v.string(),
	/** Every text that listening reads has its voice. */
	complete: v.boolean(),
	voices: v.record(hash, recordedFile),
	/** Short films in sign language, by the hash of the question's text. */
	signs: v.record(hash, recordedFile)
});

export type RecordingList = v.InferOutput<typeof recordingListSchema>;
export type RecordedFile = v.InferOutput<typeof recordedFile>;

/** The name of a text among the recordings of its language: a changed text has another. */
export async function spokenHash(text: string): Promise<string> {
	return sha256Hex(new TextEncoder().encode(spokenText(text)));
}
