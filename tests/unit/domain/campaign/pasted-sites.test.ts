import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPastedSites } from '#lib/domain/campaign/pasted-sites.ts';

const read = (text: string) => {
	const { sites, faults } = readPastedSites(text, 'salle commune');
	return { sites: sites.map(({ name, dwellings, room }) => ({ name, dwellings, room })), faults };
};

describe('buildings pasted from a spreadsheet', () => {
	test('are read with tabulators or semicolons, with or without a heading and a place', () => {
		const both = [
			{ name: 'Les Érables', dwellings: 60, room: 'salle B' },
			{ name: 'Les Pins', dwellings: 1200, room: 'salle commune' }
		];
		expect(read('Les Érables\t60\tsalle B\r\nLes Pins\t1 200\n')).toEqual({
			sites: both,
			faults: []
		});
		expect(read('Nom;Logements;Lieu\n"Les Érables";60;salle B\n\nLes Pins;1\u00A0200;')).toEqual({
			sites: both,
			faults: []
		});
	});

	test('name the line and what is wrong with it, and keep the others', () => {
		const { sites, faults } = read(
			'Les Érables;60\n;12\nLes Pins\nLes Lilas;beaucoup\nLes Saules;0\nLes Ormes;\nles érables;3\na;1;b;c\nBon;2'
		);
		expect(sites.map(({ name }) => name)).toEqual(['Les Érables', 'Bon']);
		expect(faults).toEqual([
			{ line: 2, code: 'no-name' },
			{ line: 3, code: 'columns' },
			{ line: 4, code: 'bad-dwellings' },
			{ line: 5, code: 'bad-dwellings' },
			{ line: 6, code: 'no-dwellings' },
			{ line: 7, code: 'twice' },
			{ line: 8, code: 'columns' }
		]);
	});

	test('refuse hidden characters and a list beyond all measure', () => {
		expect(read('Les\u202EPins;3').faults).toEqual([{ line: 1, code: 'bad-name' }]);
		const many = Array.from({ length: 201 }, (_, index) => `Immeuble ${index};3`).join('\n');
		expect(read(many).faults).toEqual([{ line: 201, code: 'too-many' }]);
		expect(read(many).sites).toHaveLength(200);
	});

	test('lose no line whatever is pasted: each is a building, a fault, the heading or empty', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: fc.constantFrom('a', '1', ';', '\t', ' ', '"') }), {
					maxLength: 30
				}),
				(lines) => {
					const { sites, faults } = read(lines.join('\n'));
					const full = lines.filter((line) => line.trim() !== '').length;
					const told = sites.length + faults.length;
					expect(full - told).toBeGreaterThanOrEqual(0);
					expect(full - told).toBeLessThanOrEqual(1);
					for (const { line } of faults) expect(lines[line - 1]?.trim()).not.toBe('');
				}
			),
			{ seed: 60 }
		);
	});

	test('come back as they were written out', () => {
		const site = fc.record({
			name: fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ]{0,30}[a-z]$/),
			dwellings: fc.integer({ min: 1, max: 5_000 }),
			room: fc.stringMatching(/^[a-z]{1,20}$/)
		});
		fc.assert(
			fc.property(
				fc.uniqueArray(site, { selector: ({ name }) => name.toLowerCase(), maxLength: 50 }),
				fc.constantFrom('\t', ';'),
				(sites, apart) => {
					const text = sites
						.map(({ name, dwellings, room }) => [name, dwellings, room].join(apart))
						.join('\r\n');
					expect(read(text)).toEqual({
						sites: sites.map((one) => ({ ...one, name: one.name.normalize('NFC') })),
						faults: []
					});
				}
			),
			{ seed: 61 }
		);
	});
});
