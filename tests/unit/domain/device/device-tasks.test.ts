import { expect, test } from 'vitest';
import type { DeviceStanding } from '#lib/domain/device/device-standing.ts';
import {
	allDeviceTasks,
	devicesToFetch,
	deviceTasks,
	type TaskedDevice
} from '#lib/domain/device/device-tasks.ts';

const device = (
	name: string,
	standing: DeviceStanding,
	erased: number | null = null
): TaskedDevice => ({ id: name, name, site: `Les ${name}`, standing, erased });

const silent = (days: number, waiting: number): DeviceStanding => ({
	kind: 'silent',
	days,
	waiting
});
const heard = (waiting: number): DeviceStanding => ({ kind: 'heard', at: 0, waiting });

test('a tablet is called once it is silent, also when it had said that nothing was waiting', () => {
	const devices = [
		device('Pins', silent(1, 3)),
		device('Lilas', silent(1, 0)),
		device('Érables', heard(9))
	];
	expect(deviceTasks(devices)).toEqual([
		{ kind: 'callTablet', device: 'Pins', site: 'Les Pins', days: 1, waiting: 3 },
		{ kind: 'callTablet', device: 'Lilas', site: 'Les Lilas', days: 1, waiting: 0 }
	]);
});

test('of all tablets, an emptied one always asks, a silent one where a campaign is open', () => {
	const devices = [
		{ ...device('Pins', silent(2, 0)), campaign: 'open' },
		{ ...device('Lilas', silent(9, 4)), campaign: null },
		{ ...device('Érables', heard(2)), campaign: 'collecting' },
		{ ...device('Ormes', heard(0), 0), campaign: null }
	] as const;
	const asked = (most: number) =>
		allDeviceTasks(devices, most).map((task) => [task.kind, 'device' in task && task.device]);
	expect(asked(3)).toEqual([
		['checkErased', 'Ormes'],
		['callTablet', 'Pins'],
		['fetchEnvelopes', 'Érables']
	]);
	expect(asked(1)).toEqual([['checkErased', 'Ormes']]);
});

test('a tablet that was emptied comes first, whatever else it says', () => {
	const tasks = deviceTasks([device('Pins', silent(2, 3)), device('Lilas', heard(0), 7)]);
	expect(tasks.map(({ kind }) => kind)).toEqual(['checkErased', 'callTablet']);
	expect(tasks[0]).toMatchObject({ name: 'Lilas', waiting: 7 });
});

test('more than two silent tablets are one thing to do', () => {
	const devices = ['A', 'B', 'C'].map((name) => device(name, silent(2, 1)));
	expect(deviceTasks(devices)).toEqual([{ kind: 'callTablets', count: 3 }]);
});

test('nothing is asked for a tablet that is new, taken out of use or lost', () => {
	const devices = [
		device('A', { kind: 'new' }),
		device('B', { kind: 'revoked', since: 0 }),
		device('C', { kind: 'lost', since: 0, waiting: 4 })
	];
	expect(deviceTasks(devices)).toEqual([]);
	expect(devicesToFetch(devices, 3)).toEqual([]);
});

test('after closing, the tablets with the most envelopes are fetched first', () => {
	const devices = [
		device('A', heard(4)),
		device('B', silent(6, 31)),
		device('C', heard(0)),
		device('D', silent(2, 0))
	];
	expect(devicesToFetch(devices, 2)).toEqual([
		{ kind: 'fetchEnvelopes', device: 'B', name: 'B', site: 'Les B', days: 6, waiting: 31 },
		{ kind: 'fetchEnvelopes', device: 'A', name: 'A', site: 'Les A', days: 0, waiting: 4 }
	]);
	expect(devicesToFetch(devices, 3)).toHaveLength(3);
});
