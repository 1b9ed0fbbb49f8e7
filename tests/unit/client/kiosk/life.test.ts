import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isWaiting,
	type Life,
	lived,
	type LifeMove,
	type Situation
} from '#lib/client/kiosk/life.ts';

const paired: Situation = {
	setUp: 'paired',
	fault: null,
	campaigns: ['portrait'],
	refusal: null,
	hours: { from: 480, until: 1230 },
	minute: 600,
	locked: true
};

const two: Situation = { ...paired, campaigns: ['portrait', 'works'] };
const starting: Life = { at: 'starting' };
const look: LifeMove = { kind: 'look' };
const left: LifeMove = { kind: 'left' };
const begin = (campaign: string): LifeMove => ({ kind: 'begin', campaign });

function play(moves: readonly LifeMove[], situation: Situation = paired, from = starting): Life {
	return moves.reduce((life, move) => lived(life, move, situation), from);
}

const resting = play([look]);
const choosing = play([look], two);
const visiting = play([look, begin('portrait')]);
const cooling = play([left], paired, visiting);
const closed = play([look], { ...paired, minute: 0 });
const atPin = play([{ kind: 'ask-care' }], paired, resting);

describe('the life of a kiosk', () => {
	it('knows nothing until it has looked', () => {
		for (const move of [
			begin('portrait'),
			left,
			{ kind: 'ask-care' },
			{ kind: 'cooled' }
		] as const) {
			expect(play([move])).toBe(starting);
		}
		expect(resting).toStrictEqual({ at: 'resting', campaign: 'portrait' });
	});

	it('offers a choice when several campaigns are asked at its site', () => {
		expect(choosing).toStrictEqual({ at: 'choosing', campaigns: ['portrait', 'works'] });
		expect(play([begin('works')], two, choosing)).toStrictEqual({
			at: 'visiting',
			campaign: 'works'
		});
		expect(play([begin('elsewhere')], two, choosing)).toBe(choosing);
	});

	it('lets one person answer at a time', () => {
		expect(visiting).toStrictEqual({ at: 'visiting', campaign: 'portrait' });
		expect(play([begin('works')], two, visiting)).toBe(visiting);
	});

	it('pauses after a visit, whatever ended it, then waits for the next person', () => {
		expect(cooling).toStrictEqual({ at: 'cooling' });
		expect(play([begin('portrait'), look, { kind: 'ask-care' }], paired, cooling)).toBe(cooling);
		expect(play([{ kind: 'cooled' }], paired, cooling)).toStrictEqual(resting);
		expect(play([{ kind: 'cooled' }], { ...paired, minute: 1300 }, cooling)).toMatchObject({
			at: 'closed'
		});
	});

	it('gives back the very same life when a look changes nothing', () => {
		expect(play([look], { ...paired, minute: 601 }, resting)).toBe(resting);
		expect(play([look], two, choosing)).toBe(choosing);
	});

	it('closes and opens with the hours, but never on somebody who answers', () => {
		const night = { ...paired, minute: 1230 };
		expect(closed).toStrictEqual({ at: 'closed', hours: paired.hours });
		expect(play([look], night, resting)).toMatchObject({ at: 'closed' });
		expect(play([look], paired, closed)).toStrictEqual(resting);
		expect(play([look], night, visiting)).toBe(visiting);
		expect(play([begin('portrait')], paired, closed)).toBe(closed);
	});

	it('judges the hours and the room again at the touch', () => {
		expect(play([begin('portrait')], { ...paired, minute: 1230 }, resting)).toMatchObject({
			at: 'closed'
		});
		expect(play([begin('portrait')], { ...paired, fault: 'nearly-full' }, resting)).toStrictEqual({
			at: 'unable',
			reason: 'nearly-full'
		});
	});

	const inabilities: readonly [string, Partial<Situation>][] = [
		['not-set-up', { setUp: 'none', campaigns: [] }],
		['revoked', { setUp: 'revoked' }],
		['storage', { fault: 'storage', setUp: 'none' }],
		['insecure-context', { fault: 'insecure-context', setUp: 'revoked' }],
		['nearly-full', { fault: 'nearly-full' }],
		['not-persistent', { fault: 'not-persistent' }],
		['nothing-to-ask', { campaigns: [] }],
		['unreachable', { campaigns: [], refusal: 'unreachable' }]
	];

	it.each(inabilities)('says %s, lets nobody begin, and finishes who has begun', (reason, less) => {
		const situation = { ...paired, ...less };
		const unable = play([look], situation);
		expect(unable).toStrictEqual({ at: 'unable', reason });
		expect(play([begin('portrait')], situation, unable)).toBe(unable);
		expect(play([look], situation, visiting)).toBe(visiting);
		expect(play([look], situation, resting)).toStrictEqual(unable);
		expect(play([left, { kind: 'cooled' }], situation, visiting)).toStrictEqual(unable);
	});

	it('asks with what is left when one campaign of two cannot be asked', () => {
		expect(play([look], { ...paired, refusal: 'unreachable' })).toStrictEqual(resting);
	});

	it('says what stops everything also at night', () => {
		expect(play([look], { ...paired, minute: 0, fault: 'nearly-full' })).toMatchObject({
			at: 'unable'
		});
	});

	it('asks the exit code before care, and before setting up again', () => {
		expect(atPin).toStrictEqual({ at: 'pin', then: 'care' });
		expect(play([{ kind: 'pin-right' }], paired, atPin)).toStrictEqual({ at: 'care' });
		expect(play([{ kind: 'pin-right' }, { kind: 'care-left' }], paired, atPin)).toStrictEqual(
			resting
		);
		expect(play([{ kind: 'ask-set-up' }, { kind: 'pin-right' }], paired, resting)).toStrictEqual({
			at: 'setting-up'
		});
	});

	it('comes back from the pad to where it was, by touch or by itself', () => {
		expect(play([{ kind: 'pin-left' }], paired, atPin)).toStrictEqual(resting);
		expect(play([{ kind: 'pin-left' }], two, atPin)).toStrictEqual(choosing);
	});

	it('lets a revoked tablet be cared for, behind its code: what waits must leave', () => {
		const revoked: Situation = { ...paired, setUp: 'revoked' };
		expect(play([look, { kind: 'ask-care' }, { kind: 'pin-right' }], revoked)).toStrictEqual({
			at: 'care'
		});
		expect(play([look, { kind: 'ask-set-up' }], revoked)).toStrictEqual({
			at: 'pin',
			then: 'setting-up'
		});
	});

	it('has nothing to care for before it is paired: the corner leads to setting up', () => {
		const none: Situation = { ...paired, setUp: 'none', campaigns: [], locked: false };
		expect(play([look, { kind: 'ask-care' }], none)).toStrictEqual({ at: 'setting-up' });
		expect(play([look, { kind: 'ask-set-up' }, { kind: 'set-up-done' }], none)).toStrictEqual({
			at: 'unable',
			reason: 'not-set-up'
		});
	});

	it('goes back to setting up while a paired tablet has no exit code, whatever is wrong or asked', () => {
		const half: Situation = { ...paired, locked: false };
		const settingUp: Life = { at: 'setting-up' };
		expect(play([look], half)).toStrictEqual(settingUp);
		expect(play([look], { ...half, minute: 0 })).toStrictEqual(settingUp);
		expect(play([look], { ...half, campaigns: [] })).toStrictEqual(settingUp);
		expect(play([look], { ...half, fault: 'nearly-full' })).toStrictEqual(settingUp);
		expect(play([{ kind: 'cooled' }], half, cooling)).toStrictEqual(settingUp);
		expect(play([begin('portrait')], half, resting)).toStrictEqual(settingUp);
		expect(play([{ kind: 'ask-care' }], half, resting)).toStrictEqual(settingUp);
		expect(play([look], half, visiting)).toBe(visiting);
		expect(play([{ kind: 'set-up-done' }], paired, settingUp)).toStrictEqual(resting);
	});

	it('opens no care on a revoked tablet without an exit code: it is paired again first', () => {
		const revoked: Situation = { ...paired, setUp: 'revoked', locked: false };
		expect(play([look, { kind: 'ask-care' }], revoked)).toStrictEqual({ at: 'setting-up' });
	});

	it('asks for a forgotten exit code from the pad only, and comes back from there', () => {
		const forgotten: Life = { at: 'forgotten' };
		const ask: LifeMove = { kind: 'ask-forgotten' };
		expect(play([ask], paired, atPin)).toStrictEqual(forgotten);
		expect(play([ask], paired, resting)).toBe(resting);
		expect(play([{ kind: 'pin-right' }, look, begin('portrait')], paired, forgotten)).toBe(
			forgotten
		);
		expect(play([{ kind: 'pin-left' }], paired, forgotten)).toStrictEqual(resting);
		expect(play([{ kind: 'pin-left' }], { ...paired, locked: false }, forgotten)).toStrictEqual({
			at: 'setting-up'
		});
	});

	const everyMove = fc.oneof(
		fc.constantFrom<LifeMove>(
			look,
			left,
			begin('portrait'),
			begin('works'),
			begin('elsewhere'),
			{ kind: 'cooled' },
			{ kind: 'ask-care' },
			{ kind: 'ask-set-up' },
			{ kind: 'pin-right' },
			{ kind: 'pin-left' },
			{ kind: 'ask-forgotten' },
			{ kind: 'care-left' },
			{ kind: 'set-up-done' }
		)
	);
	const everySituation: fc.Arbitrary<Situation> = fc.record({
		setUp: fc.constantFrom<Situation['setUp'][]>('paired', 'here', 'revoked', 'none'),
		fault: fc.constantFrom<Situation['fault'][]>(
			'storage',
			'insecure-context',
			'nearly-full',
			'not-persistent',
			null
		),
		campaigns: fc.subarray(['portrait', 'works']),
		refusal: fc.constantFrom<Situation['refusal'][]>('unreachable', null),
		hours: fc.constantFrom<Situation['hours'][]>(null, { from: 480, until: 1230 }),
		minute: fc.integer({ min: 0, max: 1439 }),
		locked: fc.boolean()
	});

	it('never interrupts a visit, never skips the pause, never opens care without the code', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(everyMove, everySituation), { maxLength: 60 }), (days) => {
				let life = play([]);
				for (const [move, situation] of days) {
					const next = lived(life, move, situation);
					if (life.at === 'visiting' && next !== life) {
						expect(move.kind).toBe('left');
						expect(next.at).toBe('cooling');
					}
					if (life.at === 'cooling' && next !== life) expect(move.kind).toBe('cooled');
					if (next.at === 'visiting' && life.at !== 'visiting') {
						expect(situation.fault).toBeNull();
						expect(['paired', 'here']).toContain(situation.setUp);
						expect(situation.campaigns).toContain(next.campaign);
						expect(situation.locked || situation.setUp === 'here').toBe(true);
					}
					if (next.at === 'care' && life.at !== 'care') expect(life.at).toBe('pin');
					if (next.at === 'forgotten' && next !== life) expect(life.at).toBe('pin');
					if (life.at === 'forgotten' && next !== life) expect(move.kind).toBe('pin-left');
					if (['care', 'setting-up'].includes(next.at) && next !== life && situation.locked) {
						expect(move.kind).toBe('pin-right');
					}
					if (next.at === 'pin' && life.at !== 'pin') expect(isWaiting(life)).toBe(true);
					life = next;
				}
			}),
			{ seed: 20261122, numRuns: 1000 }
		);
	});
});
