import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { InputRefusal, parseInput, ticked } from '#lib/server/services/typed-input.ts';

const read = (sites: unknown) => parseInput(v.object({ sites: ticked() }), { sites }).sites;

describe('boxes that were ticked', () => {
	test('are none, one or several, each once', () => {
		expect(read(undefined)).toEqual([]);
		expect(read('est')).toEqual(['est']);
		expect(read(['est', 'ouest', 'est'])).toEqual(['est', 'ouest']);
	});

	test('more than a database looks up at once are refused by name', () => {
		const many = Array.from({ length: 40_000 }, (_, index) => `s${index}`);
		const refused = (): unknown => {
			try {
				return read(many);
			} catch (error) {
				return error instanceof InputRefusal ? error.fields : error;
			}
		};
		expect(refused()).toEqual({ sites: 'too-large' });
	});
});
