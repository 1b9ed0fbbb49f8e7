import { Refusal } from '../../domain/refusal.ts';
import type { Value } from '../database/snapshot.ts';

const tags = { nothing: 0, whole: 1, fraction: 2, text: 3, bytes: 4 } as const;

/** Bytes that are gathered before they are given on. */
const gatheredBytes = 128 * 1024;

/** Rows as bytes, a length before each. */
export async function* writeRows(rows: AsyncIterable<readonly Value[]>): AsyncIterable<Uint8Array> {
	let gathered: Buffer[] = [];
	let size = 0;
	for await (const row of rows) {
		const values = Buffer.concat(row.map(written));
		const length = Buffer.alloc(4);
		length.writeUInt32BE(values.length);
		gathered.push(length, values);
		size += 4 + values.length;
		if (size < gatheredBytes) continue;
		yield Buffer.concat(gathered);
		gathered = [];
		size = 0;
	}
	if (size > 0) yield Buffer.concat(gathered);
}

/** @throws Refusal `backup-damaged` for anything but rows of so many columns */
export async function* readRows(
	bytes: AsyncIterable<Uint8Array>,
	columns: number
): AsyncIterable<Value[]> {
	let held = Buffer.alloc(0);
	for await (const part of bytes) {
		held = Buffer.concat([held, part]);
		let from = 0;
		while (held.length - from >= 4) {
			const end = from + 4 + held.readUInt32BE(from);
			if (end > held.length) break;
			yield rowOf(held.subarray(from + 4, end), columns);
			from = end;
		}
		held = held.subarray(from);
	}
	if (held.length > 0) throw new Refusal('backup-damaged');
}

function written(value: Value): Buffer {
	if (value === null) return Buffer.from([tags.nothing]);
	if (typeof value === 'bigint') {
		const whole = Buffer.alloc(9, tags.whole);
		whole.writeBigInt64BE(value, 1);
		return whole;
	}
	if (typeof value === 'number') {
		const fraction = Buffer.alloc(9, tags.fraction);
		fraction.writeDoubleBE(value, 1);
		return fraction;
	}
	const bytes = typeof value === 'string' ? Buffer.from(value) : value;
	const head = Buffer.alloc(5, typeof value === 'string' ? tags.text : tags.bytes);
	head.writeUInt32BE(bytes.length, 1);
	return Buffer.concat([head, bytes]);
}

function rowOf(bytes: Buffer, columns: number): Value[] {
	const row: Value[] = [];
	let from = 0;
	try {
		while (from < bytes.length) {
			const tag = bytes.readUInt8(from);
			if (tag === tags.nothing) {
				row.push(null);
				from += 1;
			} else if (tag === tags.whole) {
				row.push(bytes.readBigInt64BE(from + 1));
				from += 9;
			} else if (tag === tags.fraction) {
				row.push(bytes.readDoubleBE(from + 1));
				from += 9;
			} else {
				const end = from + 5 + bytes.readUInt32BE(from + 1);
				if (end > bytes.length || (tag !== tags.text && tag !== tags.bytes)) break;
				const value = bytes.subarray(from + 5, end);
				row.push(tag === tags.text ? value.toString() : new Uint8Array(value));
				from = end;
			}
		}
	} catch {
		// Shorter than it says: told below.
	}
	if (from !== bytes.length || row.length !== columns) throw new Refusal('backup-damaged');
	return row;
}
