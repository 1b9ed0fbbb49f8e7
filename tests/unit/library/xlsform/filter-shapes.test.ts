import { describe, expect, test } from 'vitest';
import { both, chose, partsOf, places, read, several } from './filtered-form.ts';
import { about } from './read-rows.ts';

describe('a filter of another shape', () => {
	test('that looks at two answers is parted by both, and a chain of three by what was asked', () => {
		const own = places.map((row) => {
			const [list = null, name = null, label = null, , building = null] = row;
			const site = building === 'a' || building === 'b' ? 'nord' : 'sud';
			return list === 'etage' ? [list, name, label, site, building] : row;
		});
		const reading = read('site = ${site}', {
			own,
			more: [
				['select_one etage', 'etage', 'Quel étage ?', 'site=${site} and immeuble=${immeuble}', null]
			]
		});
		expect(partsOf(reading).slice(3)).toEqual([
			['etage-nord-a', ['a1', 'a2'], both(chose('site', 'nord'), chose('immeuble-nord', 'a'))],
			['etage-nord-b', ['b1', 'b2'], both(chose('site', 'nord'), chose('immeuble-nord', 'b'))],
			['etage-sud-c', ['c1', 'c2'], both(chose('site', 'sud'), chose('immeuble-sud', 'c'))],
			['etage-sud-d', ['d1', 'd2'], both(chose('site', 'sud'), chose('immeuble-sud', 'd'))]
		]);
		expect(reading.questionnaire?.questions[3]?.short['fr']).toBe(
			'Site nord – Les Pins – Quel étage ?'
		);
		expect(about(reading, 'choice-filter')).toEqual([]);
	});

	test('that shows all or nothing is a condition of the question, which others may depend on', () => {
		const reading = read("${site} = 'nord'", {
			more: [['text', 'pourquoi', 'Pourquoi ?', null, "${immeuble} = 'a'"]]
		});
		expect(partsOf(reading).slice(1)).toEqual([
			['immeuble', ['a', 'b', 'c', 'd'], chose('site', 'nord')],
			['pourquoi', [], chose('immeuble', 'a')]
		]);
		expect(about(reading, 'choice-filter-condition').map(({ where }) => where.cell)).toEqual([
			'D3'
		]);
		expect(about(reading, 'choice-filter-parted')).toEqual([]);
	});

	test('that also shows something to those who passed says so in the condition', () => {
		expect(partsOf(read('site != ${site}')).slice(1)).toEqual([
			['immeuble-sud', ['a', 'b'], chose('site', 'sud')],
			['immeuble', ['a', 'b', 'c', 'd'], { kind: 'not', of: chose('site', 'nord', 'sud') }],
			['immeuble-nord', ['c', 'd'], chose('site', 'nord')]
		]);
	});

	test('with or beside an answer is one part for the answers that show the same', () => {
		const own = [...places, ['site', 'est', 'Site est', null, null]] as const;
		const reading = read("site = ${site} or (site = 'nord' and ${site} = 'est')", { own });
		expect(partsOf(reading).slice(1)).toEqual([
			['immeuble-nord', ['a', 'b'], chose('site', 'nord', 'est')],
			['immeuble-sud', ['c', 'd'], chose('site', 'sud')]
		]);
		expect(reading.questionnaire?.questions[1]?.short['fr']).toBe(
			'Site nord / Site est – Quel immeuble ?'
		);
	});

	test('by answers of which several may be chosen is a list for each set of them', () => {
		const parts = partsOf(read('selected(${aime}, site)', { before: [several] })).slice(2);
		const [one, other] = [chose('aime', 'nord'), chose('aime', 'sud')];
		expect(parts).toEqual([
			['immeuble-nord-sud', ['a', 'b', 'c', 'd'], both(one, other)],
			['immeuble-nord', ['a', 'b'], both(one, { kind: 'not', of: other })],
			['immeuble-sud', ['c', 'd'], both({ kind: 'not', of: one }, other)]
		]);
	});

	test.each([
		["name != 'd'", [null, ['a', 'b', 'c']], ['d | Les Saules']],
		['true()', [null, ['a', 'b', 'c', 'd']], []]
	])(
		'that depends on no answer only shortens the list, and that is said: %s',
		(filter, kept, not) => {
			const reading = read(filter);
			expect(partsOf(reading).slice(1)).toEqual([['immeuble', kept[1], undefined]]);
			expect(about(reading, 'choice-never-shown').map(({ what }) => what)).toEqual(not);
			expect(about(reading, 'choice-filter-condition')).toEqual([]);
		}
	);

	test('that leaves one answer alone asks nothing there, and lists behind know what it was', () => {
		const own = places.filter(([, name]) => name !== 'd' && name !== 'd1' && name !== 'd2');
		const reading = read('site = ${site}', {
			own,
			more: [['select_one etage', 'etage', 'Quel étage ?', 'immeuble=${immeuble}', null]]
		});
		expect(partsOf(reading)).toEqual([
			['site', ['nord', 'sud'], undefined],
			['immeuble-nord', ['a', 'b'], chose('site', 'nord')],
			['etage-a', ['a1', 'a2'], chose('immeuble-nord', 'a')],
			['etage-b', ['b1', 'b2'], chose('immeuble-nord', 'b')],
			['etage-c', ['c1', 'c2'], chose('site', 'sud')]
		]);
		expect(about(reading, 'choice-filter-alone').map(({ what }) => what)).toEqual([
			'c | Les Ormes'
		]);
	});

	test('that leaves one answer of several is not taken over: to tick it is a choice', () => {
		const reading = read("site = ${site} and name != 'd'", { type: 'select_multiple immeuble' });
		expect(partsOf(reading).map(([id]) => id)).toEqual(['site', 'immeuble']);
		expect(about(reading, 'choice-filter')).toHaveLength(1);
	});

	test('names each answer that it never shows', () => {
		const reading = read('site=${site}', {
			own: [...places, ['immeuble', 'e', 'Les Buis', 'est', null]]
		});
		expect(partsOf(reading).map(([id]) => id)).toEqual(['site', 'immeuble-nord', 'immeuble-sud']);
		expect(about(reading, 'choice-never-shown').map(({ what }) => what)).toEqual(['e | Les Buis']);
	});

	test('that shows something to « Je ne sais pas » alone is not taken over: it is no answer here', () => {
		const own = [
			...places,
			['site', 'dk', 'Je ne sais pas', null, null],
			['immeuble', 'e', 'Les Buis', 'dk', null],
			['immeuble', 'f', 'Les Houx', 'dk', null]
		] as const;
		const reading = read('site=${site}', { own });
		expect(partsOf(reading).map(([id]) => id)).toEqual(['site', 'immeuble']);
		expect(about(reading, 'choice-filter')).toHaveLength(1);
	});
});

describe('a list parted by many answers', () => {
	/** Sites of two buildings each, and that many texts behind. */
	const many = (count: number, texts: number) => {
		const sites = Array.from({ length: count }, (_one, index) => `s${index}`);
		return read('site=${site}', {
			own: [
				['list_name', 'name', 'label::fr', 'site'],
				...sites.map((name) => ['site', name, `Site ${name}`, null]),
				...sites.flatMap((name) => [
					['immeuble', `${name}a`, `Bloc ${name} a`, name],
					['immeuble', `${name}b`, `Bloc ${name} b`, name]
				])
			],
			more: Array.from({ length: texts }, (_one, index) => [
				'text',
				`t${index}`,
				'Autre chose ?',
				null,
				null
			])
		});
	};

	test.each([
		[40, 79],
		[8, 200]
	])('is taken over for %i answers before %i other questions', (count, texts) => {
		const reading = many(count, texts);
		expect(reading.questionnaire?.questions).toHaveLength(1 + count + texts);
		expect(about(reading, 'choice-filter')).toEqual([]);
	});

	test.each([
		[40, 80],
		[41, 0]
	])('stays whole, and that is said, for %i before %i: there would be too many', (count, texts) => {
		const reading = many(count, texts);
		expect(reading.questionnaire?.questions).toHaveLength(2 + texts);
		expect(about(reading, 'choice-filter')).toHaveLength(1);
	});
});
