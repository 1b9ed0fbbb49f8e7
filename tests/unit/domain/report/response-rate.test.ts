import { describe, expect, it } from 'vitest';
import { frameResponseRate, responseRates } from '#lib/domain/report/response-rate.ts';

const nobody = {
	complete: 0,
	partial: 0,
	refused: 0,
	notReached: 0,
	unable: 0,
	unknown: 0,
	eligible: 1
};

describe('response rates', () => {
	it('are those of AAPOR, by the same names', () => {
		const rates = responseRates({
			complete: 100,
			partial: 20,
			refused: 30,
			notReached: 40,
			unable: 10,
			unknown: 50,
			eligible: 0.4
		});
		expect(rates).toEqual({
			RR1: 100 / 250,
			RR2: 120 / 250,
			RR3: 100 / 220,
			RR4: 120 / 220,
			RR5: 100 / 200,
			RR6: 120 / 200
		});
	});

	it('give 100 answers and 20 not reached the published rate', () => {
		const rates = responseRates({ ...nobody, complete: 100, notReached: 20 });
		expect(rates.RR1).toBeCloseTo(0.833333, 6);
	});

	it('are not told where nobody could answer', () => {
		expect(Object.values(responseRates(nobody))).toEqual(Array(6).fill(null));
	});

	it('of a frame take everybody else as not reached, and stop at an unknown frame', () => {
		expect(frameResponseRate(22, 40)).toBe(0.55);
		expect(frameResponseRate(0, 40)).toBe(0);
		expect(frameResponseRate(22, null)).toBeNull();
		expect(frameResponseRate(41, 40)).toBeNull();
		expect(frameResponseRate(0, 0)).toBeNull();
	});
});
