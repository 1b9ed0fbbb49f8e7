import type { TableCell } from '../../domain/translation/table.ts';
import { unreadable } from './zip-directory.ts';

const mostCells = 400_000;

/**
 * A table as text (RFC 4180), parted by the sign that stands first in its header: comma, semicolon
 * or tab, as programs of Québec write it.
 *
 * @throws {Refusal} `unreadable-file` when it is not UTF-8, or a quote is left open
 */
export function readCsv(bytes: Uint8Array): readonly (readonly TableCell[])[] {
	const text = decoded(bytes);
	const parting = /[,;\t]/.exec(text)?.[0] ?? ',';
	const lines: string[][] = [];
	let line: string[] = [];
	let at = 0;
	let cells = 0;
	while (at < text.length) {
		const { value, next } = text[at] === '"' ? quoted(text, at) : plain(text, at, parting);
		cells += 1;
		if (cells > mostCells) throw unreadable();
		line.push(value);
		const sign = text[next];
		at = next + 1;
		if (sign === parting) {
			if (at === text.length) line.push('');
			continue;
		}
		if (sign === '\r' && text[at] === '\n') at += 1;
		else if (sign !== '\n' && sign !== '\r' && sign !== undefined) throw unreadable();
		lines.push(line);
		line = [];
	}
	if (line.length > 0) lines.push(line);
	return lines;
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw unreadable();
	}
}

function quoted(text: string, from: number): { value: string; next: number } {
	let end = from;
	for (;;) {
		end = text.indexOf('"', end + 1);
		if (end < 0) throw unreadable();
		if (text[end + 1] !== '"') break;
		end += 1;
	}
	return { value: text.slice(from + 1, end).replaceAll('""', '"'), next: end + 1 };
}

function plain(text: string, from: number, parting: string): { value: string; next: number } {
	let next = from;
	while (next < text.length && text[next] !== parting && !/[\r\n]/.test(text[next] ?? ''))
		next += 1;
	return { value: text.slice(from, next), next };
}
