import { Refusal } from '../domain/refusal.ts';

/** What a form with a file says beside the file. */
export interface FileForm {
	readonly fields: Readonly<Record<string, string>>;
	/** Bytes of the file; 0 where none was chosen. */
	readonly bytes: number;
}

const longestHeading = 4_096;
const longestField = 4_096;

/**
 * Reads a form with one file, which is written as it comes: however large, it is never held in
 * memory.
 * @param write takes the next piece of the file
 * @throws Refusal `form-damaged` when the form is cut short or is none, `too-large` for anything else
 * than the file that is long
 */
export async function readFileForm(
	contentType: string | null,
	body: AsyncIterable<Uint8Array>,
	write: (piece: Uint8Array) => Promise<void>
): Promise<FileForm> {
	const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(
		contentType ?? ''
	)?.[1];
	if (boundary === undefined) throw new Refusal('form-damaged');
	const mark = Buffer.from(`\r\n--${boundary}`);
	const fields: Record<string, string> = {};
	let bytes = 0;
	let part: { readonly name: string; readonly isFile: boolean } | null = null;
	let text: Buffer[] = [];
	let place: 'content' | 'after-mark' | 'heading' | 'end' = 'content';
	// The first mark has no line end before it.
	let held = Buffer.from('\r\n');

	const take = async (piece: Buffer): Promise<void> => {
		if (part === null || piece.length === 0) return;
		if (part.isFile) {
			bytes += piece.length;
			await write(piece);
			return;
		}
		text.push(piece);
		if (text.reduce((sum, { length }) => sum + length, 0) > longestField) {
			throw new Refusal('too-large');
		}
	};

	for await (const piece of body) {
		held = Buffer.concat([held, piece]);
		for (let more = true; more;) {
			more = false;
			if (place === 'content') {
				const at = held.indexOf(mark);
				const upTo = at === -1 ? Math.max(0, held.length - mark.length) : at;
				await take(held.subarray(0, upTo));
				held = held.subarray(at === -1 ? upTo : at + mark.length);
				if (at === -1) continue;
				if (part !== null && !part.isFile) fields[part.name] = Buffer.concat(text).toString();
				part = null;
				text = [];
				place = 'after-mark';
				more = true;
			} else if (place === 'after-mark' && held.length >= 2) {
				const closes = held.subarray(0, 2).toString() === '--';
				if (!closes && held.subarray(0, 2).toString() !== '\r\n') throw new Refusal('form-damaged');
				held = held.subarray(2);
				place = closes ? 'end' : 'heading';
				more = !closes;
			} else if (place === 'heading') {
				const at = held.indexOf('\r\n\r\n');
				if (at > longestHeading || (at === -1 && held.length > longestHeading)) {
					throw new Refusal('form-damaged');
				}
				if (at === -1) continue;
				part = headingOf(held.subarray(0, at).toString());
				held = held.subarray(at + 4);
				// Content may be empty: its mark begins with the line end before it.
				place = 'content';
				more = true;
			} else if (place === 'end') {
				held = Buffer.alloc(0);
			}
		}
	}
	if (place !== 'end') throw new Refusal('form-damaged');
	return { fields, bytes };
}

function headingOf(heading: string): { name: string; isFile: boolean } {
	const line = heading.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? '';
	const name = /;\s*name="([A-Za-z][A-Za-z0-9.]{0,40})"/.exec(line)?.[1];
	if (name === undefined) throw new Refusal('form-damaged');
	return { name, isFile: /;\s*filename\*?=/.test(line) };
}
