import { expect, test } from 'vitest';
import type { MotionOutcome, Outcome, QuorumReached } from '#lib/domain/consultation/outcome.ts';
import { allowsDecision, settles } from '#lib/domain/meeting/vote.ts';

const core = { item: 'question', announcement: 'result-only', voters: 12, quorum: null } as const;
const missed: QuorumReached = { needed: 20, electorate: 60, reached: false };

function motion(verdict: MotionOutcome['verdict']): Outcome {
	const quorum = verdict === 'no-quorum' ? missed : null;
	return { ...core, kind: 'motion', method: 'majority', verdict, sides: [], quorum };
}

const elected: Outcome = {
	...core,
	kind: 'chosen',
	method: 'plurality',
	chosen: ['anne'],
	tied: []
};
const unsaid: Outcome = { ...core, kind: 'withheld', method: 'plurality' };

test('an assembly decides after what was adopted or chosen', () => {
	expect(allowsDecision([motion('adopted'), elected])).toBe(true);
});

test.each([
	['was rejected', motion('rejected')],
	['had no quorum', motion('no-quorum')],
	['was an election without its quorum', { ...unsaid, quorum: missed }],
	['is said of too few', unsaid]
])('nothing is decided of what %s, whatever else came out', (_, outcome) => {
	expect(allowsDecision([motion('adopted'), outcome])).toBe(false);
});

test('what was rejected is settled, what had no quorum or is not said is not', () => {
	expect([motion('rejected'), motion('no-quorum'), elected, unsaid].map(settles)).toEqual([
		true,
		false,
		true,
		false
	]);
});
