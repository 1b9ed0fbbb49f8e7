import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { drawingNames, shapesOf } from '#lib/ui/setup/drawings.ts';
import {
	installSteps,
	lockName,
	lockNote,
	lockSteps,
	type LockWay,
	lockWays
} from '#lib/ui/setup/step-lists.ts';
import { systems } from '#lib/ui/setup/system.ts';

const ways: readonly LockWay[] = systems.flatMap((system) => [...lockWays[system]]);

describe.each(locales)('in %s, the drawn steps', (locale) => {
	it('are said in words too, each with a drawing', async () => {
		const { t } = await createTranslation(locale, ['setup']);
		const steps = [
			...systems.flatMap((system) => installSteps(t, system)),
			...ways.flatMap((way) => lockSteps(t, way))
		];
		for (const { drawing, text } of steps) {
			expect(text).toMatch(/\p{L}+.*[.。]$/u);
			expect(shapesOf(drawing).length).toBeGreaterThan(1);
		}
	});

	it('use every drawing there is', async () => {
		const { t } = await createTranslation(locale, ['setup']);
		const used = new Set(
			[
				...systems.flatMap((system) => installSteps(t, system)),
				...ways.flatMap((way) => lockSteps(t, way))
			].map(({ drawing }) => drawing)
		);
		expect([...used].toSorted()).toEqual(drawingNames.toSorted());
	});

	it('say of each way to lock what it does not do', async () => {
		const { t } = await createTranslation(locale, ['setup']);
		for (const system of systems) {
			const names = lockWays[system].map((way) => lockName(t, way));
			expect(new Set(names).size).toBe(names.length);
		}
		for (const way of ways) expect(lockNote(t, way)).toMatch(/[.。]$/);
	});
});

it('each drawing stays inside its box', () => {
	for (const name of drawingNames) {
		for (const shape of shapesOf(name)) {
			if (shape.as === 'words') continue;
			const [, x = '', y = ''] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(shape.d) ?? [];
			expect(Number(x)).toBeGreaterThanOrEqual(0);
			expect(Number(x)).toBeLessThanOrEqual(160);
			expect(Number(y)).toBeGreaterThanOrEqual(0);
			expect(Number(y)).toBeLessThanOrEqual(112);
		}
	}
});
