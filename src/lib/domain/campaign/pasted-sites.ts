import { textFault } from './written-text.ts';

/** A building as it stands on one line of a spreadsheet. */
export interface PastedSite {
	/** Number of its line as it was pasted, from 1. */
	readonly line: number;
	readonly name: string;
	readonly dwellings: number;
	readonly room: string;
}

type PasteFaultCode =
	| 'columns'
	| 'no-name'
	| 'bad-name'
	| 'no-dwellings'
	| 'bad-dwellings'
	| 'bad-room'
	| 'twice'
	| 'too-many';

export interface PasteFault {
	/** Number of the line as it was pasted, from 1. */
	readonly line: number;
	readonly code: PasteFaultCode;
}

export interface ReadPaste {
	readonly sites: readonly PastedSite[];
	readonly faults: readonly PasteFault[];
}

const longest = 80;
const mostDwellings = 5_000;
/** More buildings at once is a mistake. */
const mostPastedSites = 200;

/**
 * Buildings pasted from a spreadsheet: one a line, name, dwellings and room of the tablet, apart by
 * tabulators or by semicolons. A first line without a number is a heading. Empty lines are left out,
 * every other is a building or a fault: nothing is lost in silence.
 *
 * @param room where the tablet stands, where a line does not say
 */
export function readPastedSites(text: string, room: string): ReadPaste {
	const sites: PastedSite[] = [];
	const faults: PasteFault[] = [];
	const names = new Set<string>();
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	const first = lines.findIndex((line) => line.trim() !== '');
	lines.forEach((whole, index) => {
		const line = index + 1;
		if (whole.trim() === '') return;
		const cells = cellsOf(whole);
		if (index === first && isHeading(cells)) return;
		const code = faultOf(cells);
		if (code !== null) {
			faults.push({ line, code });
			return;
		}
		const [name = '', dwellings = '', where = ''] = cells;
		const key = name.toLowerCase();
		if (names.has(key)) faults.push({ line, code: 'twice' });
		else if (sites.length >= mostPastedSites) faults.push({ line, code: 'too-many' });
		else {
			names.add(key);
			sites.push({
				line,
				name,
				dwellings: wholeNumber(dwellings),
				room: where === '' ? room : where
			});
		}
	});
	return { sites, faults };
}

/** Cells without the quotes a spreadsheet puts around some. */
function cellsOf(line: string): string[] {
	const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) =>
		cell
			.normalize('NFC')
			.replaceAll(/[\u00A0\u202F]/g, ' ')
			.trim()
			.replace(/^"(.*)"$/, '$1')
			.replaceAll('""', '"')
			.trim()
	);
	while (cells.length > 3 && cells.at(-1) === '') cells.pop();
	return cells;
}

function isHeading(cells: readonly string[]): boolean {
	return cells.length > 1 && !/\d/.test(cells[1] ?? '') && cells[1] !== '';
}

function faultOf(cells: readonly string[]): PasteFaultCode | null {
	const [name = '', dwellings = '', room = ''] = cells;
	if (cells.length < 2 || cells.length > 3) return 'columns';
	if (name === '') return 'no-name';
	if (textFault(name, longest) !== null) return 'bad-name';
	if (dwellings === '') return 'no-dwellings';
	const count = wholeNumber(dwellings);
	if (!(count >= 1 && count <= mostDwellings)) return 'bad-dwellings';
	return room !== '' && textFault(room, longest) !== null ? 'bad-room' : null;
}

/** `60`, `1 200`; not a number for anything else. */
function wholeNumber(cell: string): number {
	const digits = cell.replaceAll(' ', '');
	return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}
