import { describe, expect, it } from 'vitest';
import { decisionNumber, isMonth } from '#lib/domain/meeting/decision.ts';
import { type Happening, yearsOf, yearWheel } from '#lib/domain/meeting/year.ts';

const happenings: readonly Happening[] = [
	{ kind: 'decided', day: '2027-04-14' },
	{ kind: 'answered', day: '2027-04-14' },
	{ kind: 'asked', day: '2027-03-02' },
	{ kind: 'done', day: '2026-12-31' },
	{ kind: 'done', day: '2027-04-01' }
];

describe('the wheel of a year', () => {
	it('has twelve months, and in each what happened in it, in order', () => {
		const wheel = yearWheel(happenings, 2027);
		expect(wheel.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(wheel[2]?.happenings.map(({ kind }) => kind)).toEqual(['asked']);
		expect(wheel[3]?.happenings.map(({ kind }) => kind)).toEqual(['done', 'answered', 'decided']);
		expect(wheel.flatMap((month) => month.happenings)).toHaveLength(4);
	});

	it('is empty in a year of nothing', () => {
		expect(yearWheel(happenings, 2030).every((month) => month.happenings.length === 0)).toBe(true);
	});

	it('offers the years in which something happened, and this one', () => {
		expect(yearsOf(happenings, 2028)).toEqual([2028, 2027, 2026]);
		expect(yearsOf([], 2028)).toEqual([2028]);
	});
});

describe('a decision', () => {
	it('is called by its year and its number', () => {
		expect(decisionNumber({ year: 2027, sequence: 1 })).toBe('2027-1');
	});

	it('is for a month of a year', () => {
		expect(isMonth('2027-05')).toBe(true);
		expect(isMonth('2027-13')).toBe(false);
		expect(isMonth('mai 2027')).toBe(false);
	});
});
