import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealBytes } from '#lib/client/sealing/seal-bytes.ts';
import { toBase64Url } from '#lib/protocol/base64url.ts';
import type { PublicKey } from '#lib/protocol/campaign-bundle.ts';
import { pointBytes } from '#lib/protocol/key-name.ts';
import { ticketAssociatedData } from '#lib/protocol/ticket.ts';
import {
	deskKeysHeld,
	deskPublicKey,
	destroyDeskKey,
	ticketReader
} from '#lib/server/services/desk-key.ts';

let data = '';
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const made = async (campaign: string): Promise<PublicKey> => {
	const key = await deskPublicKey({ data }, campaign, true);
	if (key === null) throw new Error('no key was made');
	return key;
};
const envelopeOf = (campaign: string) => ({
	id: '5bb1d3b4-9a55-4f4c-8a7e-0f1d8b1c2d3e',
	campaign,
	site: 'est',
	digest: 'a'.repeat(64)
});
const sealedFor = async (key: PublicKey, campaign: string): Promise<string> => {
	const bound = ticketAssociatedData(envelopeOf(campaign));
	return toBase64Url(await sealBytes(pointBytes(key), new Uint8Array(32).fill(7), bound));
};
/** What the desk makes of a ticket, asked for these campaigns. */
const read = async (ticket: string, campaign: string): Promise<string | null> =>
	(await ticketReader({ data }, new Set([campaign])))(ticket, envelopeOf(campaign));

describe('the desk key of a campaign', () => {
	test('is its own, made once, and readable by the server’s account only', async () => {
		const keys = await Promise.all(Array.from({ length: 10 }, () => made('gare-nuva')));
		expect(new Set(keys.map(({ x }) => x)).size).toBe(1);
		expect((await made('reve-tadu')).x).not.toBe(keys[0]?.x);
		expect((await stat(join(data, 'keys', 'desk-gare-nuva.key'))).mode & 0o777).toBe(0o600);
		expect((await deskKeysHeld({ data })).sort()).toEqual(['gare-nuva', 'reve-tadu']);
	});

	test('opens the tickets of its campaign, and of no other', async () => {
		const key = await made('gare-nuva');
		const other = await made('reve-tadu');
		expect(await read(await sealedFor(key, 'gare-nuva'), 'gare-nuva')).toMatch(/^[0-9a-f]{64}$/);
		expect(await read(await sealedFor(other, 'gare-nuva'), 'gare-nuva')).toBeNull();
		expect(await read(await sealedFor(key, 'reve-tadu'), 'reve-tadu')).toBeNull();
	});

	test('once destroyed opens nothing, though this process has used it, and none takes its place', async () => {
		const ticket = await sealedFor(await made('gare-nuva'), 'gare-nuva');
		expect(await read(ticket, 'gare-nuva')).not.toBeNull();
		await destroyDeskKey({ data }, 'gare-nuva');
		expect(await read(ticket, 'gare-nuva')).toBeNull();
		expect(await deskPublicKey({ data }, 'gare-nuva', false)).toBeNull();
		expect(await readdir(join(data, 'keys'))).toEqual([]);
		await expect(destroyDeskKey({ data }, 'gare-nuva')).resolves.toBeUndefined();
	});

	test('that was lost while the campaign is open is made anew; earlier tickets are of no use', async () => {
		const before = await made('gare-nuva');
		const ticket = await sealedFor(before, 'gare-nuva');
		await rm(join(data, 'keys', 'desk-gare-nuva.key'));
		const after = await made('gare-nuva');
		expect(after.x).not.toBe(before.x);
		expect(await read(ticket, 'gare-nuva')).toBeNull();
		expect(await read(await sealedFor(after, 'gare-nuva'), 'gare-nuva')).not.toBeNull();
	});

	test('is made by no name that comes with an envelope, and leads to no other file', async () => {
		await made('gare-nuva');
		await writeFile(join(data, 'secret.key'), '0'.repeat(63) + '1');
		for (const name of ['ailleurs', '../secret', '', '../keys/desk-gare-nuva', 'a'.repeat(81)]) {
			expect(await read('A'.repeat(151), name)).toBeNull();
		}
		await destroyDeskKey({ data }, '../secret');
		expect((await readdir(data)).sort()).toEqual(['keys', 'secret.key']);
		expect(await readdir(join(data, 'keys'))).toEqual(['desk-gare-nuva.key']);
	});

	test('is refused by name when its file is none', async () => {
		await made('gare-nuva');
		await writeFile(join(data, 'keys', 'desk-gare-nuva.key'), 'nothing');
		await expect(made('gare-nuva')).rejects.toThrow(/^key-damaged$/);
		await expect(read('A', 'gare-nuva')).rejects.toThrow(/^key-damaged$/);
	});
});
