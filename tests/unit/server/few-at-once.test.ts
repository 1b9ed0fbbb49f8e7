import { expect, test } from 'vitest';
import { fewAtOnce } from '#lib/server/few-at-once.ts';

test('no more than so many are under way, each has its turn, also after one that failed', async () => {
	const turn = fewAtOnce(2);
	let under = 0;
	let most = 0;
	const order: number[] = [];
	const work = (number: number) => async (): Promise<number> => {
		under += 1;
		most = Math.max(most, under);
		order.push(number);
		await Promise.resolve();
		under -= 1;
		if (number === 1) throw new Error('broken');
		return number;
	};
	const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((number) => turn(work(number))));
	expect(most).toBe(2);
	expect(order).toStrictEqual([0, 1, 2, 3, 4, 5]);
	expect(ended.map(({ status }) => status === 'fulfilled')).toStrictEqual([
		true,
		false,
		true,
		true,
		true,
		true
	]);
	expect(await turn(work(6))).toBe(6);
});
