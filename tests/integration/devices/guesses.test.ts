import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pairDevice } from '#lib/server/services/devices/pair-device.ts';
import { addDevice, codeFor } from '../../support/devices.ts';
import { hour, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a tablet that asks to be paired on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());
	// Each with guesses of its own.
	beforeEach(() => {
		office.wait(hour);
	});

	const request = (code: string) => ({ version: 1, code, sentinel: 'coquelicot' }) as const;

	test('is guarded against guesses from one network, and not slowed by one that guesses', async () => {
		const guess = (address: string) =>
			pairDevice(office.server, request('000000'), address).catch((error: unknown) =>
				String(error)
			);
		const one = [];
		for (let tries = 0; tries < 11; tries++) one.push(await guess('198.51.100.1'));
		expect(one.slice(0, 10)).toEqual(one.slice(0, 10).map(() => 'Refusal: code-wrong'));
		expect(one.at(-1)).toBe('Refusal: too-many-attempts');
		const six = [];
		for (let tries = 0; tries < 11; tries++) six.push(await guess(`2001:db8::${tries}`));
		expect(six.at(-1)).toBe('Refusal: too-many-attempts');
		expect(await guess('2001:db8:0:1::1')).toBe('Refusal: code-wrong');
		office.wait(hour);
		expect(await guess('198.51.100.1')).toBe('Refusal: code-wrong');
	});

	test('is not locked out by what others guess, only made to take its turn', async () => {
		const guess = (address: string) =>
			pairDevice(office.server, request('000000'), address).catch(String);
		const many = await Promise.all(
			Array.from({ length: 300 }, (_, index) => guess(`203.0.113.${index}`))
		);
		expect(new Set(many)).toEqual(new Set(['Refusal: code-wrong']));
		const code = await codeFor(office, await addDevice(office));
		expect((await pairDevice(office.server, request(code), '192.0.2.7')).token).not.toBe('');
	});

	test('that was paired in the end begins anew with its mistakes', async () => {
		const guess = () => pairDevice(office.server, request('000000'), '198.51.100.3').catch(String);
		for (let round = 0; round < 2; round++) {
			for (let tries = 0; tries < 9; tries++) expect(await guess()).toBe('Refusal: code-wrong');
			const code = await codeFor(office, await addDevice(office));
			await pairDevice(office.server, request(code), '198.51.100.3');
		}
	});
});
