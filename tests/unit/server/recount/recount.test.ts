import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BallotFault } from '#lib/domain/consultation/tally/ballots.ts';
import type { PrefLibFault } from '#lib/domain/consultation/preflib.ts';
import { writePrefLib } from '#lib/domain/consultation/preflib-write.ts';
import { helpText, methodNamed, methodNames } from '#lib/server/recount/methods.ts';
import { problemWords } from '#lib/server/recount/problem-words.ts';
import golden from '../../domain/consultation/tally/golden.json' with { type: 'json' };

let folder = '';

interface Ended {
	readonly code: number;
	readonly line: Record<string, unknown>;
	readonly lines: number;
}

/** The command as a custodian runs it, its folder being where the file is. */
function recount(...words: string[]): Promise<Ended> {
	const script = join(process.cwd(), 'src/lib/server/recount/run.ts');
	return new Promise((resolve) => {
		execFile(process.execPath, [script, '--from', folder, ...words], (error, stdout) => {
			const lines = stdout.trim().split('\n');
			const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
			resolve({
				code: typeof error?.code === 'number' ? error.code : 0,
				line,
				lines: lines.length
			});
		});
	});
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'recount-'));
	const ballots = {
		options: Array.from('ABCDE'),
		ballots: golden.irv_45_ballots.ballots.map(([ranking, count]) => ({
			count: Number(count),
			places: Array.from(String(ranking)).map((code) => [code])
		}))
	};
	const { text } = writePrefLib(ballots, { file: 'vote', title: 'Vote', day: '2027-05-04' });
	writeFileSync(join(folder, 'vote.soi'), text);
	writeFileSync(join(folder, 'works.toi'), '# NUMBER ALTERNATIVES: 3\n6: {1,2}\n3: 3\n1: {}\n');
	writeFileSync(
		join(folder, 'motion.soi'),
		'3\n1,Pour\n2,Blanc\n3,Contre\n12,12,3\n6,1\n3,2\n3,3\n'
	);
	writeFileSync(join(folder, 'bad.soi'), '# NUMBER ALTERNATIVES: 2\n1: 1,1\n');
	writeFileSync(
		join(folder, 'tie.toi'),
		'# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n2: {1,2}\n'
	);
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('a recount on the command line', () => {
	it('prints one line: order, winner, rounds', async () => {
		const { code, line, lines } = await recount('--method', 'irv', 'vote.soi');
		expect({ code, lines }).toEqual({ code: 0, lines: 1 });
		expect(line).toMatchObject({
			ok: true,
			method: 'instant-runoff',
			voters: 45,
			order: ['C', ['A', 'B', 'E'], 'D'],
			winner: 'C',
			winners: ['C'],
			tied: []
		});
		expect(line['rounds']).toHaveLength(5);
	});

	it('follows the order that was drawn, by names or numbers', async () => {
		const { line } = await recount('--method', 'IRV', '--ties', 'A,C,B,5,4', 'vote.soi');
		expect(line).toMatchObject({ order: ['C', 'B', 'A', 'E', 'D'], winner: 'C' });
	});

	it('prints the pairwise table and the strongest paths', async () => {
		const { line } = await recount('--method', 'condorcet', 'vote.soi');
		expect(line).toMatchObject({
			order: ['E', 'A', 'C', 'B', 'D'],
			winner: 'E',
			condorcet: null,
			pairwise: { A: { B: 20, C: 26, D: 30, E: 22 } },
			strongestPaths: { A: { B: 28, C: 28, D: 30, E: 24 } }
		});
	});

	it('prints a tie as a list, and no winner alone', async () => {
		const { code, line } = await recount('--method', 'plurality', 'tie.toi');
		expect(code).toBe(0);
		expect(line).toMatchObject({
			order: [['A', 'B']],
			winner: null,
			winners: ['A', 'B'],
			tied: ['A', 'B']
		});
		expect(line['votes']).toEqual({ A: 1, B: 1 });
	});

	it('prints what a budget pays for', async () => {
		const { line } = await recount(
			'--method',
			'equal-shares',
			'--total',
			'10',
			'--costs',
			'4,5,3',
			'works.toi'
		);
		expect(line).toMatchObject({ funded: ['1', '3'], spent: 7, total: 10, voters: 10, blank: 1 });
		const greedy = await recount(
			'--method',
			'budget',
			'--total',
			'9',
			'--costs',
			'1=4,3=3,2=5',
			'works.toi'
		);
		expect(greedy.line).toMatchObject({ winners: ['1', '2'], tied: [] });
	});

	it('prints the verdict of a vote, its threshold and its quorum', async () => {
		const motion = ['--method', 'majority', 'motion.soi'];
		const plain = await recount(...motion);
		expect(plain.line).toMatchObject({
			verdict: 'adopted',
			sides: { for: 6, blank: 3, against: 3 }
		});
		const all = await recount(...motion, '--threshold', '>1/2', '--base', 'voters');
		expect(all.line).toMatchObject({ verdict: 'rejected', winner: 'against' });
		const few = await recount(...motion, '--electorate', '40', '--quorum', '1/3');
		expect(few.line).toMatchObject({
			verdict: 'no-quorum',
			winner: null,
			winners: [],
			quorum: { needed: 14, reached: false }
		});
	});

	it.each([
		[1, 'preflib-alternative-twice-on-ballot', ['--method', 'irv', 'bad.soi']],
		[1, 'file-not-found', ['--method', 'irv', 'none.soi']],
		[1, 'not-a-file', ['--method', 'irv', '.']],
		[1, 'bad-cost', ['--method', 'mes', '--total', '9', '--costs', '4', 'works.toi']],
		[1, 'drawn-order-incomplete', ['--method', 'irv', '--ties', 'A', 'vote.soi']],
		[1, 'bad-seats', ['--method', 'plurality', '--seats', '0', 'vote.soi']],
		[2, 'unknown-alternative', ['--method', 'irv', '--ties', 'A,Z', 'vote.soi']],
		[2, 'unknown-method', ['--method', 'constructor', 'vote.soi']],
		[2, 'method-missing', ['vote.soi']],
		[2, 'file-missing', ['--method', 'irv']],
		[2, 'several-files', ['--method', 'irv', 'vote.soi', 'tie.toi']],
		[2, 'bad-option', ['--method', 'irv', '--other', 'vote.soi']],
		[2, 'bad-share', ['--method', 'majority', '--threshold', '3/2', 'motion.soi']],
		[2, 'electorate-missing', ['--method', 'majority', '--quorum', '1/2', 'motion.soi']]
	])('ends with %i and %s', async (exit, problem, words) => {
		const { code, line, lines } = await recount(...words);
		expect({ code, lines }).toEqual({ code: exit, lines: 1 });
		expect(line).toMatchObject({ ok: false, error: { code: problem } });
		expect(JSON.stringify(line)).not.toContain('    at ');
	});
});

describe('the words of a recount', () => {
	it('name every method once, and tell of each in the help', () => {
		const names = Object.values(methodNames).flat();
		expect(new Set(names).size).toBe(names.length);
		for (const [method, own] of Object.entries(methodNames)) {
			for (const name of own) {
				expect(methodNamed(name.toUpperCase().replaceAll('-', '_'))).toBe(method);
				expect(helpText()).toContain(name);
			}
		}
		expect(methodNamed('toString')).toBeNull();
	});

	it('say what is wrong with ballots and files in a sentence', () => {
		const faults: (BallotFault | PrefLibFault)[] = [
			'duplicate-option',
			'bad-ballot-count',
			'bad-total',
			'electorate-unknown',
			'preflib-empty',
			'preflib-voters-do-not-add-up'
		];
		for (const fault of faults) expect(problemWords(fault)).toMatch(/ .*\.$/);
	});
});
