import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip; what it declares may be a lie. */
export interface ZipFile {
	readonly name: string;
	readonly content: string | Uint8Array;
	/** Unpacked bytes that the directory claims; the truth unless said. */
	readonly declared?: number;
	readonly encrypted?: boolean;
}

/** A zip written by hand, so that tests can lie in it. */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, declared, encrypted = false } of files) {
		const raw = Buffer.from(content);
		const packed = deflateRawSync(raw);
		const label = Buffer.from(name);
		const header = Buffer.alloc(30);
		header.writeUInt32LE(0x04034b50, 0);
		header.writeUInt16LE(20, 4);
		header.writeUInt16LE(8, 8);
		header.writeUInt32LE(crc32(raw), 14);
		header.writeUInt32LE(packed.length, 18);
		header.writeUInt32LE(declared ?? raw.length, 22);
		header.writeUInt16LE(label.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(20, 6);
		entry.writeUInt16LE(encrypted ? 1 : 0, 8);
		header.copy(entry, 10, 8, 28);
		entry.writeUInt16LE(label.length, 28);
		entry.writeUInt32LE(offset, 42);
		parts.push(header, label, packed);
		directory.push(entry, label);
		offset += header.length + label.length + packed.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, list, end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with one sheet of this XML, and what else is given. */
export function workbook(sheet: string, more: readonly ZipFile[] = []): Uint8Array<ArrayBuffer> {
	return zip([
		{
			name: '[Content_Types].xml',
			content: `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
		},
		{
			name: '_rels/.rels',
			content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		},
		{
			name: 'xl/workbook.xml',
			content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
		},
		{ name: 'xl/worksheets/sheet1.xml', content: sheet },
		...more
	]);
}

/** The XML of a sheet with these rows, each a string of cells. */
export function sheetOf(...rows: readonly string[]): string {
	const lines = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
	return `<worksheet xmlns="${main}"><sheetData>${lines}</sheetData></worksheet>`;
}

/** A cell whose text stands in it. */
export function textCell(place: string, text: string): string {
	return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
