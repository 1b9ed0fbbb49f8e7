import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '#lib/domain/disclosure/audit/bounds.ts';
import type { Program, Row } from '#lib/domain/disclosure/audit/program.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';

type Record = Readonly<{ [column: string]: string }>;

/** A table written by R: quoted names, plain numbers, no quote or comma inside. */
function table(name: string): Record[] {
	const [header = '', ...lines] = readFileSync(`tests/golden/${name}`, 'utf8').trim().split('\n');
	const cells = (line: string): string[] => line.split(',').map((cell) => cell.replaceAll('"', ''));
	const columns = cells(header);
	return lines.map((line) =>
		Object.fromEntries(cells(line).map((cell, at) => [columns[at] ?? '', cell] as const))
	);
}

/**
 * The attacker of a table of counts: one variable for each cell of the finest crossing, one row for
 * each cell that is published. A cell with `Total` sums over that dimension.
 */
function attacked(records: readonly Record[], dimensions: readonly string[]) {
	const values = dimensions.map((name) =>
		[...new Set(records.map((record) => record[name] ?? ''))].filter((value) => value !== 'Total')
	);
	const finest = values.reduce<string[][]>(
		(rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
		[[]]
	);
	const variablesOf = (record: Record): number[] =>
		finest.flatMap((cell, at) => {
			const inside = dimensions.every(
				(name, index) => record[name] === 'Total' || record[name] === cell[index]
			);
			return inside ? [at] : [];
		});
	const total = Number(
		records.find((one) => dimensions.every((name) => one[name] === 'Total'))?.['freq']
	);
	const rows = records
		.filter(({ suppressed }) => suppressed === 'FALSE')
		.map((record): Row => {
			const count = Number(record['freq']);
			return { variables: variablesOf(record), from: count, to: count };
		});
	const program: Program = { caps: finest.map(() => total), rows };
	return { program, variablesOf };
}

const solver = await loadSolver();

describe('the auditor gives the bounds that R gives', () => {
	test.each([
		['oracle.csv', ['building', 'item', 'age'], 8],
		['prov.csv', ['region', 'item', 'tenure', 'age'], 1]
	] as const)('in %s, to the unit', (name, dimensions, many) => {
		const records = table(name);
		const { program, variablesOf } = attacked(records, dimensions);
		const solving = solver(program);
		const bounded = records.filter(({ lo }) => lo !== 'NA');
		const found = bounded.map((record) => boundsOf(program, solving, variablesOf(record)));
		solving.end();
		expect(bounded).toHaveLength(many);
		expect(found).toEqual(bounded.map(({ lo, up }) => ({ from: Number(lo), to: Number(up) })));
	});

	test('a cell that is published has no room', () => {
		const records = table('oracle.csv');
		const { program, variablesOf } = attacked(records, ['building', 'item', 'age']);
		const solving = solver(program);
		for (const record of records.filter(({ suppressed }) => suppressed === 'FALSE').slice(0, 5)) {
			const count = Number(record['freq']);
			expect(boundsOf(program, solving, variablesOf(record))).toEqual({ from: count, to: count });
		}
		solving.end();
	});

	test('the published cells of oracle.csv are sums of the people of micro.csv', () => {
		const people = table('micro.csv');
		for (const record of table('oracle.csv')) {
			const inside = people.filter((one) =>
				['building', 'item', 'age'].every(
					(name) => record[name] === 'Total' || record[name] === one[name]
				)
			);
			expect(inside.reduce((sum, { freq }) => sum + Number(freq), 0)).toBe(Number(record['freq']));
		}
	});
});
