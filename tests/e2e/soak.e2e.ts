import { expect, test } from '@playwright/test';
import { runSoak } from '../soak/soak.ts';

test.describe('tablets in a room where everything fails', () => {
	test.setTimeout(300_000);

	test('lose no answer they thanked for, and bring none twice', async () => {
		const result = await runSoak({ responses: 25, kills: 6, seed: 11, tablets: 4 });
		const told = JSON.stringify(result);
		expect(result.kills, told).toBe(6);
		expect(result.stored, told).toBeGreaterThanOrEqual(25);
		const { lost, duplicated, never, misplaced, setAside } = result;
		expect({ lost, duplicated, never, misplaced, setAside }, told).toEqual({
			lost: 0,
			duplicated: 0,
			never: 0,
			misplaced: 0,
			setAside: 0
		});
		expect(result.sent).toBe(result.stored);
	});
});
