import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { checkBackup, restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { makeSheet } from '#lib/server/backup/sheet.ts';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import type { Server } from '#lib/server/server.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { contactDevice } from '#lib/server/services/devices/contact-device.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { receiptPublicKey } from '#lib/server/services/receipt-key.ts';
import { startServer } from '#lib/server/start-server.ts';
import { addDevice, contactOf, pair } from '../../support/devices.ts';
import {
	draft,
	hour,
	minute,
	type Office,
	sealedAnswers,
	setUpForm,
	startOffice
} from '../../support/office.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
		return 'none';
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
};

describe.each(engines)('a backup made on %s while a campaign is open', (engine) => {
	let office: Office;
	let folder: string;
	let file: string;
	let code: string;
	let slug: string;
	let token: string;
	let before: Envelope[];
	let during: Envelope[];
	const cleanUp: (() => Promise<void>)[] = [];

	const put = (server: Server, envelopes: readonly Envelope[]) =>
		server.ballotBox.put(
			envelopes.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
		);
	const another = async () => {
		const storage = await emptyStorage(engine);
		cleanUp.push(() => storage.remove());
		return storage.config;
	};
	beforeAll(async () => {
		office = await startOffice(engine);
		folder = await mkdtemp(join(tmpdir(), 'porte-voix-backup-'));
		file = join(folder, 'whole.porte-voix');
		const { server, manager, sites, config } = office;
		const device = await addDevice(office);
		({ token } = await pair(office, device));
		slug = await draft(office);
		await openCampaign(server, manager, slug, 'planned');
		office.wait(hour);
		await advanceCampaigns(server);
		const [east, west] = sites.map(({ id }) => id);
		before = [
			...(await sealedAnswers(office, slug, east ?? '', 9)),
			...(await sealedAnswers(office, slug, west ?? '', 8))
		];
		during = await sealedAnswers(office, slug, east ?? '', 12);
		await put(server, before);
		await mkdir(join(config.data, 'recordings'), { recursive: true });
		await writeFile(join(config.data, 'recordings', 'ab'.repeat(32)), Buffer.alloc(600_000, 7));
		({ code } = await makeSheet(config, office.now()));
		const arriving = (async () => {
			for (const envelope of during) await put(server, [envelope]);
		})();
		await Promise.all([writeBackup(config, file, office.now()), arriving]);
	});
	afterAll(async () => {
		await office.remove();
		for (const clean of cleanUp) await clean();
		await rm(folder, { recursive: true, force: true });
	});

	test('brings back on an empty machine every answer acknowledged before it began, and the campaign goes on', async () => {
		const config = await another();
		const read = await restoreBackup(config, { file, code, destroyed: [] });
		expect(read.at).toBe(office.now());
		const restored = await startServer(config, {
			clock: () => office.now(),
			calendar: 0,
			log: office.server.log
		});
		cleanUp.unshift(() => restored.close());
		expect(await readdir(config.data)).not.toContain('restore-unfinished');
		expect(await receiptPublicKey(config)).toEqual(await receiptPublicKey(office.config));
		const envelopes = Object.values(await restored.ballotBox.participation(slug));
		const sum = envelopes.reduce((all, one) => all + one, 0);
		expect(sum).toBeGreaterThanOrEqual(before.length);
		// What was acknowledged after the backup began comes again from the tablets that keep it, or was there.
		expect(new Set(await put(restored, [...during, ...before]))).toEqual(new Set(['stored']));
		expect(await restored.ballotBox.participation(slug)).toEqual(
			await office.server.ballotBox.participation(slug)
		);
		const news = await contactDevice(restored, `Bearer ${token}`, contactOf(office));
		expect(JSON.stringify(news)).toContain(slug);
		const signedIn = await restored.accounts.signIn({
			username: setUpForm.username,
			password: setUpForm.password,
			address: '192.0.2.1',
			headers: new Headers()
		});
		expect(signedIn.account.name).toBe(setUpForm.name);

		office.wait(hour + 10 * minute);
		for (const server of [office.server, restored]) await advanceCampaigns(server);
		const bodies = await Promise.all(
			[office.server, restored].map(async ({ app }) => {
				const { body } = await app.selectFrom('release').select('body').executeTakeFirstOrThrow();
				// Drawn by chance.
				return JSON.stringify({ ...(JSON.parse(body) as object), id: '' });
			})
		);
		expect(bodies[1]).toBe(bodies[0]);
		expect(bodies[0]?.length).toBeGreaterThan(1_000);
	});

	test('leaves nobody signed in and keeps nothing of attempts', async () => {
		const config = await another();
		await restoreBackup(config, { file, code, destroyed: [] });
		const restored = await startServer(config, { clock: () => office.now(), calendar: 0 });
		cleanUp.unshift(() => restored.close());
		expect(await restored.app.selectFrom('attempt').selectAll().execute()).toEqual([]);
		// The tables refuse again what they refused before.
		await expect(
			restored.app.updateTable('journal').set({ action: 'x' }).execute()
		).rejects.toThrow(/only added to/);
	});

	test('does not bring back what was destroyed since', async () => {
		const config = await another();
		await restoreBackup(config, { file, code, destroyed: [slug] });
		const restored = await startServer(config, { clock: () => office.now(), calendar: 0 });
		cleanUp.unshift(() => restored.close());
		expect(await restored.ballotBox.participation(slug)).toEqual({});
		const names = async (data: string): Promise<string[]> =>
			(await readdir(join(data, 'keys'))).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
		// The key of the campaign is the only one, and it stays away.
		expect((await names(office.config.data)).length).toBeGreaterThan(0);
		expect(await names(config.data)).toEqual([]);
		const keys = await readdir(join(config.data, 'keys'));
		expect(keys).toContain('receipt.key');
		expect(keys).not.toContain(`desk-${slug}.key`);
	});

	test('is refused where something is already, by the wrong code, and for the other engine', async () => {
		const wanted = { file, code, destroyed: [] };
		expect(await refusalOf(restoreBackup(office.config, wanted))).toBe('restore-not-empty');
		const config = await another();
		const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
		expect(await refusalOf(restoreBackup(config, { ...wanted, code: wrong }))).toBe(
			'backup-code-wrong'
		);
		const other = {
			data: config.data,
			storage:
				engine === 'sqlite'
					? ({ kind: 'postgres', url: 'postgres://nowhere' } as const)
					: ({ kind: 'sqlite' } as const)
		};
		expect(await refusalOf(restoreBackup(other, wanted))).toBe('other-engine');
		expect(await readdir(config.data)).toEqual([]);
	});

	test('is refused whole when one byte anywhere was changed, and nothing is written', async () => {
		const config = await another();
		const whole = await readFile(file);
		const altered = join(folder, 'altered');
		const step = Math.floor(whole.length / 40);
		for (let place = 7; place < whole.length; place += step) {
			const bytes = Buffer.from(whole);
			bytes.writeUInt8(bytes.readUInt8(place) ^ 0x40, place);
			await writeFile(altered, bytes);
			const refused = await refusalOf(
				restoreBackup(config, { file: altered, code, destroyed: [] })
			);
			expect(refused, String(place)).toMatch(/^(backup-(damaged|unknown)|backup-code-wrong)$/);
		}
		await writeFile(altered, whole.subarray(0, -1));
		expect(await refusalOf(checkBackup(config, { file: altered, code }))).toBe('backup-damaged');
		expect(await readdir(config.data)).toEqual([]);
	});

	test('shows nothing of what it holds, and keeps the one that is there', async () => {
		const bytes = await readFile(file);
		for (const text of [setUpForm.username, slug, before[0]?.id ?? '', 'BEGIN PRIVATE KEY']) {
			expect(bytes.includes(text)).toBe(false);
		}
		expect(await refusalOf(writeBackup(office.config, file, 1))).toBe('backup-exists');
		expect((await readdir(folder)).filter((name) => name.endsWith('.coming'))).toEqual([]);
	});
});
