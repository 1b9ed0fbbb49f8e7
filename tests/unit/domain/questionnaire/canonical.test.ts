import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';

test('one value has one text, whatever the order of its fields', () => {
	expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'é' })).toBe(
		'{"a":"é","b":[1,{"c":true,"d":null}]}'
	);
	expect(canonicalJson({ a: 'é', b: [1, { c: true, d: null }] })).toBe(
		canonicalJson({ b: [1, { d: null, c: true }], a: 'é' })
	);
});

test('an absent field is as good as none', () => {
	expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('what JSON cannot hold is refused', () => {
	expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
	expect(() => canonicalJson([() => 1])).toThrow(TypeError);
});

test('the text is JSON of the same value', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
		{ seed: 20270406 }
	);
});
