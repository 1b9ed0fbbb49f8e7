import { expect, test } from '@playwright/test';
import { isSound, runSoak } from '../soak/soak.ts';

test.describe('paired tablets in a room where everything fails', () => {
	test('lose no answer they acknowledged, and count one for each access code', async () => {
		const result = await runSoak({ responses: 12, kills: 6, seed: 11, tablets: 4 });
		const told = JSON.stringify(result);
		expect(result.kills, told).toBe(6);
		expect(result.stored, told).toBeGreaterThanOrEqual(12);
		expect(result.sent, told).toBe(result.stored);
		expect(isSound(result), told).toBe(true);
		const { atTheDoor, onScreen, later } = result.refused;
		expect(atTheDoor + onScreen + later, 'second uses were tried').toBeGreaterThanOrEqual(2);
	});
});
