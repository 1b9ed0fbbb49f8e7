import { describe, expect, it } from 'vitest';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import { releaseCsv } from '#lib/export/csv.ts';
import { dataColumns } from '#lib/export/data-rows.ts';
import { field } from '#lib/export/field.ts';
import { madeRelease } from '../domain/disclosure/made-release.ts';
import { sample } from '../domain/disclosure/questionnaire.ts';

/** A plain reader of RFC 4180, so that the file is not checked by what wrote it. */
function parse(text: string): Record<string, string>[] {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text[at] ?? '';
		if (quoted) {
			if (letter === '"' && text[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else if (letter === '"') quoted = false;
			else cell += letter;
		} else if (letter === '"') quoted = true;
		else if (letter === ',' || letter === '\n') {
			rows.at(-1)?.push(cell.replace(/\r$/, ''));
			cell = '';
			if (letter === '\n') rows.push([]);
		} else cell += letter;
	}
	const [header = [], ...lines] = rows.filter((row) => row.length > 0);
	return lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
}

describe('the CSV of a release', () => {
	const one = madeRelease();
	const text = releaseCsv(one, sample, 'fr', wordsIn(one.promise, 'fr'));

	it('begins with a byte order mark and ends its lines as spreadsheets expect', () => {
		expect(text.startsWith(`\uFEFF${dataColumns.join(',')}\r\n`)).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	it('has one row for each cell, with the words of what is said', () => {
		const rows = parse(text.slice(1));
		const cells = rows.filter(({ said }) => said !== 'order' && said !== 'withheld');
		expect(cells).toHaveLength(one.tables.reduce((sum, { cells: all }) => sum + all.length, 0));
		expect(cells.find(({ group, item }) => group === 'b' && item === 'securite')).toMatchObject({
			group_label: 'Le Ruisseau',
			parent: 'all',
			frame: '15',
			respondents: '9',
			question: 'Question securite\u00A0?',
			codes: 'often',
			answer: 'often',
			said: 'at-least',
			from: '6',
			to: '9',
			words: '6 ou plus',
			margin: '3'
		});
		expect(rows[0]?.['promise']).toContain('ne permettent à personne de prouver');
		expect(rows[0]?.['base_rule']).toContain('réponses reçues');
		expect(rows.map(({ trial, late, custody }) => [trial, late, custody])).toEqual(
			rows.map(() => ['2', '0', 'automatic'])
		);
		expect(rows[0]).toMatchObject({
			ways: 'tablet phone',
			access_codes: 'yes',
			languages: 'fr en',
			opens: '2027-03-01T13:00:00.000Z',
			closes: '2027-03-31T21:00:00.000Z',
			collects_until: '2027-04-02T21:00:00.000Z',
			unreadable: '0'
		});
	});

	it('says who is in the middle, and tells a withheld group and an order', () => {
		const rows = parse(text.slice(1));
		expect(rows.filter(({ said }) => said === 'withheld')).toMatchObject([
			{ group: 'c', respondents: '5', words: 'trop peu de réponses' }
		]);
		expect(
			rows.filter(({ said }) => said === 'order').map(({ codes, place }) => [codes, place])
		).toEqual([
			['toit', '1'],
			['cour', '2'],
			['salle', '2']
		]);
		const joined = rows.find(({ codes }) => codes === 'some none');
		expect(joined?.['answer']).toBe('some + none ou sans réponse');
	});

	it('is written in English too', () => {
		const rows = parse(releaseCsv(one, sample, 'en', wordsIn(one.promise, 'en')).slice(1));
		expect(rows.find(({ said }) => said === 'at-least')?.['words']).toBe('6 or more');
		expect(rows[0]?.['question']).toBe('Question securite\u00A0? (en)');
	});

	it.each([
		['es', '6 o más'],
		['ar', '6 أو أكثر'],
		['ht', '6 oswa plis'],
		['zh-Hans', '6 或更多']
	])('says its own words in %s, none of them in French', (locale, words) => {
		const rows = parse(releaseCsv(one, sample, locale, wordsIn(one.promise, locale)).slice(1));
		expect(rows.find(({ said }) => said === 'at-least')?.['words']).toBe(words);
		const french = parse(text.slice(1));
		for (const column of ['words', 'base_rule'] as const) {
			const inFrench = new Set(
				french.map((row) => row[column]).filter((said) => /\p{L}/u.test(said ?? ''))
			);
			expect(rows.filter((row) => inFrench.has(row[column]))).toEqual([]);
			expect(rows.some((row) => row[column]?.includes('{}'))).toBe(false);
		}
	});
});

describe('a field', () => {
	it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
		'that a spreadsheet could run is made text: %j',
		(text) => {
			const [row] = parse(`a\r\n${field(text)}\r\n`);
			expect(row?.['a']?.startsWith("'")).toBe(true);
		}
	);

	it.each([
		'Tour;=HYPERLINK("http://x.invalid")',
		'Tour; "=1+1',
		'a"; \t@SUM(A1)',
		'a\n-1+1',
		' =1+1'
	])('holds no formula where the semicolon ends a cell: %j', (text) => {
		const cells = field(text).split(/[;\t\n"]/);
		expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
	});

	it('keeps quotes, commas and lines', () => {
		const hostile = 'un "mot", deux\nlignes';
		expect(parse(`a\r\n${field(hostile)}\r\n`)).toEqual([{ a: hostile }]);
		expect(field(null)).toBe('');
		expect(field(-3)).toBe('-3');
	});
});
