import { describe, expect, test } from 'vitest';
import { type CheckedBrowser, checkNames, selfChecks } from '#lib/client/device/self-checks.ts';

const healthy: CheckedBrowser = {
	secure: true,
	installed: true,
	staysInBrowser: false,
	persistent: () => Promise.resolve(true),
	offline: () => Promise.resolve(true),
	wakeLock: true,
	clockAhead: () => 1_000,
	room: () => Promise.resolve('enough'),
	storeWhole: () => Promise.resolve(true),
	noted: () => ({ sound: true, trial: true, awake: true })
};

const stateOf = async (name: string, given: Partial<CheckedBrowser>): Promise<string | undefined> =>
	(await selfChecks({ ...healthy, ...given })).find((check) => check.name === name)?.state;

describe('what a tablet checks of itself', () => {
	test('passes whole, each check once and in order', async () => {
		const checks = await selfChecks(healthy);
		expect(checks.map(({ name }) => name)).toEqual([...checkNames]);
		expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(['passes']));
	});

	test.each<readonly [string, Partial<CheckedBrowser>]>([
		['secure', { secure: false }],
		['installed', { installed: false }],
		['persistent', { persistent: () => Promise.resolve(false) }],
		['languages', { offline: () => Promise.resolve(false) }],
		['sound', { noted: () => ({ sound: false }) }],
		['clock', { clockAhead: () => 259_200_000 }],
		['clock', { clockAhead: () => -259_200_000 }],
		['awake', { wakeLock: false, noted: () => ({}) }],
		['trial', { noted: () => ({ trial: false }) }],
		['room', { room: () => Promise.resolve('nearly-full') }],
		['store', { storeWhole: () => Promise.resolve(false) }],
		['store', { storeWhole: () => Promise.reject(new Error('gone')) }]
	])('fails at %s alone', async (name, given) => {
		expect(await stateOf(name, given)).toBe('fails');
		const failing = (await selfChecks({ ...healthy, ...given })).filter(
			({ state }) => state === 'fails'
		);
		expect(failing.map((check) => check.name)).toEqual([name]);
	});

	test('asks no computer to be installed, and nothing less of it than of a tablet', async () => {
		const inBrowser = await selfChecks({ ...healthy, staysInBrowser: true, installed: false });
		expect(inBrowser.map(({ name }) => name)).toEqual(
			checkNames.filter((name) => name !== 'installed')
		);
		expect(await stateOf('installed', { staysInBrowser: true })).toBe('passes');
		expect(await stateOf('secure', { staysInBrowser: true, secure: false })).toBe('fails');
	});

	test.each<readonly [string, Partial<CheckedBrowser>]>([
		['persistent', { persistent: () => Promise.resolve('unknown') }],
		['languages', { offline: () => Promise.resolve('unknown') }],
		['sound', { noted: () => ({}) }],
		['trial', { noted: () => ({}) }],
		['awake', { noted: () => ({}) }],
		['clock', { clockAhead: () => null }],
		['room', { room: () => Promise.resolve('unknown') }]
	])('says that it does not know about %s, which is no failure', async (name, given) => {
		expect(await stateOf(name, given)).toBe('unknown');
	});
});
