import { describe, expect, test } from 'vitest';
import { type CarriedSources, envelopesFiles } from '#lib/client/device/carried-files.ts';
import type { KeptEnvelope } from '#lib/client/storage/device-database.ts';
import { parseCarriedEnvelopes } from '#lib/protocol/carried.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { anyEnvelope } from '../sync/receipts.ts';
import { anyDevice, anyStatement } from './a-device.ts';

function holding(envelopes: readonly unknown[], given: Partial<CarriedSources> = {}) {
	const rows = new Map(
		envelopes.map((envelope, index): [string, KeptEnvelope] => [
			String(index),
			{
				id: String(index),
				campaign: 'essai',
				envelope: envelope as Envelope,
				state: 'waiting',
				reason: null
			}
		])
	);
	const sources: CarriedSources = {
		outbox: {
			ids: (state) => Promise.resolve(state === 'waiting' ? [...rows.keys()] : []),
			some: (ids) =>
				Promise.resolve(ids.map((id) => rows.get(id)).filter((row) => row !== undefined))
		},
		read: () => anyDevice,
		statement: () => Promise.resolve(anyStatement),
		...given
	};
	return { rows, sources };
}

describe('the files to carry', () => {
	test('hold the envelopes as they are, the tablet’s id and what it says of itself', async () => {
		const envelopes = [anyEnvelope(), anyEnvelope()];
		const [file, ...others] = await envelopesFiles('waiting', holding(envelopes).sources);
		expect(others).toEqual([]);
		expect(file).toMatchObject({ name: 'porte-voix-salle-commune-1-1.json', envelopes: 2 });
		const text = (await (await file?.content())?.text()) ?? '';
		expect(parseCarriedEnvelopes(text)).toEqual({
			version: 1,
			kind: 'porte-voix-envelopes',
			device: 'tablette-1',
			contact: anyStatement,
			envelopes
		});
		expect(text).not.toContain(anyDevice.token);
	});

	test('say when they hold what was set aside, in their name too, and which envelopes', async () => {
		const { sources, rows } = holding([anyEnvelope(), anyEnvelope()]);
		const aside = { ...sources.outbox, ids: () => Promise.resolve([...rows.keys()]) };
		const [file] = await envelopesFiles('set-aside', { ...sources, outbox: aside });
		expect(file).toMatchObject({
			name: 'porte-voix-salle-commune-mises-de-cote-1-1.json',
			ids: ['0', '1']
		});
		const text = (await (await file?.content())?.text()) ?? '';
		expect(parseCarriedEnvelopes(text)).toMatchObject({ state: 'set-aside' });
	});

	test('are none when nothing waits', async () => {
		expect(await envelopesFiles('waiting', holding([]).sources)).toEqual([]);
		expect(await envelopesFiles('set-aside', holding([anyEnvelope()]).sources)).toEqual([]);
	});

	test('stay below four megabytes also where envelopes are large', async () => {
		const large = Array.from({ length: 100 }, () => anyEnvelope('essai', 'A'.repeat(87_000)));
		const files = await envelopesFiles('waiting', holding(large).sources);
		expect(files.map(({ envelopes }) => envelopes)).toEqual([45, 45, 10]);
		for (const file of files) expect((await file.content()).size).toBeLessThan(4_000_000);
	});

	test('leave out what left by the network meanwhile', async () => {
		const { rows, sources } = holding([anyEnvelope(), anyEnvelope()]);
		const [file] = await envelopesFiles('waiting', sources);
		rows.delete('0');
		const text = (await (await file?.content())?.text()) ?? '';
		expect(parseCarriedEnvelopes(text).envelopes).toHaveLength(1);
	});

	test('take a damaged row along, and one of a tablet that was never paired', async () => {
		const { sources } = holding([null, undefined, anyEnvelope()], { read: () => null });
		const [file] = await envelopesFiles('waiting', sources);
		const text = (await (await file?.content())?.text()) ?? '';
		expect(parseCarriedEnvelopes(text)).toMatchObject({ device: null, contact: null });
		expect(parseCarriedEnvelopes(text).envelopes).toHaveLength(3);
		expect(file?.name).toBe('porte-voix-1-1.json');
	});
});
