import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrefLibKind } from '#lib/domain/consultation/preflib.ts';
import { readPrefLib } from '#lib/domain/consultation/preflib-read.ts';
import { writePrefLib } from '#lib/domain/consultation/preflib-write.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { electionOf } from './tally/elections.ts';

const today = `# FILE NAME: 00001-00000001.toi
# TITLE: Priorités
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 9
# NUMBER UNIQUE ORDERS: 4
# ALTERNATIVE NAME 1: Toit : le réparer
# ALTERNATIVE NAME 2: Jardin
# ALTERNATIVE NAME 3: Salle, cuisine
# ALTERNATIVE NAME 4: Ascenseur
4: 1,2,{3,4}
3: {1, 3}
1: 2
1: {}
`;

const before = `3
1,Candidate A, elder
2,Candidate B
3,Candidate C
7,7,3
4,1,2,3
2,{2,3},1
1,3
`;

const ballots = [
	{ count: 4, places: [['1'], ['2'], ['3', '4']] },
	{ count: 3, places: [['1', '3']] },
	{ count: 1, places: [['2']] },
	{ count: 1, places: [] }
];

function refused(text: string, kind: PrefLibKind | null = null): string {
	try {
		readPrefLib(text, kind);
		return 'taken';
	} catch (error) {
		if (error instanceof Refusal) return error.message;
		throw error;
	}
}

describe('a file of PrefLib', () => {
	it('is read in the format of today', () => {
		expect(readPrefLib(today)).toEqual({
			title: 'Priorités',
			options: ['1', '2', '3', '4'],
			names: ['Toit : le réparer', 'Jardin', 'Salle, cuisine', 'Ascenseur'],
			ballots
		});
	});

	it('is read in the format without hashes', () => {
		expect(readPrefLib(before)).toEqual({
			title: '',
			options: ['1', '2', '3'],
			names: ['Candidate A, elder', 'Candidate B', 'Candidate C'],
			ballots: [
				{ count: 4, places: [['1'], ['2'], ['3']] },
				{ count: 2, places: [['2', '3'], ['1']] },
				{ count: 1, places: [['3']] }
			]
		});
	});

	it('is read without the orders that older files list though nobody gave them', () => {
		const listed = '2\n1,A\n2,B\n3,3,2\n3,2,1\n0,1,2\n';
		expect(readPrefLib(listed, 'soc').ballots).toEqual([{ count: 3, places: [['2'], ['1']] }]);
	});

	it('is read where one order is on several lines, and told as one', () => {
		const twice = '# NUMBER ALTERNATIVES: 2\n# NUMBER UNIQUE ORDERS: 2\n1: 1,2\n1: 2\n1: 1,2\n';
		expect(readPrefLib(twice).ballots).toHaveLength(3);
		expect(refused(twice.replace('ORDERS: 2', 'ORDERS: 1'))).toBe(
			'preflib-orders-do-not-add-up at line 2'
		);
	});

	it('is read with the ends of lines and the mark of other systems', () => {
		expect(readPrefLib(`\uFEFF${today.replaceAll('\n', '\r\n')}`).ballots).toEqual(ballots);
	});

	it('has its last category taken for what is not approved', () => {
		const text = `# DATA TYPE: cat
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# NUMBER UNIQUE PREFERENCES: 3
# NUMBER CATEGORIES: 2
# CATEGORY NAME 1: Yes
# CATEGORY NAME 2: No
# ALTERNATIVE NAME 1: A
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
3: {1,2},3
2: {},{1,2,3}
1: {1,2,3},{}
`;
		expect(readPrefLib(text).ballots).toEqual([
			{ count: 3, places: [['1', '2']] },
			{ count: 2, places: [] },
			{ count: 1, places: [['1', '2', '3']] }
		]);
	});

	it.each([
		['', 'preflib-empty at line 1'],
		['# NUMBER ALTERNATIVES: two\n', 'preflib-bad-header at line 1'],
		['# NUMBER ALTERNATIVES: 1001\n', 'preflib-too-many-alternatives at line 1'],
		['# NUMBER ALTERNATIVES: 2\n1: 3\n', 'preflib-alternative-unknown at line 2'],
		['# NUMBER ALTERNATIVES: 2\n1: 0\n', 'preflib-alternative-unknown at line 2'],
		[
			'# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 2: B\n',
			'preflib-alternative-unknown at line 2'
		],
		[
			'# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 1: B\n',
			'preflib-alternative-named-twice at line 2'
		],
		['# NUMBER ALTERNATIVES: 2\n\n1: 1,{2,1}\n', 'preflib-alternative-twice-on-ballot at line 3'],
		['# NUMBER ALTERNATIVES: 2\n1: 1,{2\n', 'preflib-bad-ballot at line 2'],
		['# NUMBER ALTERNATIVES: 2\n1: A\n', 'preflib-bad-ballot at line 2'],
		['# NUMBER ALTERNATIVES: 2\n1,2\n', 'preflib-bad-ballot at line 2'],
		['# NUMBER ALTERNATIVES: 2\n0: 1\n', 'preflib-bad-count at line 2'],
		['# NUMBER ALTERNATIVES: 2\n-1: 1\n', 'preflib-bad-count at line 2'],
		['# NUMBER ALTERNATIVES: 2\n1.5: 1\n', 'preflib-bad-count at line 2'],
		[
			'# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 3\n2: 1\n',
			'preflib-voters-do-not-add-up at line 2'
		],
		[
			'# NUMBER ALTERNATIVES: 2\n# NUMBER UNIQUE ORDERS: 2\n2: 1\n',
			'preflib-orders-do-not-add-up at line 2'
		],
		['3\n1,A\n', 'preflib-bad-header at line 2'],
		['1\n1,A\n2,2,1\n1,1\n', 'preflib-voters-do-not-add-up at line 3'],
		['hello\n', 'preflib-bad-header at line 1']
	])('is refused by name with its line: %j', (text, message) => {
		expect(refused(text)).toBe(message);
	});

	it('is refused when its ending promises more than it holds', () => {
		const text = '# NUMBER ALTERNATIVES: 3\n1: 1,{2,3}\n1: 1\n';
		expect(refused(text)).toBe('taken');
		expect(refused(text, 'soi')).toBe('preflib-tie-in-strict-order at line 2');
		expect(refused(text, 'toc')).toBe('preflib-order-incomplete at line 3');
	});

	it('never stops but by a refusal, whatever it holds', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom('#', ' ', ':', ',', '{', '}', '\n', '1', '2', '9', 'a')
				}),
				(text) => {
					expect(refused(text)).toMatch(/^taken$|^preflib-[a-z-]+ at line \d+$/);
				}
			),
			{ seed: 7, numRuns: 3000 }
		);
	});
});

describe('ballots written for a recount', () => {
	const heading = { file: 'vote', title: 'Toit', day: '2027-05-04' };

	it('are those that are read again, alike ones together', () => {
		for (let seed = 1; seed <= 1000; seed += 1) {
			const { options, ballots: given } = electionOf(seed);
			const { kind, text } = writePrefLib({ options, ballots: given }, heading);
			const read = readPrefLib(text, kind);
			const alike = (list: typeof given, codes: readonly string[]): Map<string, number> => {
				const counts = new Map<string, number>();
				for (const { count, places } of list) {
					const name = JSON.stringify(
						places.map((place) => place.map((code) => codes.indexOf(code)).toSorted())
					);
					counts.set(name, (counts.get(name) ?? 0) + count);
				}
				return counts;
			};
			expect(alike(read.ballots, read.options)).toEqual(alike(given, options));
			expect(read).toMatchObject({ title: 'Toit', names: options });
			expect(kind === 'toi').toBe(
				given.some(({ places }) => places.some(({ length }) => length > 1))
			);
		}
	});

	it('are in an order that does not tell when they came', () => {
		for (let seed = 1; seed <= 200; seed += 1) {
			const { options, ballots: given } = electionOf(seed);
			const { text } = writePrefLib({ options, ballots: given }, heading);
			const turned = writePrefLib({ options, ballots: given.toReversed() }, heading);
			expect(turned.text).toBe(text);
		}
	});

	it('have each heading on its own line, whatever a name holds', () => {
		const { text } = writePrefLib(
			{ options: ['a', 'toString'], ballots: [{ count: 2, places: [['a']] }] },
			{ ...heading, title: 'Toit\n9: 1', names: { a: 'Oui\r\n# NUMBER VOTERS: 7\u2028x' } }
		);
		expect(readPrefLib(text)).toMatchObject({
			title: 'Toit 9: 1',
			names: ['Oui # NUMBER VOTERS: 7 x', 'toString'],
			ballots: [{ count: 2, places: [['1']] }]
		});
		expect(text).toContain('\n# NUMBER VOTERS: 2\n');
	});
});
