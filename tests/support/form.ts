import type { Cell, Sheet } from '#lib/library/xlsform/sheet.ts';
import { zip, type ZipFile } from './zip.ts';

type Rows = readonly (readonly Cell[])[];

/** The sheets of a form as its reader gets them. */
export function formOf(parts: Readonly<Record<string, Rows>>): Sheet[] {
	return Object.entries(parts).map(([name, rows]) => ({ name, hidden: false, rows }));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A sheet of a workbook: rows of texts written in the cells themselves, or its XML. */
export interface WrittenSheet {
	readonly name: string;
	readonly rows?: Rows;
	readonly xml?: string;
	readonly state?: 'hidden' | 'veryHidden';
}

/** A workbook of several sheets, as tools that are no spreadsheet program write it. */
export function formWorkbook(
	sheets: readonly WrittenSheet[],
	more: readonly ZipFile[] = []
): Uint8Array<ArrayBuffer> {
	const listed = sheets.map(
		({ name, state }, index) =>
			`<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${index + 1}"/>`
	);
	const targets = [
		...sheets.map(
			(_, index) =>
				`<Relationship Id="r${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
		),
		`<Relationship Id="strings" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`,
		`<Relationship Id="styles" Type="${relations}/styles" Target="/xl/styles.xml"/>`
	];
	return zip([
		{
			name: '_rels/.rels',
			content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		},
		{
			name: 'xl/workbook.xml',
			content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `<Relationships xmlns="${packaged}/relationships">${targets.join('')}</Relationships>`
		},
		...sheets.map(({ rows = [], xml }, index) => ({
			name: `xl/worksheets/sheet${index + 1}.xml`,
			content: xml ?? sheetXml(rows)
		})),
		...more
	]);
}

/** The XML of a sheet whose texts stand in its cells. */
export function sheetXml(rows: Rows): string {
	const lines = rows.map((cells, row) => {
		const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`));
		return `<row r="${row + 1}">${written.join('')}</row>`;
	});
	return `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string): string {
	if (cell === null) return `<c r="${place}" s="0"/>`;
	if (typeof cell !== 'string') {
		const result = cell.result === null ? '' : `<v>${escaped(cell.result)}</v>`;
		return `<c r="${place}" t="str"><f>A1</f>${result}</c>`;
	}
	return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
	const rest = Math.floor(column / 26);
	return `${rest === 0 ? '' : String.fromCharCode(64 + rest)}${String.fromCharCode(65 + (column % 26))}`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
