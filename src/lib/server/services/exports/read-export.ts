import { createHash } from 'node:crypto';
import { join } from 'node:path';
import project from '../../../../../package.json' with { type: 'json' };
import { isSilent } from '../../../domain/followup/silence.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { fewAtOnce } from '../../few-at-once.ts';
import { readCommentsBody } from '../comments/read-comments-release.ts';
import { publishedCommitments } from '../followup/read-published.ts';
import { readReleaseBody, readReleaseById } from '../read-releases.ts';
import { boundFolder, keepFile, readKeptFile, touchFile } from './kept-files.ts';
import { type ExportReader, type ExportWanted, makeExport } from './make-export.ts';

/** Bytes of finished files that are kept for whoever asks next. */
const mostKept = 128 * 1024 ** 2;

/** Files made at a time for whoever comes by; so many more wait, others are told to come back. */
const inTurn = fewAtOnce(2);
const mostWaiting = 12;

const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

/**
 * One file of a publication, made once and kept: whoever asks for the same gets the same bytes, and
 * those who ask at once wait for one making. Whether the day has come is asked again each time.
 * @returns null when the publication does not exist or its day has not come
 * @throws Refusal `unprintable`, `printing-failed`, `try-later`
 */
export async function readExport(
	reader: ExportReader,
	wanted: ExportWanted
): Promise<Uint8Array<ArrayBuffer> | null> {
	const key = await keyOf(reader, wanted);
	if (key === null) return null;
	const folder = join(reader.config.data, 'exports', 'kept');
	const kept = await readKeptFile(folder, key);
	if (kept !== null) {
		await touchFile(folder, key, Date.now());
		return kept;
	}
	const place = join(folder, key);
	const making = underWay.get(place);
	if (making !== undefined) return making;
	if (underWay.size >= mostWaiting) throw new Refusal('try-later');
	const made = inTurn(async () => {
		const bytes = await makeExport(reader, wanted);
		if (bytes !== null) {
			await keepFile(folder, key, bytes);
			await boundFolder(folder, mostKept);
		}
		return bytes;
	}).finally(() => underWay.delete(place));
	underWay.set(place, made);
	return made;
}

/** What the bytes depend on; null where there is nothing to read. */
async function keyOf(reader: ExportReader, wanted: ExportWanted): Promise<string | null> {
	const { release, format, locale, paper } = wanted;
	const body = await readReleaseBody(reader, release);
	if (body === null) return null;
	// What becomes public of the comments comes later than the figures.
	const comments = await readCommentsBody(reader, release);
	const ofPdf = format === 'pdf' ? [paper, await followUpIn(reader, release)] : '';
	const about = [project.version, body, comments, format, locale, ofPdf];
	return createHash('sha256').update(JSON.stringify(about)).digest('hex');
}

/** What became of it, and of what nothing was heard for long: both change after the figures. */
async function followUpIn(reader: ExportReader, id: string): Promise<unknown> {
	const release = await readReleaseById(reader, id);
	if (release === null) return null;
	const all = await publishedCommitments(reader, release.campaign, null);
	return all.map((one) => [one, isSilent(one, reader.clock())]);
}
