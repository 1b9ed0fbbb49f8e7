import { resolve } from 'node:path';
import { readXlsForm } from '../../src/lib/library/xlsform/read-xlsform.ts';
import { readWorkbook } from '../../src/lib/server/spreadsheet/read-spreadsheet.ts';
import { formWorkbook } from '../support/form.ts';
import { type Figure, median } from './figure.ts';

const root = resolve(import.meta.dirname, '../..');
const runs = 5;
const rows = 2_000;
const languages = Array.from({ length: 25 }, (_, index) => `la${String.fromCharCode(97 + index)}`);

/** A form of 2,000 questions with a text and a choice in 25 languages. */
function large(): Uint8Array {
	const labels = languages.map((tag) => `label::Langue (${tag})`);
	const words = (text: string): string[] => languages.map((tag) => `${text} ${tag}`);
	return formWorkbook([
		{
			name: 'survey',
			rows: [
				['type', 'name', 'relevant', ...labels],
				...Array.from({ length: rows }, (_, index) => [
					index % 2 === 0 ? 'integer' : `select_multiple l${index % 300}`,
					`q${index}`,
					index === 0 ? null : '${q0} > 2',
					...words(`Question ${index} ?`)
				])
			]
		},
		{
			name: 'choices',
			rows: [
				['list_name', 'name', ...labels],
				...Array.from({ length: rows }, (_, index) => [
					`l${index % 300}`,
					`c${index}`,
					...words(`Choix ${index}`)
				])
			]
		}
	]);
}

/** From the bytes of a form to a draft and a report, the thread that opens it included. */
export async function* measure(): AsyncGenerator<Figure> {
	const file = large();
	const opening: number[] = [];
	const reading: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const begun = performance.now();
		const sheets = await readWorkbook({ root }, file);
		const opened = performance.now();
		const { questions } = readXlsForm(sheets);
		if (questions !== rows) throw new Error(`${questions} questions were taken`);
		opening.push(opened - begun);
		reading.push(performance.now() - opened);
	}
	yield {
		name: `XLSForm of ${rows} questions, ${rows} choices, ${languages.length} languages`,
		value: median(opening) + median(reading),
		unit: 'ms',
		budget: { kind: 'at-most', value: 15_000 },
		how: `median of ${runs}: ${median(opening).toFixed(0)} ms to open ${(file.byteLength / 1e6).toFixed(1)} MB in its thread, ${median(reading).toFixed(0)} ms to read`
	};
}
