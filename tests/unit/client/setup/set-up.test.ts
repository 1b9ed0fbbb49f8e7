import { describe, expect, it } from 'vitest';
import { isTooSimple } from '#lib/client/setup/exit-code.ts';
import { keptAnswers } from '#lib/client/setup/kept-answers.ts';
import { placeAmongSteps, stepAfter, stepBefore, stepsOf } from '#lib/client/setup/steps.ts';
import { systemOf } from '#lib/client/setup/system-of.ts';
import { systems } from '#lib/ui/setup/system.ts';

describe('the steps of setting up', () => {
	it('install a tablet before pairing it, unless it was opened from its icon', () => {
		expect(stepsOf({ system: 'ipad', installed: false, places: 0 })[0]).toBe('install');
		expect(stepsOf({ system: 'android', installed: false, places: 0 })[0]).toBe('install');
		expect(stepsOf({ system: 'ipad', installed: true, places: 0 })[0]).toBe('pair');
	});

	it('leave a computer in its browser', () => {
		expect(stepsOf({ system: 'computer', installed: false, places: 1 })).toEqual([
			'pair',
			'checks',
			'exit-code',
			'lock'
		]);
	});

	it('ask where it is only of a tablet that may stand in several places', () => {
		expect(stepAfter('pair', { system: 'ipad', installed: true, places: 2 })).toBe('place');
		expect(stepAfter('pair', { system: 'ipad', installed: true, places: 1 })).toBe('checks');
	});

	it('lead from the first to the last and back, on every device', () => {
		for (const system of systems) {
			const standing = { system, installed: false, places: 3 };
			const steps = stepsOf(standing);
			for (const [place, step] of steps.entries()) {
				expect(stepAfter(step, standing)).toBe(steps[place + 1] ?? null);
				expect(stepBefore(step, standing)).toBe(steps[place - 1] ?? null);
			}
		}
	});

	it('are two or three where only the exit code was forgotten', () => {
		const standing = { system: 'ipad', installed: false, places: 1, forgotten: true } as const;
		expect(stepsOf(standing)).toEqual(['pair', 'exit-code']);
		expect(stepsOf({ ...standing, places: 2 })).toEqual(['pair', 'place', 'exit-code']);
		expect(stepAfter('exit-code', standing)).toBeNull();
	});

	it('are one more when pairing brings several buildings, and each has its number', () => {
		const before = { system: 'ipad', installed: true, places: 0 } as const;
		const after = { ...before, places: 4 };
		expect(placeAmongSteps('pair', before)).toEqual({ number: 1, total: 4 });
		expect(placeAmongSteps('place', after)).toEqual({ number: 2, total: 5 });
		expect(placeAmongSteps('lock', after)).toEqual({ number: 5, total: 5 });
	});
});

describe('the exit code', () => {
	it.each(['000000', '999999', '012345', '456789', '654321', '987654'])(
		'%s is too simple',
		(code) => {
			expect(isTooSimple(code)).toBe(true);
		}
	);

	it.each(['271828', '111112', '135791', '121212', '901234'])('%s will do', (code) => {
		expect(isTooSimple(code)).toBe(false);
	});
});

describe('what a device seems to be', () => {
	it.each([
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.4 Safari/605.1.15', 5, 'ipad'],
		['Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) Version/16.6 Safari/604.1', 5, 'ipad'],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.4 Safari/605.1.15', 0, 'computer'],
		['Mozilla/5.0 (Linux; Android 14; SM-X210) Chrome/130.0 Safari/537.36', 5, 'android'],
		['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/130.0 Safari/537.36', 10, 'chromebook'],
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36', 10, 'computer'],
		['', 0, 'computer']
	])('%s with %i points of touch', (userAgent, maxTouchPoints, system) => {
		expect(systemOf({ userAgent, maxTouchPoints })).toBe(system);
	});
});

describe('what is kept on a tablet', () => {
	it('is counted by reason, a few envelopes at a time', async () => {
		const ids = Array.from({ length: 130 }, (_, place) => String(place));
		const asked: number[] = [];
		const answers = await keptAnswers({
			count: () => Promise.resolve({ waiting: 4, setAside: 130 }),
			ids: () => Promise.resolve(ids),
			some: (some) => {
				asked.push(some.length);
				return Promise.resolve(
					some.map((id) => ({
						id,
						campaign: 'campaign',
						envelope: { id, campaign: 'c', site: 's', questionnaire: '', key: '', sealed: '' },
						state: 'set-aside' as const,
						reason: id === '7' ? null : 'late'
					}))
				);
			}
		});
		expect(answers.reasons).toEqual(
			new Map([
				['late', 129],
				['', 1]
			])
		);
		expect(Math.max(...asked)).toBeLessThanOrEqual(50);
	});

	it('is not read at all when nothing was set aside', async () => {
		const answers = await keptAnswers({
			count: () => Promise.resolve({ waiting: 10_000, setAside: 0 }),
			ids: () => Promise.reject(new Error('read')),
			some: () => Promise.reject(new Error('read'))
		});
		expect(answers).toEqual({ waiting: 10_000, setAside: 0, reasons: new Map() });
	});
});
