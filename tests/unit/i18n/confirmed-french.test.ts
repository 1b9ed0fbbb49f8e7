import { describe, expect, it } from 'vitest';
import {
	type ConfirmedFrench,
	confirming,
	frenchDigests,
	unconfirmed
} from '#lib/i18n/confirmed-french.ts';

const nobody: ConfirmedFrench = { languages: [], texts: {} };

const before = frenchDigests(
	new Map([
		['a:title', 'Un titre'],
		['a:left_one', '{{count}} place'],
		['a:left_other', '{{count}} places']
	])
);
const now = frenchDigests(
	new Map([
		['a:title', 'Un titre'],
		['a:left_one', 'une place'],
		['a:left_other', '{{count}} places'],
		['a:new', 'Nouveau']
	])
);
const words = new Set(['a:title', 'a:left', 'a:new']);

describe('the French that words were confirmed for', () => {
	it('is noted once for all forms of a plural', () => {
		expect([...before.keys()]).toEqual(['a:left', 'a:title']);
	});

	it('is missed where any form of it changed, and where none was noted', () => {
		const confirmed = confirming(nobody, 'es', before);
		expect(unconfirmed(before, words, { confirmed, locale: 'es' })).toEqual([]);
		expect(unconfirmed(now, words, { confirmed, locale: 'es' })).toEqual(['a:left', 'a:new']);
	});

	it('is not asked of a text that has no words', () => {
		const confirmed = confirming(nobody, 'es', before);
		expect(unconfirmed(now, new Set(['a:title']), { confirmed, locale: 'es' })).toEqual([]);
	});

	it('is each language’s own: one that confirms speaks for no other', () => {
		const both = confirming(confirming(nobody, 'es', before), 'ar', before);
		expect(both.texts['a:title']).toBe(before.get('a:title'));
		const confirmed = confirming(both, 'es', now);
		expect(unconfirmed(now, words, { confirmed, locale: 'es' })).toEqual([]);
		expect(unconfirmed(now, words, { confirmed, locale: 'ar' })).toEqual(['a:left', 'a:new']);
		expect(unconfirmed(now, words, { confirmed, locale: 'ht' })).toEqual([
			'a:left',
			'a:new',
			'a:title'
		]);
	});

	it('is forgotten with the text', () => {
		const both = confirming(confirming(nobody, 'es', now), 'ar', now);
		const confirmed = confirming(confirming(both, 'es', before), 'ar', before);
		expect(Object.keys(confirmed.texts)).toEqual(['a:left', 'a:title']);
	});
});
