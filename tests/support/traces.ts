import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All the ways in which a text may stand in a file: UTF-8, UTF-16 of either order, base64 and
 * base64url at each of their three alignments, percent signs, hexadecimal of either case.
 */
function spellings(text: string): Buffer[] {
	const utf8 = Buffer.from(text, 'utf8');
	const utf16 = Buffer.from(text, 'utf16le');
	const swapped = Buffer.from(utf16).swap16();
	const hex = [...utf8].map((byte) => byte.toString(16).padStart(2, '0'));
	const everyPercent = hex.map((digits) => `%${digits}`).join('');
	const written = [
		encodeURIComponent(text),
		everyPercent,
		everyPercent.toUpperCase(),
		hex.join(''),
		hex.join('').toUpperCase(),
		JSON.stringify(text).slice(1, -1),
		...[utf8, utf16].flatMap((bytes) => [0, 1, 2].flatMap((shift) => inBase64(bytes, shift)))
	];
	return [utf8, utf16, swapped, ...written.map((one) => Buffer.from(one, 'utf8'))];
}

/** The ways in which bytes that are no text may stand: as they are, in base64, hexadecimal, or as a list of numbers. */
function spellingsOfBytes(bytes: Buffer): Buffer[] {
	const hex = bytes.toString('hex');
	const written = [
		hex,
		hex.toUpperCase(),
		[...bytes].join(','),
		[...bytes].join(', '),
		...[0, 1, 2].flatMap((shift) => inBase64(bytes, shift))
	];
	return [bytes, ...written.map((one) => Buffer.from(one, 'utf8'))];
}

/** What base64 makes of these bytes wherever they begin, without the letters that depend on their neighbours. */
function inBase64(bytes: Buffer, shift: number): string[] {
	const text = Buffer.concat([Buffer.alloc(shift), bytes])
		.toString('base64')
		.replaceAll('=', '');
	const certain = text.slice(shift === 0 ? 0 : shift + 1, -1);
	return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Files under a folder in which one of these texts, or of these bytes, stands in whatever spelling. */
export function traces(folder: string, sought: readonly (string | Buffer)[]): string[] {
	const wanted = sought.flatMap((one) =>
		typeof one === 'string'
			? spellings(one).map((bytes) => ({ text: one, bytes }))
			: spellingsOfBytes(one).map((bytes) => ({ text: one.toString('hex'), bytes }))
	);
	const found: string[] = [];
	for (const path of filesUnder(folder)) {
		const content = readFileSync(path);
		for (const { text, bytes } of wanted) {
			if (content.includes(bytes)) found.push(`${text} in ${path}`);
		}
	}
	return [...new Set(found)];
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => lstatSync(path).isFile());
}
