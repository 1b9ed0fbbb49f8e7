import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Config } from '../config.ts';
import { isMissing, replaceWhole } from '../secret-file.ts';

type Place = Pick<Config, 'data'>;

const schema = v.strictObject({
	version: v.literal(1),
	/** Milliseconds since 1970 of the last that was made whole; null before the first. */
	madeAt: v.nullable(v.number()),
	bytes: v.number(),
	/** The last attempt, when it came to nothing since. */
	failure: v.nullable(v.strictObject({ at: v.number(), code: v.string() }))
});

export type LastBackup = Omit<v.InferOutput<typeof schema>, 'version'>;

const none: LastBackup = { madeAt: null, bytes: 0, failure: null };

/**
 * When this installation was last backed up, and what went wrong since. Kept in the data folder and
 * not itself backed up: what was restored elsewhere has no backup there yet.
 */
export async function readLastBackup({ data }: Place): Promise<LastBackup> {
	try {
		const text = await readFile(fileIn(data), 'utf8');
		const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
		if (!parsed.success) return none;
		const { madeAt, bytes, failure } = parsed.output;
		return { madeAt, bytes, failure };
	} catch (error) {
		if (isMissing(error)) return none;
		throw error;
	}
}

/** A backup was made whole. */
export async function noteBackup(place: Place, madeAt: number, bytes: number): Promise<void> {
	await write(place, { madeAt, bytes, failure: null });
}

/** A backup came to nothing, by this name. */
export async function noteFailure(place: Place, at: number, code: string): Promise<void> {
	await write(place, { ...(await readLastBackup(place)), failure: { at, code } });
}

async function write({ data }: Place, last: LastBackup): Promise<void> {
	await replaceWhole(fileIn(data), JSON.stringify({ version: 1, ...last }));
}

const fileIn = (data: string): string => join(data, 'last-backup.json');
