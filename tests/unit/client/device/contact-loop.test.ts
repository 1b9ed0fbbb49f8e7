import { describe, expect, test } from 'vitest';
import {
	askOffice,
	type LoopSurroundings,
	startContactLoop
} from '#lib/client/device/contact-loop.ts';
import type { Contact } from '#lib/client/device/paired-device.ts';
import { anyDevice } from './a-device.ts';

const minute = 60_000;
const heard: Contact = { kind: 'heard', device: anyDevice };

/** A loop whose clock stands still between two waits. */
function loop(start: number, contact: () => Promise<Contact> = () => Promise.resolve(heard)) {
	let now = start;
	let pending: (() => void) | null = null;
	const waits: number[] = [];
	const contacts: number[] = [];
	const told: Contact[] = [];
	const state = { idle: true };
	const surroundings: LoopSurroundings = {
		contact: () => {
			contacts.push(now);
			return contact();
		},
		prepare: () => Promise.resolve(),
		now: () => now,
		random: () => 0.5,
		after: (milliseconds, call) => {
			waits.push(milliseconds);
			pending = () => {
				now += milliseconds;
				call();
			};
			return () => {
				pending = null;
			};
		}
	};
	const stop = startContactLoop(
		{ idle: () => state.idle, oncontact: (one) => told.push(one) },
		surroundings
	);
	const ring = async (): Promise<void> => {
		const call = pending;
		pending = null;
		call?.();
		// A contact, what it prepares, and the telling.
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
	};
	return { waits, contacts, told, state, stop, ring, isPending: () => pending !== null };
}

describe('the contacts of a tablet', () => {
	test('can be asked for out of turn, and bring what is asked here before they are told', async () => {
		const prepared: Contact[] = [];
		const told = await askOffice({
			contact: () => Promise.resolve(heard),
			prepare: (contact) => {
				prepared.push(contact);
				return Promise.resolve();
			}
		});
		expect(prepared).toEqual([heard]);
		expect(told).toBe(heard);
	});

	test('follow the clock, every five minutes and a little, whenever the page was loaded', async () => {
		const one = loop(2 * minute);
		await one.ring();
		await one.ring();
		expect(one.contacts).toEqual([5 * minute + 15_000, 10 * minute + 15_000]);
		const other = loop(4 * minute);
		await other.ring();
		expect(other.contacts).toEqual([5 * minute + 15_000]);
		expect(other.told).toEqual([heard]);
	});

	test('never happen as a page is loaded: nobody’s coming or leaving is told', () => {
		expect(loop(3 * minute).contacts).toEqual([]);
	});

	test('are left out during a visit, not made up for at its end', async () => {
		const { contacts, waits, state, ring } = loop(0);
		state.idle = false;
		await ring();
		expect(contacts).toEqual([]);
		state.idle = true;
		await ring();
		expect(contacts).toEqual([10 * minute + 15_000]);
		expect(waits).toHaveLength(3);
	});

	test('go on after one that failed', async () => {
		const { told, ring, isPending } = loop(0, () => Promise.resolve({ kind: 'unreachable' }));
		await ring();
		expect(told).toEqual([{ kind: 'unreachable' }]);
		expect(isPending()).toBe(true);
	});

	test('end when stopped, also in the middle of one', async () => {
		const answer = Promise.withResolvers<Contact>();
		const { told, stop, ring, isPending } = loop(0, () => answer.promise);
		await ring();
		stop();
		answer.resolve(heard);
		await ring();
		expect(told).toEqual([]);
		expect(isPending()).toBe(false);
	});
});
