import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchange, finishExchange, stageBackup } from '#lib/server/backup/exchange.ts';
import { checkBackup } from '#lib/server/backup/restore-backup.ts';
import { makeSheet } from '#lib/server/backup/sheet.ts';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import type { Server } from '#lib/server/server.ts';
import {
	bringBackup,
	bringFirstBackup,
	waitingBackup
} from '#lib/server/services/backups/bring-backup.ts';
import { restoreFirst, restoreHere } from '#lib/server/services/backups/restore-here.ts';
import { createSite } from '#lib/server/services/create-site.ts';
import { startServer } from '#lib/server/start-server.ts';
import { type Office, setUpForm, somebody, startOffice } from '../../support/office.ts';
import { refusalOf } from '../../support/refusal-code.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

const silent = { info: () => undefined, error: () => undefined };

/** A form with a file, as a browser sends it. */
function sent(file: Uint8Array<ArrayBuffer>, code: string) {
	const form = new FormData();
	form.set('code', code);
	form.set('file', new Blob([file]), 'sauvegarde.porte-voix');
	const { headers, body } = new Response(form);
	if (body === null) throw new Error('a form has a body');
	return { contentType: headers.get('content-type'), length: null, body };
}

describe.each(engines)('a backup that is restored from the office on %s', (engine) => {
	let office: Office;
	let server: Server;
	let folder: string;
	let bytes: Uint8Array<ArrayBuffer>;
	let code: string;
	const cleanUp: (() => Promise<void>)[] = [];

	const whileClosed = async (work: () => Promise<void>): Promise<Server> => {
		await server.close();
		try {
			await work();
		} finally {
			server = await office.join();
		}
		return server;
	};
	const places = async (of: Server): Promise<string[]> =>
		(await of.app.selectFrom('site').select('name').orderBy('position').execute()).map(
			({ name }) => name
		);
	const before = ['Les Érables', 'Les Pins'];
	const bring = (file: Uint8Array<ArrayBuffer>, typed = code): Promise<void> =>
		bringBackup(server, office.manager, office.organisation, sent(file, typed));
	const restore = (form: Record<string, string>): Promise<void> =>
		restoreHere(
			server,
			{ account: office.manager, organisation: office.organisation, address: '127.0.0.1' },
			form,
			whileClosed
		);
	const agreed = { password: setUpForm.password, understood: 'yes' };
	const oneMore = async (name: string): Promise<void> => {
		await createSite(server, office.manager, office.organisation, {
			name,
			dwellings: '12',
			room: 'salle C',
			territory: ''
		});
	};

	beforeAll(async () => {
		office = await startOffice(engine);
		server = office.server;
		folder = await mkdtemp(join(tmpdir(), 'porte-voix-here-'));
		({ code } = await makeSheet(office.config, 1));
		const file = join(folder, 'a.porte-voix');
		await writeBackup(office.config, file, office.now());
		bytes = new Uint8Array(await readFile(file));
		await oneMore('Après');
	});
	afterAll(async () => {
		for (const clean of cleanUp) await clean();
		await office.remove();
		await rm(folder, { recursive: true, force: true });
	});

	test('is refused by name when it is cut short, changed, of another kind or another sheet, and nothing changes', async () => {
		const changed = bytes.slice();
		changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
		const newer = new TextEncoder().encode(
			new TextDecoder('latin1').decode(bytes.slice(0, 400)).replace('"version":1', '"version":9')
		);
		const refusals: readonly (readonly [Uint8Array<ArrayBuffer>, string, string])[] = [
			[bytes.slice(0, bytes.length - 100), code, 'backup-damaged'],
			[changed, code, 'backup-damaged'],
			[new TextEncoder().encode('PK\x03\x04 a workbook'), code, 'backup-unknown'],
			[newer, code, 'backup-newer'],
			[new Uint8Array(0), code, 'backup-missing'],
			[bytes, 'AAAA-AAAA', 'restore-code-wrong']
		];
		for (const [file, typed, refusal] of refusals) {
			expect(await refusalOf(bring(file, typed))).toBe(refusal);
			expect(await waitingBackup(server)).toBeNull();
		}
		expect(await refusalOf(restore(agreed))).toBe('restore-not-ready');
		expect(await places(server)).toEqual([...before, 'Après']);
		expect(
			(await readdir(office.config.data)).filter((name) => /incoming|decided/.test(name))
		).toEqual([]);
	});

	test('is for who administers, with the pass-phrase again and what is lost ticked', async () => {
		for (const role of ['manager', 'committee', 'data-entry'] as const) {
			const other = somebody(office, role);
			expect(
				await refusalOf(bringBackup(server, other, office.organisation, sent(bytes, code)))
			).toBe('forbidden');
		}
		await bring(bytes);
		expect((await waitingBackup(server))?.at).toBe(office.now());
		await expect(restore({ password: setUpForm.password })).rejects.toMatchObject({
			fields: { understood: expect.any(String) as string }
		});
		expect(await refusalOf(restore({ ...agreed, password: 'une autre phrase' }))).toBe(
			'sign-in-failed'
		);
		expect(await places(server)).toEqual([...before, 'Après']);
	});

	test('takes the place of what was there, of which a backup was made before', async () => {
		await restore(agreed);
		expect(await places(server)).toEqual(before);
		expect(await server.isHealthy()).toBe(true);
		const acts = await server.app.selectFrom('journal').select('action').execute();
		expect(acts.at(-1)?.action).toBe('backup-restored');
		const kept = join(office.config.data, 'before-restore');
		const [file = ''] = await readdir(kept);
		expect(
			(await checkBackup(office.config, { file: join(kept, file), code })).rows
		).toBeGreaterThan(10);
		// There and back again: what was replaced is whole in that backup.
		await bring(new Uint8Array(await readFile(join(kept, file))));
		await rm(kept, { recursive: true });
		await restore(agreed);
		expect(await places(server)).toEqual([...before, 'Après']);
	});

	test('cut short anywhere is all of the old or, at the next start, all of the new', async () => {
		const file = join(folder, 'a.porte-voix');
		const present = join(folder, 'present.porte-voix');
		await writeBackup(office.config, present, office.now());
		let cuts = 0;
		for (const place of [0, 1, 2, 4, 7]) {
			await server.close();
			await stageBackup(office.config, { file, code, destroyed: [] });
			let steps = 0;
			const cut = await exchange(office.config, () => {
				if (steps === place) throw new Error('the power went');
				steps += 1;
			}).then(
				() => false,
				() => true
			);
			if (cut) cuts += 1;
			server = await office.join();
			expect(await places(server)).toEqual(place === 0 ? [...before, 'Après'] : before);
			expect(await readdir(office.config.data)).toContain('keys');
			// Back to what it was, for the next cut.
			await server.close();
			await stageBackup(office.config, { file: present, code, destroyed: [] });
			await exchange(office.config);
			await finishExchange(office.config);
			server = await office.join();
			if (!cut) break;
		}
		expect(cuts).toBeGreaterThan(engine === 'sqlite' ? 4 : 2);
	}, 240_000);

	test('comes back on an empty machine, for whoever holds the set-up code, and only there', async () => {
		const storage = await emptyStorage(engine);
		cleanUp.push(() => storage.remove());
		const start = (): Promise<Server> =>
			startServer(storage.config, { clock: () => office.now(), calendar: 0, log: silent });
		let empty = await start();
		const closed = async (work: () => Promise<void>): Promise<Server> => {
			await empty.close();
			try {
				await work();
			} finally {
				empty = await start();
			}
			return empty;
		};
		try {
			await bringFirstBackup(empty, sent(bytes, code));
			await restoreFirst(empty, closed);
			expect(await places(empty)).toEqual(before);
			const { username, password } = setUpForm;
			const { account } = await empty.accounts.signIn({ username, password, address: '127.0.0.1' });
			expect(account.name).toBe(setUpForm.name);
			expect(await refusalOf(bringFirstBackup(empty, sent(bytes, code)))).toBe('set-up-code');
			expect(await refusalOf(restoreFirst(empty, closed))).toBe('set-up-code');
		} finally {
			await empty.close();
		}
	});
});
