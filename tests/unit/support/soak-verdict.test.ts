import { describe, expect, test } from 'vitest';
import { type Attempt, verdictOn } from '../../soak/verdict.ts';

let count = 0;

function attempt(state: Attempt['state'], change: Partial<Attempt> = {}): Attempt {
	count += 1;
	return { number: count, code: 'AAAAA-AAAAA', site: 'est', tablet: 0, state, ...change };
}

const inBox = (...attempts: Attempt[]) => attempts.map(({ number, site }) => ({ number, site }));

const held = (setAside: Record<string, number> = {}, waiting = 0) => ({
	waiting,
	setAside: new Map(Object.entries(setAside))
});

const empty = [held(), held()];

describe('the verdict on the tablets', () => {
	test('finds nothing wrong with a code that is brought twice and counted once', () => {
		const [first, second] = [attempt('kept'), attempt('sent', { tablet: 1 })];
		expect(
			verdictOn([first, second], inBox(second), [held({ 'code-used': 1 }), held()])
		).toMatchObject({
			sent: 1,
			stored: 1,
			lost: 0,
			duplicated: 0,
			never: 0,
			misplaced: 0,
			wronged: 0,
			misled: 0,
			unexplained: 0,
			refused: { atTheDoor: 0, onScreen: 0, later: 1 }
		});
	});

	test('counts as lost what was said to be sent, although the code is counted by another', () => {
		const [first, second] = [attempt('sent'), attempt('sent')];
		expect(verdictOn([first, second], inBox(second), empty)).toMatchObject({ sent: 2, lost: 1 });
	});

	test.each(['kept', 'sent', 'not-counted'] as const)(
		'counts as lost a code of which nothing is in the box: %s',
		(state) => {
			const aside = state === 'sent' ? {} : { 'code-used': 1 };
			expect(verdictOn([attempt(state)], [], [held(aside)])).toMatchObject({ sent: 1, lost: 1 });
		}
	);

	test('counts as duplicated a number that came twice, and a code that is counted twice', () => {
		const [first, second] = [attempt('sent'), attempt('kept', { tablet: 1 })];
		expect(verdictOn([first], inBox(first, first), empty).duplicated).toBe(1);
		expect(verdictOn([first, second], inBox(first, second), empty).duplicated).toBe(1);
	});

	test('finds a response that nobody sent, and one in another building than its code', () => {
		const [begun, other] = [attempt('answering'), attempt('sent', { code: 'B' })];
		const box = [...inBox(begun), { number: other.number, site: 'ouest' }];
		expect(verdictOn([begun, other], box, empty)).toMatchObject({ never: 1, misplaced: 1 });
		expect(verdictOn([], [{ number: 7, site: 'est' }], empty)).toMatchObject({ never: 1 });
	});

	test('finds who was turned away in vain, and who is counted against what was said', () => {
		expect(verdictOn([attempt('turned-away')], [], empty).wronged).toBe(1);
		const told = attempt('not-counted');
		expect(verdictOn([told], inBox(told), empty).misled).toBe(1);
	});

	test('finds a second use that lies nowhere, and what lies aside without a reason', () => {
		const [first, second] = [attempt('sent'), attempt('kept', { tablet: 1 })];
		const unexplained = (one: ReturnType<typeof held>): number =>
			verdictOn([first, second], inBox(first), [held(), one]).unexplained;
		expect(unexplained(held({ 'code-used': 1 }))).toBe(0);
		expect(unexplained(held())).toBe(1);
		expect(unexplained(held({ 'code-used': 2 }))).toBe(1);
		expect(unexplained(held({ 'code-used': 1, malformed: 1 }))).toBe(1);
		expect(unexplained(held({ 'code-used': 1 }, 1))).toBe(1);
	});

	test('lets a tablet that died have kept the response or not', () => {
		const [gone, kept] = [attempt('sending'), attempt('sending', { code: 'B' })];
		expect(verdictOn([gone, kept], inBox(kept), [held()])).toMatchObject({
			unthanked: { kept: 1, gone: 1 },
			lost: 0,
			unexplained: 0
		});
		const [second, first] = [attempt('sending'), attempt('sent', { tablet: 1 })];
		const aside = [held({ 'code-used': 1 }), held()];
		expect(verdictOn([second, first], inBox(first), aside).unexplained).toBe(0);
	});
});
