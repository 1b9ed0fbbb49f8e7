import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#lib/server/spreadsheet/read-spreadsheet.ts';
import { readWordsFile } from '#lib/server/spreadsheet/read-words-file.ts';
import { sheetOf, textCell, workbook, zip } from '../../../support/zip.ts';

const config = { root: process.cwd() };
const bytes = (text: string) => new TextEncoder().encode(text);

function words(file: Uint8Array) {
	return readWordsFile(config, file, { subject: 'essai', locales: ['en', 'es'] });
}

const header = [
	textCell('A1', 'Clé (essai)'),
	textCell('B1', 'Français (fr)'),
	textCell('C1', 'Español (es)')
].join('');

const line = (cell: string) =>
	workbook(sheetOf(header, textCell('A2', 'title') + textCell('B2', 'Essai') + cell));

describe('a spreadsheet', () => {
	test('is read as text, blanks and non-breaking spaces kept', async () => {
		const { rows } = await words(line(textCell('C2', ' Ensayo\u00A0! ')));
		expect(rows).toEqual([
			{
				key: 'title',
				source: 'Essai',
				cells: new Map([['es', { kind: 'text', text: ' Ensayo\u00A0! ' }]])
			}
		]);
	});

	test.each([
		['<c r="C2" t="str"><f>1+1</f><v>Ensayo</v></c>'],
		["<c r='C2' t='str'><f t='shared' si='0'/><v>Ensayo</v></c>"],
		['<c r="C2"><f>HYPERLINK("http://example.org")</f><v>2</v></c>']
	])('never gives the result of a formula for words: %s', async (cell) => {
		const { rows } = await words(line(cell));
		expect(rows.map(({ cells }) => cells.get('es'))).toEqual([{ kind: 'formula' }]);
	});

	test.each([['XFD1048576'], ['A1048576'], ['XFD2'], ['A12001'], ['BI2']])(
		'with one far cell (%s) is refused before a grid is laid out',
		async (place) => {
			await expect(words(line(textCell(place, 'x')))).rejects.toThrow(/^far-cell$/);
		}
	);

	test('with a far row without a cell is refused too', async () => {
		const sheet = sheetOf(header).replace('</sheetData>', '<row r="1048576"/></sheetData>');
		await expect(words(workbook(sheet))).rejects.toThrow(/^far-cell$/);
	});

	test.each([
		['<c><f>1</f></c>'],
		['<c r="&#67;2"><v>1</v></c>'],
		['<c x=">" r="C2"><v>1</v></c>'],
		['<f>1</f>']
	])('whose cells do not say plainly where they are is refused: %s', async (cell) => {
		await expect(words(line(cell))).rejects.toThrow(/^unreadable-file$/);
	});

	test('that declares more than it may is refused before it is unpacked', async () => {
		const bomb = workbook(sheetOf(header), [
			{ name: 'xl/sharedStrings.xml', content: 'small', declared: 300_000_000 }
		]);
		await expect(words(bomb)).rejects.toThrow(/^declared-too-large$/);
	});

	test('that holds more than it declares is refused while it is unpacked', async () => {
		const bomb = workbook(sheetOf(header), [
			{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(60_000_000, 32), declared: 100 }
		]);
		expect(bomb.byteLength).toBeLessThan(100_000);
		await expect(words(bomb)).rejects.toThrow(/^declared-too-large$/);
	});

	test.each([
		['xl/vbaProject.bin', 'MZ', 'macros'],
		['xl/macrosheets/sheet1.xml', '<x/>', 'macros'],
		['xl/extra.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'doctype'],
		['xl/worksheets/sheet2.xml', '<x/>', 'several-sheets'],
		['xl/extra.xml', '<x>\u0000</x>', 'unreadable-file']
	])('with %s (%j) is refused by name: %s', async (name, content, code) => {
		const file = workbook(sheetOf(header), [{ name, content }]);
		await expect(words(file)).rejects.toThrow(new RegExp(`^${code}$`));
	});

	test('that is no zip, a cut zip, an encrypted zip or another zip is refused', async () => {
		const whole = workbook(sheetOf(header));
		for (const file of [
			bytes('PK'),
			bytes('PK\u0003\u0004 and nothing else'),
			whole.subarray(0, whole.length - 30),
			whole.subarray(100),
			zip([{ name: 'xl/worksheets/sheet1.xml', content: '<x/>', encrypted: true }]),
			zip([{ name: 'word/document.xml', content: '<x/>' }]),
			zip([{ name: 'xl/worksheets/sheet1.xml', content: 'not XML at all' }])
		]) {
			await expect(words(Buffer.concat([bytes('PK'), file]))).rejects.toThrow(
				/^(unreadable-file|wrong-columns)$/
			);
			if (file.length > 2) await expect(words(file)).rejects.toThrow(/^[a-z-]+$/);
		}
		await expect(words(bytes('\u00D0\u00CF'))).rejects.toThrow();
		await expect(words(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow(/^old-spreadsheet$/);
	});

	test('that is too heavy is refused unread', async () => {
		await expect(words(new Uint8Array(3 * 1024 * 1024 + 1))).rejects.toThrow(/^file-too-large$/);
	});

	test('that takes too long is left, and the next one is read', async () => {
		const file = line(textCell('C2', 'Ensayo'));
		await expect(readSpreadsheet(config, file, 0)).rejects.toThrow(/^reading-stopped$/);
		await expect(readSpreadsheet(config, file)).resolves.toHaveLength(2);
	});
});

describe('a table as text', () => {
	test.each([
		['comma', 'Clé (essai),Français (fr),"Español (es)"\r\ntitle,Essai,"Un ""ensayo"", dos"\r\n'],
		['semicolon', '\uFEFFClé (essai);Français (fr);Español (es)\ntitle;Essai;"Un ""ensayo"", dos"'],
		['tab', 'Clé (essai)\tFrançais (fr)\tEspañol (es)\ntitle\tEssai\tUn "ensayo", dos']
	])('is read whatever parts it: %s', async (_sign, text) => {
		const { rows } = await words(bytes(text));
		expect(rows[0]?.cells.get('es')).toEqual({ kind: 'text', text: 'Un "ensayo", dos' });
	});

	test.each([
		['title,Essai\n', 'wrong-columns'],
		['Clé (essai),Français (fr),Español (es)\ntitle,"open', 'unreadable-file'],
		['Clé (autre),Français (fr),Español (es)\n', 'other-subject'],
		['Clé (essai),Français (fr)\n', 'no-language'],
		['Clé (essai),Français (fr),Klingon (tlh)\n', 'unknown-language'],
		['Clé (essai),Français (fr),Español (es),Castellano (es)\n', 'wrong-columns'],
		['Clé (essai),Clé (essai),Français (fr),Español (es)\n', 'wrong-columns'],
		['', 'wrong-columns']
	])('of something else is refused by name: %j (%s)', async (text, code) => {
		await expect(words(bytes(text))).rejects.toThrow(new RegExp(`^${code}$`));
	});

	test('that is not UTF-8 is refused', async () => {
		await expect(words(Buffer.from('Clé', 'latin1'))).rejects.toThrow(/^unreadable-file$/);
	});
});

describe('an XLIFF file', () => {
	const xliff = (inside: string, attributes = 'version="2.1" srcLang="fr" trgLang="es"') =>
		bytes(`<?xml version="1.0"?><xliff ${attributes}>${inside}</xliff>`);
	const unit = (inside: string) =>
		xliff(`<file id="essai"><unit id="title">${inside}</unit></file>`);

	test('is read with the parts that a tool cut and the placeholders it kept', async () => {
		const { rows } = await words(
			unit(
				'<originalData><data id="d1">{{count}}</data></originalData>' +
					'<segment><source>Il y a <ph id="1" dataRef="d1"/>.</source>' +
					'<target>Hay <ph id="1" dataRef="d1"/>.</target></segment>' +
					'<ignorable><source> </source><target> </target></ignorable>' +
					'<segment><source>C’est &lt;tout&gt;</source><target><mrk id="m" type="term">Es</mrk> <![CDATA[todo]]></target></segment>'
			)
		);
		expect(rows).toEqual([
			{
				key: 'title',
				source: 'Il y a {{count}}. C’est <tout>',
				cells: new Map([['es', { kind: 'text', text: 'Hay {{count}}. Es todo' }]])
			}
		]);
	});

	test('gives nothing for a text translated in part only', async () => {
		const { rows } = await words(
			unit(
				'<segment><source>Un</source><target>Uno</target></segment><segment><source>Deux</source></segment>'
			)
		);
		expect(rows).toEqual([]);
	});

	test.each([
		['<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', 'doctype'],
		['<unit id="x"><segment><source>&b;</source></segment></unit>', 'unknown-entity'],
		['<file id="autre"></file>', 'other-subject'],
		['<file id="essai">', 'malformed-xml'],
		['</file>', 'malformed-xml'],
		['<file id="essai" id="autre"/>', 'malformed-xml'],
		['<a>'.repeat(30) + '</a>'.repeat(30), 'malformed-xml'],
		['<file id=essai/>', 'malformed-xml'],
		['<!-- open', 'malformed-xml'],
		['&#x110000;', 'malformed-xml']
	])('with %j inside is refused by name: %s', async (inside, code) => {
		await expect(words(xliff(inside))).rejects.toThrow(new RegExp(`^${code}$`));
	});

	test.each([
		['version="1.2" srcLang="fr" trgLang="es"', 'not-xliff'],
		['version="2.1" srcLang="en" trgLang="es"', 'wrong-columns'],
		['version="2.1" srcLang="fr"', 'no-language'],
		['version="2.1" srcLang="fr" trgLang="de"', 'unknown-language']
	])('that says it is %s is refused by name: %s', async (attributes, code) => {
		await expect(words(xliff('', attributes))).rejects.toThrow(new RegExp(`^${code}$`));
	});

	test('that is a page, or a drawing that fetches something, is refused', async () => {
		await expect(words(bytes('<html><body>Words</body></html>'))).rejects.toThrow(/^not-xliff$/);
		await expect(
			words(bytes('<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff/>'))
		).rejects.toThrow(/^doctype$/);
	});
});
