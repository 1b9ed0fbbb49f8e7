import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type CommitmentState,
	type CommitmentStep,
	commitmentStates,
	isOver,
	numberText
} from '#lib/domain/followup/commitment.ts';
import { byState, byUrgency } from '#lib/domain/followup/order.ts';
import { isLate, isSilent, silentDays, silentFrom } from '#lib/domain/followup/silence.ts';
import { commitment, step } from '../../../support/commitments.ts';

const day = 86_400_000;
const states = fc.constantFrom(...commitmentStates);
const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2090, 0) });
const seeded = { seed: 183, numRuns: 500 };

const withSteps = (...steps: CommitmentStep[]) => {
	const [first, ...others] = steps;
	if (first === undefined) throw new Error('no step');
	return { steps: [first, ...others] as const };
};

test('six months of silence are said from the 183rd day on, and not the day before', () => {
	fc.assert(
		fc.property(states, moments, (state, at) => {
			const one = withSteps(step({ state, at }));
			const over = isOver(state);
			expect(isSilent(one, at + (silentDays - 1) * day)).toBe(false);
			expect(isSilent(one, at + silentDays * day - 1)).toBe(false);
			expect(isSilent(one, at + silentDays * day)).toBe(!over);
			expect(isSilent(one, at + (silentDays + 1) * day)).toBe(!over);
			expect(silentFrom(one)).toBe(over ? null : at + 183 * day);
		}),
		seeded
	);
});

test('a new step ends the silence, whatever came before it', () => {
	fc.assert(
		fc.property(states, moments, (state, at) => {
			const later = at + 400 * day;
			const one = withSteps(step({ state: 'planned', at }), step({ state, at: later }));
			expect(isSilent(one, later + 182 * day)).toBe(false);
			expect(isSilent(one, later + 183 * day)).toBe(!isOver(state));
		}),
		seeded
	);
});

test.each(['done', 'impossible'] as const)('nothing more is awaited of what is %s', (state) => {
	const one = withSteps(step({ state, at: 0, due: '2020-01' }));
	expect(isSilent(one, Date.UTC(2090, 0))).toBe(false);
	expect(isLate(one, Date.UTC(2090, 0))).toBe(false);
});

test('a month is over at its last local midnight, not at that of Greenwich', () => {
	const one = withSteps(step({ state: 'planned', due: '2027-05' }));
	const junes = Date.UTC(2027, 5, 1, 4);
	expect(isLate(one, junes - 1)).toBe(false);
	expect(isLate(one, junes)).toBe(true);
	const january = withSteps(step({ state: 'under-way', due: '2027-12' }));
	expect(isLate(january, Date.UTC(2028, 0, 1, 4, 59))).toBe(false);
	expect(isLate(january, Date.UTC(2028, 0, 1, 5))).toBe(true);
	expect(isLate(withSteps(step({ state: 'budget', due: null })), junes)).toBe(false);
});

test('what is late comes first, then what is silent, then by month, and what is over last', () => {
	const now = Date.UTC(2027, 6, 15);
	const made = (id: string, state: CommitmentState, due: string | null, at: number) =>
		commitment({ id, steps: [step({ state, due, at })] });
	const silent = made('silent', 'budget', null, now - 200 * day);
	const late = made('late', 'planned', '2027-06', now - 10 * day);
	const soon = made('soon', 'under-way', '2027-08', now - 10 * day);
	const later = made('later', 'studied', '2027-12', now - 10 * day);
	const done = made('done', 'done', '2027-01', now - 300 * day);
	const all = [done, later, soon, silent, late];
	expect(all.toSorted(byUrgency(now)).map(({ id }) => id)).toEqual([
		'late',
		'silent',
		'soon',
		'later',
		'done'
	]);
	expect(all.toSorted(byState).map(({ id }) => id)).toEqual([
		'soon',
		'late',
		'later',
		'silent',
		'done'
	]);
});

test('a number is the year and the place in it', () => {
	expect(numberText({ year: 2027, sequence: 1 })).toBe('2027-1');
});
