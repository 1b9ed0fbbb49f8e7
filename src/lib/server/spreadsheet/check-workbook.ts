import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../domain/refusal.ts';
import { checkSheet } from './check-sheet.ts';
import {
	packedBytes,
	readZipDirectory,
	type SpreadsheetRefusal,
	unreadable,
	type ZipEntry
} from './zip-directory.ts';

/**
 * Unpacked bytes of a workbook of ten thousand lines, and of one of its files. A sheet of a hundred
 * lines that somebody coloured to the last column holds a million blank cells: over 20 MB of them.
 */
const mostDeclared = 32 * 1024 * 1024;
const mostInOne = 24 * 1024 * 1024;

/**
 * Looks through a workbook before a library that lays out whole grids is let near it: what it
 * declares, what it really holds, how far its cells lie, and which of them are formulas.
 *
 * @returns names of the cells that hold a formula, such as `E7`
 * @throws {Refusal} with a `SpreadsheetRefusal`
 */
export function checkWorkbook(bytes: Uint8Array): ReadonlySet<string> {
	const sheets = [...openWorkbook(bytes)].filter(([name]) => isSheet(name));
	if (sheets.length > 1) refuse('several-sheets');
	return new Set(sheets.flatMap(([, xml]) => [...checkSheet(xml)]));
}

/**
 * The XML files of a workbook by their names, unpacked within the limits: nothing that runs, nothing
 * that expands.
 *
 * @throws {Refusal} with a `SpreadsheetRefusal`
 */
export function openWorkbook(bytes: Uint8Array): ReadonlyMap<string, string> {
	const entries = readZipDirectory(bytes);
	if (entries.some(({ name }) => /vbaProject|\/macrosheets\/|activeX/i.test(name)))
		refuse('macros');
	const total = entries.reduce((sum, { declared }) => sum + declared, 0);
	if (total > mostDeclared || entries.some(({ declared }) => declared > mostInOne)) {
		refuse('declared-too-large');
	}
	if (!entries.some(({ name }) => isSheet(name))) throw unreadable();
	const files = new Map<string, string>();
	for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
		const text = textOf(bytes, entry);
		if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) refuse('doctype');
		if (holdsMacroPart(text)) refuse('macros');
		files.set(entry.name, text);
	}
	return files;
}

/**
 * Whether the list of types gives a part of the workbook the type of one that runs. A default for an
 * ending (`bin`) says nothing: some programs write it in every file, and the parts are looked at by name.
 */
function holdsMacroPart(xml: string): boolean {
	return /<(?:[\w.-]+:)?Override\b[^<>]*macroEnabled/i.test(xml);
}

function isSheet(name: string): boolean {
	return /^\/?xl\/worksheets\/[^/]+$/i.test(name);
}

/** What a file of the zip really holds, however little it declares. */
function textOf(bytes: Uint8Array, entry: ZipEntry): string {
	const packed = packedBytes(bytes, entry);
	if (entry.method === 0) return decoded(packed);
	if (entry.method !== 8) throw unreadable();
	try {
		return decoded(inflateRawSync(packed, { maxOutputLength: entry.declared + 1 }));
	} catch (error) {
		if (error instanceof RangeError) refuse('declared-too-large');
		throw unreadable();
	}
}

/** XML of a workbook is UTF-8 or UTF-16; the latter would hide everything from the look-through. */
function decoded(bytes: Uint8Array): string {
	const text = new TextDecoder('utf-8').decode(bytes);
	if (text.includes('\0') || text.includes('\uFFFD')) throw unreadable();
	return text;
}

function refuse(code: SpreadsheetRefusal): never {
	throw new Refusal<SpreadsheetRefusal>(code);
}
