import { describe, expect, test } from 'vitest';
import {
	batchLimit,
	type BatchProgress,
	confirmingTurnOf,
	formBytes,
	largestBatchBytes,
	settles,
	stepOf,
	turnOf
} from '#lib/domain/paper/batch.ts';
import { librarySurvey } from '../../../support/library-survey.ts';

const fresh: BatchProgress = {
	phase: 'keying',
	void: false,
	firstAccount: null,
	secondAccount: null,
	firstDone: false,
	secondDone: false,
	settledBy: null
};
const begun = { ...fresh, firstAccount: 'anne' };
const keyedOnce = { ...begun, firstDone: true };
const keyedAgain = { ...keyedOnce, secondAccount: 'luc', secondDone: true };

describe('a batch of paper forms', () => {
	test('is keyed first by whoever begins, and by nobody else until they have ended', () => {
		expect(turnOf(fresh, 'luc')).toEqual({ turn: 'first' });
		expect(turnOf(begun, 'anne')).toEqual({ turn: 'first' });
		expect(turnOf(begun, 'luc')).toEqual({ refused: 'turns-taken' });
	});

	test('is never keyed twice by one person', () => {
		expect(turnOf(keyedOnce, 'anne')).toEqual({ refused: 'same-person' });
		expect(turnOf(keyedOnce, 'luc')).toEqual({ turn: 'second' });
		expect(turnOf({ ...keyedOnce, secondAccount: 'luc' }, 'rose')).toEqual({
			refused: 'turns-taken'
		});
	});

	test('is settled by the two who keyed it', () => {
		expect(stepOf(keyedAgain)).toBe('settle');
		expect(turnOf(keyedAgain, 'luc')).toEqual({ refused: 'batch-changed' });
		expect(['anne', 'luc', 'rose'].map((who) => settles(keyedAgain, who))).toEqual([
			true,
			true,
			false
		]);
	});

	test('that one of the two settled is confirmed by the other one, and by nobody else', () => {
		for (const [settledBy, other, turn] of [
			['anne', 'luc', 'second'],
			['luc', 'anne', 'first']
		] as const) {
			const settled = { ...keyedAgain, phase: 'confirming', settledBy } as const;
			expect(stepOf(settled)).toBe('confirm');
			expect(confirmingTurnOf(settled, settledBy)).toEqual({ refused: 'awaits-other' });
			expect(confirmingTurnOf(settled, other)).toEqual({ turn });
			expect(confirmingTurnOf(settled, 'rose')).toEqual({ refused: 'turns-taken' });
		}
	});

	test('of a trial is void once the trial is over, counted or not', () => {
		expect(stepOf({ ...keyedAgain, void: true })).toBe('void');
		expect(stepOf({ ...keyedAgain, phase: 'counted', void: true })).toBe('void');
		expect(stepOf({ ...keyedAgain, phase: 'counted' })).toBe('counted');
	});

	test.each(['sondage-annuel', 'sondage-provincial'] as const)(
		'of %s holds thirty forms, and what waits of them fits one request',
		(id) => {
			const questionnaire = librarySurvey(id);
			expect(batchLimit(questionnaire)).toBe(30);
			expect(30 * formBytes(questionnaire)).toBeLessThanOrEqual(largestBatchBytes);
		}
	);
});
