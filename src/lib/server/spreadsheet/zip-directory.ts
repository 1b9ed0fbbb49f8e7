import { Refusal } from '../../domain/refusal.ts';

/** Why a spreadsheet is not opened. Each is a name that the office turns into words. */
export type SpreadsheetRefusal =
	| 'file-too-large'
	| 'unreadable-file'
	| 'declared-too-large'
	| 'far-cell'
	| 'macros'
	| 'doctype'
	| 'several-sheets'
	| 'reading-stopped';

/** One file in a zip, as the directory at its end declares it. */
export interface ZipEntry {
	readonly name: string;
	readonly method: number;
	/** Bytes in the zip, and bytes it claims to hold. */
	readonly packed: number;
	readonly declared: number;
	/** Where its own header begins. */
	readonly offset: number;
}

const mostEntries = 200;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/**
 * What a zip says of itself, without opening any of it (APPNOTE 6.3.10). Split, encrypted and
 * 64-bit zips are refused: no spreadsheet of a few thousand lines is one.
 *
 * @throws {Refusal} `unreadable-file`
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const end = endOf(view);
		const count = view.getUint16(end + 10, true);
		if (count === 0 || count > mostEntries) throw unreadable();
		const entries: ZipEntry[] = [];
		let at = view.getUint32(end + 16, true);
		while (entries.length < count) {
			if (view.getUint32(at, true) !== entrySignature) throw unreadable();
			const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
			const nameLength = view.getUint16(at + 28, true);
			const name = new TextDecoder().decode(
				bytes.subarray(at + entryLength, at + entryLength + nameLength)
			);
			if (encrypted || entries.some((entry) => entry.name === name)) throw unreadable();
			entries.push({
				name,
				method: view.getUint16(at + 10, true),
				packed: view.getUint32(at + 20, true),
				declared: view.getUint32(at + 24, true),
				offset: view.getUint32(at + 42, true)
			});
			at +=
				entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
		return entries;
	} catch (error) {
		// Outside the file: what the directory claims is not there.
		throw error instanceof RangeError ? unreadable() : error;
	}
}

function endOf(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
	for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
		if (view.getUint32(at, true) === endSignature) return at;
	}
	throw unreadable();
}

/** Where the packed bytes of an entry begin and end. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + 30 > view.byteLength) throw unreadable();
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + packed > view.byteLength) throw unreadable();
	return bytes.subarray(start, start + packed);
}

export function unreadable(): Refusal<SpreadsheetRefusal> {
	return new Refusal('unreadable-file');
}
