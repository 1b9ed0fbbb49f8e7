import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabases, type Databases } from '#lib/server/database/databases.ts';
import { claimExport, exportsDue } from '#lib/server/services/exports/claim-export.ts';
import { exportFolder, runExports, type Make } from '#lib/server/services/exports/run-exports.ts';
import { readExport } from '#lib/server/services/exports/read-export.ts';
import { keepQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { readyStorage, engines } from '../../support/storage.ts';

const noon = Date.parse('2027-04-03T16:00:00.000Z');
const day = 24 * 60 * 60 * 1_000;

describe.each(engines)('files that the office asked for on %s', (engine) => {
	let databases: Databases;
	let storage: Awaited<ReturnType<typeof readyStorage>>;
	let now = noon;
	const log = { info: () => undefined, error: () => undefined };

	beforeEach(async () => {
		now = noon;
		storage = await readyStorage(engine);
		databases = await openDatabases(storage.config);
		const { app } = databases;
		await app
			.insertInto('organisation')
			.values({
				...{ id: 'o', name: 'O', tenure: 'omh', help_name: '', help_phone: '', help_place: '' },
				...{ demonstration: 0, created_at: noon }
			})
			.execute();
		await app
			.insertInto('questionnaire_version')
			.values({ hash: 'h', questionnaire_id: 'q', version: 1, definition: '{}', created_at: noon })
			.execute();
		await app
			.insertInto('campaign')
			.values({
				...{ id: 'c', slug: 'c', organisation_id: 'o', title: '{}', questionnaire_hash: 'h' },
				...{ state: 'released', unit: 'household', languages: '[]', opens_at: 1, closes_at: 2 },
				...{ collects_until: 3, publishes_at: 4, asked_by: 'O', plan: '{}', public_key: '{}' },
				...{ key: 'k', trial_received: 0, demonstration: 0, previous_slug: null },
				...{ created_at: 0, opened_at: 1, closed_at: 2 }
			})
			.execute();
	});

	afterEach(async () => {
		await databases.close();
		await storage.remove();
	});

	const server = () => ({ app: databases.app, clock: () => now, config: storage.config, log });

	async function ask(id: string): Promise<void> {
		await databases.app
			.insertInto('export_job')
			.values({
				...{ id, campaign_id: 'c', release_id: 'r', format: 'csv', locale: 'fr' },
				...{ paper: 'us-letter', state: 'queued', progress: 0, fault: null, requested_at: now },
				...{ claimed_by: null, claimed_until: null, kept_until: null }
			})
			.execute();
	}

	const states = async (): Promise<string[]> =>
		(await databases.app.selectFrom('export_job').select('state').orderBy('id').execute()).map(
			({ state }) => state
		);

	it('are each made once, by several runs at a time', async () => {
		for (const id of ['a', 'b', 'd', 'e']) await ask(id);
		const made: string[] = [];
		const make: Make = (_, { release }) => {
			made.push(release);
			return Promise.resolve(new Uint8Array([1]));
		};
		await Promise.all([runExports(server(), make), runExports(server(), make)]);
		expect(made).toHaveLength(4);
		expect(await states()).toEqual(['done', 'done', 'done', 'done']);
		expect((await readdir(exportFolder(server()))).toSorted()).toEqual(
			['a', 'b', 'd', 'e'].map((id) => `${id}.csv`)
		);
	});

	it('are taken up again when the run that made them was killed, and not before', async () => {
		await ask('a');
		// A run that takes it and never comes back.
		expect((await claimExport(server(), 'killed'))?.id).toBe('a');
		expect(await exportsDue(server())).toBe(false);
		expect(await claimExport(server(), 'other')).toBeNull();
		now += 60_000;
		expect(await exportsDue(server())).toBe(true);
		await runExports(server(), () => Promise.resolve(new Uint8Array([2])));
		expect(await states()).toEqual(['done']);
	});

	it('leave nothing half made where the making fails, and say so', async () => {
		await ask('a');
		await runExports(server(), () => Promise.reject(new Error('secret words')));
		const row = await databases.app.selectFrom('export_job').selectAll().executeTakeFirstOrThrow();
		expect([row.state, row.fault]).toEqual(['failed', 'failed']);
		expect(await readdir(exportFolder(server())).catch(() => [])).toEqual([]);
	});

	it('are nothing for anybody before the day, and the same bytes for everybody after', async () => {
		const { app } = databases;
		const hash = await keepQuestionnaireVersion(app, annualSurvey, noon);
		const release = annualRelease({
			respondents: 22,
			pairs: { securite: [16, 2] },
			facts: { campaign: 'c', questionnaire: { id: annualSurvey.id, version: 1, hash } }
		});
		await app
			.insertInto('release')
			.values({
				...{ id: release.id, campaign_id: 'c', sequence: 1, publishes_at: noon },
				...{ body: JSON.stringify(release), created_at: 0 }
			})
			.execute();
		const wanted = { release: release.id, locale: 'fr', paper: 'us-letter' } as const;
		for (const format of ['json', 'csv', 'xlsx', 'ddi'] as const) {
			now = noon - 1;
			expect(await readExport(server(), { ...wanted, format })).toBeNull();
			now = noon;
			const [one, two] = await Promise.all([
				readExport(server(), { ...wanted, format }),
				readExport(server(), { ...wanted, format })
			]);
			const again = await readExport(server(), { ...wanted, format });
			expect(one?.length).toBeGreaterThan(1_000);
			expect([two, again]).toEqual([one, one]);
			now = noon - 1;
			// Kept bytes are no way around the day.
			expect(await readExport(server(), { ...wanted, format })).toBeNull();
		}
	});

	it('go after a day, with their line', async () => {
		await ask('a');
		await runExports(server(), () => Promise.resolve(new Uint8Array([3])));
		now += day - 1;
		await runExports(server());
		expect(await states()).toEqual(['done']);
		now += 1;
		expect(await exportsDue(server())).toBe(true);
		await runExports(server());
		expect(await states()).toEqual([]);
	});
});

describe('finished files in a folder', () => {
	it('are removed from the one asked for longest ago', async () => {
		const { boundFolder, keepFile, touchFile } =
			await import('#lib/server/services/exports/kept-files.ts');
		const folder = await mkdtemp(join(tmpdir(), 'porte-voix-kept-'));
		try {
			for (const [index, name] of ['old', 'middle', 'new'].entries()) {
				await keepFile(folder, name, new Uint8Array(100));
				await touchFile(folder, name, noon + index * 1_000);
			}
			await touchFile(folder, 'old', noon + 9_000);
			await boundFolder(folder, 250);
			expect((await readdir(folder)).toSorted()).toEqual(['new', 'old']);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
