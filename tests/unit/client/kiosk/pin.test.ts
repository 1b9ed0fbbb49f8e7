import { describe, expect, it } from 'vitest';
import {
	checkPin,
	forgetPin,
	keepPin,
	pinIsKept,
	type PinSurroundings,
	pinWait,
	waitAfter
} from '#lib/client/kiosk/pin.ts';
import type { LocalStore } from '#lib/client/storage/local-store.ts';

const code = '482915';

/** A tablet of its own: its store outlives its pages, its clock can be set. */
function tablet() {
	const kept = new Map<string, string>();
	let now = 1_770_000_000_000;
	let full = false;
	const store: LocalStore = {
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => {
			if (full) throw new DOMException('', 'QuotaExceededError');
			kept.set(name, value);
		},
		removeItem: (name) => kept.delete(name)
	};
	const surroundings: PinSurroundings = { store: () => store, clock: () => now, rounds: 10 };
	return {
		surroundings,
		kept: () => [...kept.values()].join('\n'),
		fill: () => {
			full = true;
		},
		pass: (milliseconds: number) => {
			now += milliseconds;
		}
	};
}

async function wrong(times: number, surroundings: PinSurroundings) {
	let last = await checkPin('000000', surroundings);
	for (let count = 1; count < times; count += 1) last = await checkPin('000000', surroundings);
	return last;
}

describe('the exit code of a tablet', () => {
	it('is asked for only where one was set', async () => {
		const { surroundings } = tablet();
		expect(pinIsKept(surroundings)).toBe(false);
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'none' });
		await keepPin(code, surroundings);
		expect(pinIsKept(surroundings)).toBe(true);
	});

	it('is forgotten with the wait that wrong codes have earned', async () => {
		const { surroundings } = tablet();
		await keepPin(code, surroundings);
		await wrong(4, surroundings);
		forgetPin(surroundings);
		expect(pinIsKept(surroundings)).toBe(false);
		expect(pinWait(surroundings)).toBe(0);
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'none' });
	});

	it('opens, and no other code does', async () => {
		const { surroundings } = tablet();
		await keepPin(code, surroundings);
		expect(await checkPin('482916', surroundings)).toMatchObject({ kind: 'wrong' });
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'right' });
	});

	it('is six digits and nothing else', async () => {
		const { surroundings } = tablet();
		for (const bad of ['', '12345', '1234567', '12345a', '１２３４５６']) {
			await expect(keepPin(bad, surroundings)).rejects.toMatchObject({ code: 'malformed-pin' });
		}
		expect(pinIsKept(surroundings)).toBe(false);
	});

	it('is not written anywhere, and does not look the same twice', async () => {
		const [one, other] = [tablet(), tablet()];
		await keepPin(code, one.surroundings);
		await keepPin(code, other.surroundings);
		await checkPin(code, one.surroundings);
		expect(one.kept()).not.toContain(code);
		expect(one.kept()).not.toBe(other.kept());
	});

	it('lets two mistakes pass, then waits longer each time, an hour at most', async () => {
		expect([1, 2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, 3_600_000]);
		const { surroundings, pass } = tablet();
		await keepPin(code, surroundings);
		expect(await wrong(2, surroundings)).toStrictEqual({ kind: 'wrong', wait: 0 });
		expect(await wrong(1, surroundings)).toStrictEqual({ kind: 'wrong', wait: 30_000 });
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'too-early', wait: 30_000 });
		pass(30_000);
		expect(await wrong(1, surroundings)).toStrictEqual({ kind: 'wrong', wait: 60_000 });
		pass(60_000);
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'right' });
		expect(await wrong(1, surroundings)).toStrictEqual({ kind: 'wrong', wait: 0 });
	});

	it('keeps waiting after a reload', async () => {
		const { surroundings, pass } = tablet();
		await keepPin(code, surroundings);
		await wrong(3, surroundings);
		pass(10_000);
		// A page that has just been loaded knows nothing but what is kept.
		expect(pinWait({ ...surroundings })).toBe(20_000);
		expect(await checkPin(code, { ...surroundings })).toMatchObject({ kind: 'too-early' });
	});

	it('counts an attempt whose page was closed before the answer', async () => {
		const { surroundings } = tablet();
		await keepPin(code, surroundings);
		await wrong(2, surroundings);
		const never = checkPin('000000', surroundings);
		expect(pinWait(surroundings)).toBe(30_000);
		await never;
	});

	it('waits no longer than its delay when the clock was put back by three days', async () => {
		const { surroundings, pass } = tablet();
		await keepPin(code, surroundings);
		await wrong(3, surroundings);
		pass(-3 * 86_400_000);
		expect(pinWait(surroundings)).toBe(30_000);
	});

	it('still opens on a tablet whose store is full', async () => {
		const { surroundings, fill } = tablet();
		await keepPin(code, surroundings);
		fill();
		expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'right' });
	});

	it('is as if it had not been set when what is kept is damaged', async () => {
		const { surroundings } = tablet();
		for (const damaged of ['', 'nothing', '{}', 'null', '[]', '{"hash":"a"}']) {
			surroundings.store().setItem('porte-voix-pin', damaged);
			expect(pinIsKept(surroundings)).toBe(false);
			expect(await checkPin(code, surroundings)).toStrictEqual({ kind: 'none' });
		}
	});
});
