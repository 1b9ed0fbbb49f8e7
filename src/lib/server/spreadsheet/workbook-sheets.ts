import { Refusal } from '../../domain/refusal.ts';
import { type XmlEvent, xmlEvents } from '../../export/xml-events.ts';
import { openWorkbook } from './check-workbook.ts';
import { dateStyles } from './date-styles.ts';
import { readSheetXml, type SheetRows, textsOfStrings } from './read-sheet-xml.ts';
import { unreadable } from './zip-directory.ts';

/** One sheet of a workbook, as text; rows and columns as they stand, blanks as null. */
export interface WorkbookSheet extends SheetRows {
	readonly name: string;
	readonly hidden: boolean;
}

const sheetType = /\/worksheet$/;

/**
 * Every sheet of a workbook in the order of its tabs. Only cells with something in them are kept:
 * a million formatted blanks cost nothing.
 *
 * @throws {Refusal} with a `SpreadsheetRefusal`
 */
export function readWorkbookSheets(bytes: Uint8Array): readonly WorkbookSheet[] {
	const files = openWorkbook(bytes);
	try {
		const workbook = mainFile(files);
		const targets = relations(files, workbook);
		const strings = textsOfStrings(partOf(files, targets, /\/sharedStrings$/));
		const dates = dateStyles(partOf(files, targets, /\/styles$/));
		return openTags(files.get(workbook) ?? '', 'sheet').flatMap((attributes) => {
			const target = targets.find(({ id }) => id === relationOf(attributes));
			if (target === undefined || !sheetType.test(target.type)) return [];
			const xml = files.get(target.path);
			if (xml === undefined) throw unreadable();
			return [
				{
					name: attributes.get('name') ?? '',
					hidden: (attributes.get('state') ?? 'visible') !== 'visible',
					...readSheetXml(xml, strings, dates)
				}
			];
		});
	} catch (error) {
		// Words of the reader of XML mean nothing to whoever chose a spreadsheet.
		if (error instanceof Refusal && error.code === 'far-cell') throw error;
		throw unreadable();
	}
}

interface Target {
	readonly id: string;
	readonly type: string;
	readonly path: string;
}

function mainFile(files: ReadonlyMap<string, string>): string {
	const main = relations(files, '').find(({ type }) => type.endsWith('/officeDocument'));
	if (main === undefined || !files.has(main.path)) throw unreadable();
	return main.path;
}

/** What a file of the workbook refers to; the workbook itself is named by the file without a name. */
function relations(files: ReadonlyMap<string, string>, of: string): readonly Target[] {
	const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : '';
	const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
	return openTags(files.get(name) ?? '', 'Relationship').map((attributes) => ({
		id: attributes.get('Id') ?? '',
		type: attributes.get('Type') ?? '',
		path: resolved(folder, attributes.get('Target') ?? '')
	}));
}

function resolved(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	return target.startsWith('../') ? target.slice(3) : `${folder}${target}`;
}

function partOf(
	files: ReadonlyMap<string, string>,
	targets: readonly Target[],
	type: RegExp
): string {
	const target = targets.find((candidate) => type.test(candidate.type));
	return target === undefined ? '' : (files.get(target.path) ?? '');
}

function relationOf(attributes: ReadonlyMap<string, string>): string | undefined {
	return [...attributes].find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
}

function openTags(xml: string, local: string): ReadonlyMap<string, string>[] {
	return [...xmlEvents(xml)]
		.filter((event): event is Extract<XmlEvent, { kind: 'open' }> => event.kind === 'open')
		.filter(({ name }) => name.slice(name.indexOf(':') + 1) === local)
		.map(({ attributes }) => attributes);
}
