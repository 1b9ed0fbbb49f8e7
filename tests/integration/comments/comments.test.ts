import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { createLog } from '#lib/server/log.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { decideComment, finishReading } from '#lib/server/services/comments/decide-comment.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { readDesk } from '#lib/server/services/comments/reading-desk.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import {
	account,
	commentsKeys,
	countedCampaign,
	type Decide,
	decideEach,
	named,
	openQuestion,
	publishedComments,
	usual,
	wrote
} from '../../support/commented-campaign.ts';
import { draft, hour, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

/** The whole content of the app database, of the accounts and of the box, as bytes say it. */
async function everyByte(office: Office): Promise<string> {
	const { config } = office;
	if (config.storage.kind === 'sqlite') {
		await sql`pragma wal_checkpoint(truncate)`.execute(office.server.app);
		const names = (await readdir(config.data)).filter((name) => name.includes('.sqlite'));
		const files = await Promise.all(
			names.map((name) => readFile(join(config.data, name), 'latin1'))
		);
		return files.join('\n');
	}
	const tables = ['comment', 'comment_reading', 'comments_release', 'journal', 'campaign'] as const;
	const rows = await Promise.all(
		tables.map((table) => office.server.app.selectFrom(table).selectAll().execute())
	);
	return JSON.stringify(rows, (_, value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
	);
}

describe.each(engines)('comments on %s', (engine) => {
	let office: Office;
	let one: Account;
	let two: Account;
	const lines: string[] = [];

	beforeAll(async () => {
		office = await startOffice(
			engine,
			createLog((line) => lines.push(line))
		);
		one = await account(office, 'Jean Un', 'committee');
		two = await account(office, 'Rosa Deux', 'committee');
	});

	afterAll(() => office.remove());

	const decideAll = (slug: string, who: Account, decide: Decide): Promise<void> =>
		decideEach(office.server, who, slug, decide);
	const published = (slug: string) => publishedComments(office.server, slug);
	const keys = (): Promise<string[]> => commentsKeys(office.config);

	test('are asked for only where two people of the committee are named before the trial', async () => {
		const slug = await draft(office);
		const refused = async (input: unknown, code: object) => {
			await expect(nameReaders(office.server, office.manager, slug, input)).rejects.toMatchObject(
				code
			);
		};
		const helper = await account(office, 'Aide Trois', 'helper');
		const both = await account(office, 'Double Quatre', 'committee');
		await refused({ first: one.id, second: '' }, { fields: { second: 'empty' } });
		await refused({ first: one.id, second: one.id }, { fields: { second: 'same-reader' } });
		const membership = { organisation: office.organisation, site: null };
		const alsoHelper = await office.server.accounts.create({
			name: 'Aide Cinq',
			username: 'aide.cinq',
			password: 'tasse verte neige mardi',
			memberships: [
				{ ...membership, role: 'committee' },
				{ ...membership, role: 'helper' }
			]
		});
		for (const other of [office.manager.id, helper.id, alsoHelper.id, 'personne']) {
			await refused({ first: one.id, second: other }, { fields: { second: 'not-eligible' } });
		}
		await expect(
			nameReaders(office.server, one, slug, { first: one.id, second: two.id })
		).rejects.toMatchObject({ code: 'forbidden' });

		await nameReaders(office.server, office.manager, slug, { first: one.id, second: both.id });
		await nameReaders(office.server, office.manager, slug, { first: one.id, second: two.id });
		await startTrial(office.server, office.manager, slug);
		const bundle = await campaignBundle(office.server, slug);
		expect(bundle.commentReaders).toBe('committee');
		expect(JSON.stringify(bundle.questionnaire)).toContain(openQuestion);
		await refused({ first: '', second: '' }, { code: 'questions-fixed' });
	});

	test('are not asked for without readers, nor once the readers are taken back', async () => {
		const slug = await draft(office);
		const before = await office.server.app
			.selectFrom('campaign')
			.select(['questionnaire_hash', 'plan'])
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		await nameReaders(office.server, office.manager, slug, { first: one.id, second: two.id });
		await nameReaders(office.server, office.manager, slug, { first: '', second: '' });
		const after = await office.server.app
			.selectFrom('campaign')
			.select(['questionnaire_hash', 'plan'])
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		expect(after).toStrictEqual(before);
		await startTrial(office.server, office.manager, slug);
		const bundle = await campaignBundle(office.server, slug);
		expect(bundle.commentReaders).toBeNull();
		expect(JSON.stringify(bundle.questionnaire)).not.toContain(openQuestion);
	});

	test('under 30 dwellings are asked for only where somebody says so', async () => {
		const slug = await draft(office, { sites: [office.sites[0]?.id] });
		await office.server.app
			.updateTable('campaign_site')
			.set({ dwellings: 29 })
			.where('site_id', '=', office.sites[0]?.id ?? '')
			.where('campaign_id', 'in', (db) =>
				db.selectFrom('campaign').select('id').where('slug', '=', slug)
			)
			.execute();
		const readers = { first: one.id, second: two.id };
		await expect(nameReaders(office.server, office.manager, slug, readers)).rejects.toMatchObject({
			fields: { anyway: 'few-expected' }
		});
		await nameReaders(office.server, office.manager, slug, { ...readers, anyway: 'yes' });
	});

	test('go from two readers to everybody, and leave nothing behind', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		expect(await keys()).toHaveLength(1);

		// Before anything is read: nothing stands in clear, and a detector has been over it.
		const waiting = await everyByte(office);
		expect(waiting).not.toMatch(/zibeline|Le bruit du soir/);
		const desk = await readDesk(office.server, one, slug, null);
		expect(desk.states).toStrictEqual(Array.from({ length: 14 }, () => 'to-read'));
		expect(JSON.stringify(desk)).not.toMatch(new RegExp(named));

		// Nobody else reads, whatever the role.
		const third = await account(office, 'Trois Comite', 'committee');
		for (const other of [
			office.manager,
			third,
			...(['administrator', 'manager', 'committee', 'helper'] as const).map((role) =>
				somebody(office, role)
			),
			{ ...one, memberships: [...one.memberships, ...office.manager.memberships] },
			{ ...one, memberships: [...one.memberships, ...somebody(office, 'helper').memberships] },
			{ ...one, memberships: [] }
		]) {
			await expect(readDesk(office.server, other, slug, 1)).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(finishReading(office.server, other, slug)).rejects.toMatchObject({
				code: 'forbidden'
			});
			const input = { comment: desk.current?.id, verdict: 'withhold' };
			await expect(decideComment(office.server, other, slug, input)).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
		await expect(readDesk(office.server, null, slug, 1)).rejects.toMatchObject({
			code: 'signed-out'
		});

		// What was not agreed to is not quoted, whoever asks; what is not decided is not finished.
		await expect(finishReading(office.server, one, slug)).rejects.toMatchObject({
			code: 'comments-undecided'
		});
		await decideAll(slug, one, usual);
		await expect(
			decideAll(slug, one, () => ({ verdict: 'publish', themes: [] }))
		).rejects.toMatchObject({ code: 'not-quotable' });
		await decideAll(slug, one, usual);
		await finishReading(office.server, one, slug);
		expect(await published(slug)).toBeNull();

		// One account cannot do both readings.
		await finishReading(office.server, one, slug);
		expect(await keys()).toHaveLength(1);

		// The other sees a disagreement, only once both have decided.
		const apart = await readDesk(office.server, two, slug, 1);
		expect(apart.current?.other).toBeNull();
		await decideAll(slug, two, (text) => ({ ...usual(text), verdict: 'withhold' }));
		const differing = (await readDesk(office.server, one, slug, null)).states;
		expect(differing.filter((state) => state === 'disagreed')).toHaveLength(13);
		await decideAll(slug, two, usual);
		expect((await everyByte(office)).includes('zibeline')).toBe(false);
		await finishReading(office.server, two, slug);

		// Never before the results.
		expect(await published(slug)).toBeNull();
		office.wait(hour);
		const release = await published(slug);
		const [only] = release?.questions ?? [];
		expect(release?.read).toBe('both');
		expect(only?.quotes).toHaveLength(12);
		expect(only?.quotes.every((quote) => quote.includes('[nom]'))).toBe(true);
		expect(only?.themes.find(({ code }) => code === 'bruit')?.said).toStrictEqual({
			kind: 'exact',
			count: 12
		});
		expect(only?.themes.find(({ code }) => code === 'batiment')?.said).toStrictEqual({
			kind: 'at-most',
			count: 3
		});

		// Nothing is left: no row, no key, no byte of what was withheld or of a name.
		for (const table of ['comment', 'comment_reading'] as const) {
			expect(await office.server.app.selectFrom(table).selectAll().execute()).toStrictEqual([]);
		}
		expect(await keys()).toStrictEqual([]);
		const after = await everyByte(office);
		expect(after).toContain('Le bruit du soir');
		expect(after).not.toMatch(/zibeline/i);
		expect(lines.join('')).not.toMatch(/zibeline|bruit/i);
		await expect(readDesk(office.server, one, slug, 1)).rejects.toMatchObject({
			code: 'reading-over'
		});
		await advanceCampaigns(office.server);
		expect(await published(slug)).toStrictEqual(release);
	});

	test('a publication of comments is never changed', async () => {
		await expect(
			office.server.app.updateTable('comments_release').set({ body: '{}' }).execute()
		).rejects.toThrow(/never changes/);
	});
});
