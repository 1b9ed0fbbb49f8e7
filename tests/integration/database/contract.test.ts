import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import type { Config } from '#lib/server/config.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

describe.each(engines)('the app database on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let databases: Databases;

	beforeAll(async () => {
		storage = await emptyStorage(engine);
		databases = await openDatabases(storage.config);
	});
	afterAll(async () => {
		await databases.close();
		await storage.remove();
	});

	const addRelease = async (): Promise<string> => {
		const db = databases.app;
		const organisation = {
			id: randomUUID(),
			name: 'Coop du Parc',
			tenure: 'coop',
			help_name: '',
			help_phone: '',
			help_place: '',
			demonstration: 0,
			created_at: 1_760_000_000_123
		};
		await db.insertInto('organisation').values(organisation).execute();
		const hash = randomUUID();
		await db
			.insertInto('questionnaire_version')
			.values({ hash, questionnaire_id: 'q', version: 1, definition: '{}', created_at: 1 })
			.execute();
		const campaign = {
			id: randomUUID(),
			slug: randomUUID(),
			organisation_id: organisation.id,
			title: '{"fr":"Sondage « d’ici »"}',
			questionnaire_hash: hash,
			state: 'draft',
			unit: 'household',
			languages: '["fr"]',
			opens_at: 1_760_000_000_000,
			closes_at: 1_761_000_000_000,
			collects_until: 1_761_000_000_000,
			publishes_at: 1_762_000_000_000,
			asked_by: '',
			plan: '{}',
			public_key: '{}',
			key: '',
			trial_received: 0,
			demonstration: 0,
			previous_slug: null,
			created_at: 1,
			opened_at: null,
			closed_at: null,
			released_at: null
		};
		await db.insertInto('campaign').values(campaign).execute();
		const id = randomUUID();
		await db
			.insertInto('release')
			.values({
				id,
				campaign_id: campaign.id,
				sequence: 1,
				body: '{}',
				publishes_at: 1_762_000_000_000,
				created_at: 1
			})
			.execute();
		return id;
	};

	test('gives moments, counts and sums back as numbers', async () => {
		await addRelease();
		const row = await databases.app
			.selectFrom('campaign')
			.select(({ fn }) => [
				fn.countAll<number>().as('campaigns'),
				fn.max('publishes_at').as('last'),
				fn.sum<number>('closes_at').as('sum')
			])
			.executeTakeFirstOrThrow();
		expect(row.last).toBe(1_762_000_000_000);
		expect(row.campaigns).toBeGreaterThan(0);
		expect(row.sum).toBe(row.campaigns * 1_761_000_000_000);
	});

	test('refuses by trigger that a release changes or goes', async () => {
		const id = await addRelease();
		await expect(
			databases.app.updateTable('release').set({ body: '{"x":1}' }).where('id', '=', id).execute()
		).rejects.toThrow('a release never changes');
		await expect(
			databases.app.deleteFrom('release').where('id', '=', id).execute()
		).rejects.toThrow('a release never changes');
		const row = await databases.app
			.selectFrom('release')
			.select('body')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row.body).toBe('{}');
	});

	test('refuses a row that points nowhere', async () => {
		await expect(
			databases.app
				.insertInto('site')
				.values({
					id: 's',
					organisation_id: 'nowhere',
					name: '',
					dwellings: 1,
					room: '',
					territory: null,
					position: 0,
					created_at: 1
				})
				.execute()
		).rejects.toThrow(/foreign key/i);
	});

	test('undoes a transaction as a whole', async () => {
		await expect(
			databases.app.transaction().execute(async (transaction) => {
				await transaction.insertInto('setting').values({ key: 'undone', value: '1' }).execute();
				throw new Error('stop');
			})
		).rejects.toThrow('stop');
		const rows = await databases.app
			.selectFrom('setting')
			.selectAll()
			.where('key', '=', 'undone')
			.execute();
		expect(rows).toEqual([]);
	});

	test('opens again with everything still there', async () => {
		const id = await addRelease();
		await databases.close();
		databases = await openDatabases(storage.config);
		const rows = await databases.app
			.selectFrom('release')
			.select('id')
			.where('id', '=', id)
			.execute();
		expect(rows).toEqual([{ id }]);
	});

	test('is opened by several processes at once', async () => {
		const others = await Promise.all([
			openDatabases(storage.config),
			openDatabases(storage.config),
			openDatabases(storage.config)
		]);
		await Promise.all(
			others.map(async (other, turn) =>
				other.app
					.insertInto('setting')
					.values({ key: `process-${turn}`, value: '1' })
					.execute()
			)
		);
		await Promise.all(others.map((other) => other.close()));
		const rows = await databases.app
			.selectFrom('setting')
			.select('key')
			.where('key', 'like', 'process-%')
			.execute();
		expect(rows).toHaveLength(3);
	});
});
