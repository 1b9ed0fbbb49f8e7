import { describe, expect, it } from 'vitest';
import { countHands, type HandsCount, handsRules } from '#lib/domain/meeting/hands.ts';
import { quorumNeeded } from '#lib/domain/meeting/meeting.ts';
import { refusalCode } from '../../../support/refusal-code.ts';

const counts = (present: number, yes: number, no: number, abstained: number): HandsCount => ({
	present,
	for: yes,
	against: no,
	abstained
});
const fifteen = { kind: 'count', needed: 15 } as const;
const quarter = {
	kind: 'share',
	share: { numerator: 1, denominator: 4, strict: false }
} as const;

describe('a show of hands', () => {
	it('is adopted by more hands for than against, once enough are there', () => {
		const result = countHands(counts(21, 17, 2, 2), 'majority', fifteen, 60);
		expect(result.verdict).toBe('adopted');
		expect(result.unraised).toBe(0);
		expect(result.quorum).toEqual({ needed: 15, electorate: 60, reached: true });
	});

	it('is rejected by as many against as for', () => {
		expect(countHands(counts(20, 10, 10, 0), 'majority', null, 60).verdict).toBe('rejected');
	});

	it('decides nothing below the quorum, whatever the hands', () => {
		const result = countHands(counts(14, 14, 0, 0), 'majority', fifteen, 60);
		expect(result.verdict).toBe('no-quorum');
		expect(result.quorum?.reached).toBe(false);
	});

	it('refuses by name more hands than people', () => {
		expect(refusalCode(() => countHands(counts(20, 17, 2, 2), 'majority', null, 60))).toBe(
			'more-hands-than-people'
		);
	});

	it('says how many raised no hand', () => {
		expect(countHands(counts(21, 12, 2, 2), 'majority', null, 60).unraised).toBe(5);
	});

	it('takes exactly two thirds as two thirds, and abstentions out of them', () => {
		expect(countHands(counts(30, 14, 7, 9), 'two-thirds', null, 60).verdict).toBe('adopted');
		expect(countHands(counts(30, 13, 7, 10), 'two-thirds', null, 60).verdict).toBe('rejected');
	});

	it('wants more than half of all present where that is the rule', () => {
		expect(countHands(counts(20, 10, 0, 0), 'half-of-present', null, 60).verdict).toBe('rejected');
		expect(countHands(counts(20, 11, 9, 0), 'half-of-present', null, 60).verdict).toBe('adopted');
	});

	it('adopts nothing that nobody is for', () => {
		for (const rule of handsRules) {
			expect(countHands(counts(0, 0, 0, 0), rule, null, 60).verdict).toBe('rejected');
			expect(countHands(counts(9, 0, 0, 9), rule, null, 60).verdict).toBe('rejected');
		}
	});

	it('never turns down for one hand more, in any rule', () => {
		for (const rule of handsRules) {
			for (let yes = 0; yes < 12; yes += 1) {
				for (let no = 0; no + yes < 12; no += 1) {
					const before = countHands(counts(12, yes, no, 0), rule, null, 60).verdict;
					const after = countHands(counts(12, yes + 1, no, 0), rule, null, 60).verdict;
					expect(before === 'adopted' && after === 'rejected').toBe(false);
				}
			}
		}
	});
});

describe('a quorum', () => {
	it('is the number that is written, or a share rounded up', () => {
		expect(quorumNeeded(null, 60)).toBeNull();
		expect(quorumNeeded(fifteen, 60)).toBe(15);
		expect(quorumNeeded(quarter, 60)).toBe(15);
		expect(quorumNeeded(quarter, 61)).toBe(16);
		expect(
			quorumNeeded({ kind: 'share', share: { numerator: 1, denominator: 2, strict: true } }, 60)
		).toBe(31);
	});
});
