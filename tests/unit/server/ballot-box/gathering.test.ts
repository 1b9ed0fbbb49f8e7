import { describe, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { Gathering } from '#lib/server/ballot-box/gathering.ts';

describe('what is gathered to be written together', () => {
	const gather = (fault: Error) => {
		const batches: (readonly string[])[] = [];
		const gathering = new Gathering((items: readonly string[]) => {
			batches.push(items);
			return items.includes('bad')
				? Promise.reject(fault)
				: Promise.resolve(items.map((item) => `${item} written`));
		});
		const add = (...items: string[]) => gathering.add(items).catch(String);
		return { batches, said: () => Promise.all([add('one'), add('bad'), add('two', 'three')]) };
	};

	test('fails for the one whose item has a fault, and for nobody else', async () => {
		const { batches, said } = gather(new TypeError('not to be written'));
		expect(await said()).toEqual([
			['one written'],
			'TypeError: not to be written',
			['two written', 'three written']
		]);
		expect(batches).toEqual([['one', 'bad', 'two', 'three'], ['one'], ['bad'], ['two', 'three']]);
	});

	test('is not tried again when the storage has to be waited for', async () => {
		const { batches, said } = gather(new Refusal('try-later'));
		expect(await said()).toEqual(Array(3).fill('Refusal: try-later'));
		expect(batches).toHaveLength(1);
	});
});
