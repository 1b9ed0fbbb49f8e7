import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CampaignState } from '#lib/domain/campaign/campaign.ts';
import { dueMove, move, type Move, type MovingCampaign } from '#lib/domain/campaign/moves.ts';
import { standingOf } from '#lib/domain/campaign/standing.ts';
import { isRefusal, Refusal } from '#lib/domain/refusal.ts';

const calendar = { opens: 100, closes: 200, collectsUntil: 250, publishes: 300 };
const states: CampaignState[] = ['draft', 'trial', 'open', 'closed', 'released'];
const moves: Move[] = [
	{ kind: 'start-trial' },
	{ kind: 'open', at: 100 },
	{ kind: 'close' },
	{ kind: 'end' },
	{ kind: 'release' }
];

function outcome(campaign: MovingCampaign, next: Move, now: number): string {
	try {
		return move(campaign, next, now).state;
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
}

test('every move from every state, in the middle of the opening', () => {
	const table = states.map((state) => moves.map((next) => outcome({ state, calendar }, next, 150)));
	expect(table).toEqual([
		['trial', 'open', 'not-open', 'not-open', 'too-early'],
		['already-trial', 'open', 'not-open', 'not-open', 'too-early'],
		['already-open', 'already-open', 'closed', 'too-early', 'too-early'],
		['already-open', 'already-open', 'already-closed', 'already-closed', 'too-early'],
		['already-open', 'already-open', 'already-released', 'already-released', 'already-released']
	]);
});

test('an opening confirmed for later is scheduled, and cannot be closed before it has opened', () => {
	const scheduled = move({ state: 'trial', calendar }, { kind: 'open', at: 100 }, 50);
	expect(standingOf(scheduled, 50)).toEqual({ kind: 'scheduled', until: 100 });
	expect(standingOf(scheduled, 100)).toEqual({ kind: 'open', until: 200 });
	expect(outcome(scheduled, { kind: 'close' }, 60)).toBe('not-open');
});

test('an opening chosen in the past opens now', () => {
	const opened = move({ state: 'draft', calendar }, { kind: 'open', at: 100 }, 150);
	expect(opened.calendar.opens).toBe(150);
});

test('a campaign that is over is not opened', () => {
	expect(outcome({ state: 'draft', calendar }, { kind: 'open', at: 100 }, 200)).toBe(
		'closes-in-the-past'
	);
});

test('the calendar closes, waits for paper, then releases', () => {
	const open: MovingCampaign = { state: 'open', calendar };
	expect(dueMove(open, 199)).toBeNull();
	expect(dueMove(open, 200)).toBe('end');
	const closed = move(open, { kind: 'end' }, 200);
	expect(dueMove(closed, 249)).toBeNull();
	expect(standingOf(closed, 249)).toEqual({ kind: 'collecting', until: 250 });
	expect(dueMove(closed, 250)).toBe('release');
	const released = move(closed, { kind: 'release' }, 250);
	expect(standingOf(released, 299)).toEqual({ kind: 'waiting', until: 300 });
	expect(standingOf(released, 300)).toEqual({ kind: 'published', since: 300 });
});

test('an open campaign whose closing has passed already reads as closed', () => {
	expect(standingOf({ state: 'open', calendar }, 200).kind).toBe('collecting');
	expect(standingOf({ state: 'open', calendar }, 250).kind).toBe('counting');
});

test('no sequence of moves goes back, and none moves the day of the results', () => {
	const anyMove = fc.oneof(
		...moves.map((next) => fc.constant(next)),
		fc.nat({ max: 400 }).map((at): Move => ({ kind: 'open', at }))
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(anyMove, fc.nat({ max: 60 })), { maxLength: 12 }), (sequence) => {
			let campaign: MovingCampaign = { state: 'draft', calendar };
			let now = 0;
			for (const [next, wait] of sequence) {
				now += wait;
				const before = states.indexOf(campaign.state);
				try {
					campaign = move(campaign, next, now);
					expect(states.indexOf(campaign.state)).toBeGreaterThan(before);
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
				expect(campaign.calendar.publishes).toBe(calendar.publishes);
			}
		}),
		{ seed: 3, numRuns: 500 }
	);
});

test('whatever is due is allowed', () => {
	fc.assert(
		fc.property(fc.constantFrom(...states), fc.nat({ max: 400 }), (state, now) => {
			const due = dueMove({ state, calendar }, now);
			const legal = due === null || move({ state, calendar }, { kind: due }, now).state !== state;
			expect(legal).toBe(true);
		}),
		{ seed: 5 }
	);
});
