import { describe, expect, test } from 'vitest';
import { ContentReader } from '#lib/domain/disclosure/content-reader.ts';
import { readOutcomes } from '#lib/domain/disclosure/read-outcomes.ts';
import type { Group } from '#lib/domain/disclosure/release.ts';
import { outcomeOf } from '../../../support/outcomes.ts';

const whole: Group = {
	id: 'all',
	parent: null,
	label: 'Les Tilleuls',
	kind: 'total',
	respondents: 21,
	frame: 40,
	shown: true
};

const read = (...outcomes: readonly unknown[]) =>
	readOutcomes(new ContentReader(outcomes, 'outcomes'), whole);
const { motion, order, chosen, funded, withheld } = outcomeOf;

describe('outcomes of a release that was stored', () => {
	test('are read back as they were said, each kind', () => {
		const silent = { ...withheld, item: 'autre', voters: 21 };
		expect(read(motion, order, chosen, funded, silent)).toEqual([
			motion,
			order,
			chosen,
			funded,
			silent
		]);
	});

	test.each([
		['of a kind nobody knows', { ...motion, kind: 'points' }],
		['counted by a method nobody knows', { ...motion, method: 'dice' }],
		['announced in no known way', { ...motion, announcement: 'secret' }],
		[
			'with counts where the result alone was announced',
			{ ...motion, announcement: 'result-only' }
		],
		[
			'with counts where the quorum was not reached',
			{ ...motion, verdict: 'no-quorum', quorum: { ...motion.quorum, needed: 22, reached: false } }
		],
		['with two sides', { ...motion, sides: motion.sides.slice(0, 2) }],
		['with four sides', { ...motion, sides: [...motion.sides, { kind: 'exact', count: 0 }] }],
		['with points beside an order', { ...order, points: [9, 4, 2] }],
		['with the sides of a motion beside who is chosen', { ...chosen, sides: motion.sides }],
		['with places where too few answered', { ...withheld, voters: 21, places: [['toit']] }],
		['that spends more than there is', { ...funded, spent: 22_001 }],
		['with as many voters as nobody counted', { ...motion, voters: 20 }],
		['that claims its quorum', { ...motion, quorum: { ...motion.quorum, needed: 22 } }],
		['without a quorum and without one named', { ...motion, verdict: 'no-quorum', sides: [] }]
	])('refuse one %s', (_, outcome) => {
		expect(() => read(outcome)).toThrow(/^unreadable-release/);
	});

	test('refuse a question that is said twice', () => {
		expect(() => read(motion, motion)).toThrow(/^unreadable-release/);
	});
});
