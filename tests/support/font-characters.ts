import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Tables that WOFF2 knows by number; `cmap` is the first (W3C, WOFF File Format 2.0, section 4.1). */
const unnamed = 0x3f;
const cmapNumber = 0;
const transformable = new Set([10, 11]);

/** The characters a WOFF2 typeface has a glyph for, as its own table of characters says. */
export function charactersOf(path: string): ReadonlySet<number> {
	const file = readFileSync(path);
	if (file.readUInt32BE(0) !== 0x774f4632) throw new Error(`${path} is no WOFF2`);
	const tables = file.readUInt16BE(12);
	let place = 48;
	const number = (): number => {
		let value = 0;
		for (;;) {
			const byte = file.readUInt8(place);
			place += 1;
			value = value * 128 + (byte & 0x7f);
			if ((byte & 0x80) === 0) return value;
		}
	};
	let offset = 0;
	let found: { readonly offset: number; readonly length: number } | null = null;
	for (let index = 0; index < tables; index += 1) {
		const flags = file.readUInt8(place);
		place += 1;
		const known = flags & unnamed;
		if (known === unnamed) place += 4;
		const original = number();
		// Outlines and their places are packed unless they say otherwise; the rest only if it says so.
		const packed = transformable.has(known) ? flags >> 6 !== 3 : flags >> 6 !== 0;
		const length = packed ? number() : original;
		if (known === cmapNumber) found = { offset, length };
		offset += length;
	}
	if (found === null) throw new Error(`${path} has no table of characters`);
	const packed = file.subarray(place, place + file.readUInt32BE(20));
	return mapped(brotliDecompressSync(packed).subarray(found.offset, found.offset + found.length));
}

/** Formats 4 and 12, which all typefaces of today have (OpenType, « cmap »). */
function mapped(cmap: Buffer): Set<number> {
	const characters = new Set<number>();
	for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
		const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
		const format = table.readUInt16BE(0);
		if (format === 4) {
			const segments = table.readUInt16BE(6) / 2;
			for (let segment = 0; segment < segments; segment += 1) {
				const last = table.readUInt16BE(14 + segment * 2);
				const first = table.readUInt16BE(16 + segments * 2 + segment * 2);
				if (first === 0xffff) continue;
				for (let code = first; code <= last; code += 1) characters.add(code);
			}
		} else if (format === 12) {
			for (let group = 0; group < table.readUInt32BE(12); group += 1) {
				const last = table.readUInt32BE(16 + group * 12 + 4);
				for (let code = table.readUInt32BE(16 + group * 12); code <= last; code += 1) {
					characters.add(code);
				}
			}
		}
	}
	return characters;
}
