import { describe, expect, it } from 'vitest';
import { readRelease, release } from '#lib/domain/disclosure/make-release.ts';
import { madeRelease, releaseFacts } from './made-release.ts';

/** The stored JSON with one place changed. */
function changed(path: string, value: unknown): unknown {
	const json = JSON.parse(JSON.stringify(madeRelease())) as Record<string, unknown>;
	const names = path.split('.');
	const last = names.pop() ?? '';
	const holder = names.reduce<Record<string, unknown>>(
		(inner, name) => inner[name] as Record<string, unknown>,
		json
	);
	if (value === undefined) Reflect.deleteProperty(holder, last);
	else holder[last] = value;
	return json;
}

describe('a release', () => {
	it('has what readers were promised, and the promise in its unit', () => {
		const one = madeRelease({ unit: 'member' });
		expect(one).toMatchObject({
			id: 'r1',
			campaign: 'essai-2027',
			sequence: 1,
			policy: { margin: 3 }
		});
		expect(one.promise['fr']).toContain('ce qu’un membre a répondu');
		expect(one.promise['fr']).toContain('les réponses de deux membres');
		expect(one.promise['en']).toContain('any member answered');
		expect(one.groups[0]).toMatchObject({ id: 'all', parent: null, respondents: 36, frame: 62 });
		expect(one.tables[0]).toMatchObject({ item: 'securite', group: 'all', base: 36 });
	});

	it('cannot be changed after it was made, nor through what it was made from', () => {
		const title = { fr: 'Avant' };
		const one = madeRelease({ title });
		title.fr = 'Après';
		expect(one.title['fr']).toBe('Avant');
		expect(Object.isFrozen(one.tables[0]?.cells[0]?.said)).toBe(true);
		expect(Object.isFrozen(title)).toBe(false);
	});

	it('keeps that no published figure was wanted beside it, and is not read with any other word of it', () => {
		const one = madeRelease();
		const without = { ...one, plan: { ...one.plan, landmarks: false } };
		expect(readRelease(JSON.parse(JSON.stringify(without))).plan.landmarks).toBe(false);
		expect(() => readRelease({ ...one, plan: { ...one.plan, landmarks: true } })).toThrow(
			'unreadable-release'
		);
	});

	it('is read again from what was stored, byte for byte', () => {
		const one = madeRelease();
		const text = JSON.stringify(one);
		expect(JSON.stringify(readRelease(JSON.parse(text)))).toBe(text);
	});

	it('carries nothing that the facts should not hold', () => {
		const facts = { ...releaseFacts, secret: 12 };
		const { plan, heads, counts } = madeRelease.parts;
		expect(JSON.stringify(release(facts, plan, heads, counts))).not.toContain('secret');
	});

	it.each<[string, unknown]>([
		['format', 'autre'],
		['version', 1],
		['campaign', ''],
		['sequence', -1],
		['publishedAt', 'hier'],
		['title', { en: 'only' }],
		['tenure', 'hlm'],
		['unit', undefined],
		['extra', 1],
		['policy.margin', 2],
		['questionnaire.hash', 4],
		['groups', []],
		['groups.0.respondents', 1.5],
		['groups.0.shown', false],
		['groups.1.parent', 'nobody'],
		['groups.1.id', 'all'],
		['tables.0.base', 35],
		['tables.0.group', 'nobody'],
		['tables.0.cells', []],
		['tables.0.cells.0.codes', []],
		['tables.0.cells.0.said', { kind: 'exact', count: 99 }],
		['tables.0.cells.0.said', { kind: 'exact', count: 1, from: 0 }],
		['tables.0.cells.0.said', { kind: 'between', from: 4, to: 3 }],
		['tables.0.cells.0.count', 3],
		['orders.0.places.0', []]
	])('is refused with the place when %s is %j', (path, value) => {
		expect(() => readRelease(changed(path, value))).toThrow('unreadable-release');
	});

	it('is refused when the same table stands twice', () => {
		const one = madeRelease();
		expect(() => readRelease({ ...one, tables: [...one.tables, one.tables[0]] })).toThrow(
			'unreadable-release'
		);
		expect(() => readRelease(null)).toThrow('unreadable-release');
	});
});
