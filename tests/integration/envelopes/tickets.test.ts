import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { parseReceiptBody } from '#lib/protocol/receipt.ts';
import { openDatabases } from '#lib/server/database/databases.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { deskKeysHeld } from '#lib/server/services/desk-key.ts';
import { discardCampaign } from '#lib/server/services/discard-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { day, draft, type Office, sealedAnswers, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { codeHash, ticketOf, withCode } from '../../support/ticket.ts';

describe.each(engines)('envelopes with the ticket of an access code on %s', (engine) => {
	let office: Office;
	let slug: string;
	let codes: NonNullable<CampaignBundle['codes']>;
	/** Codes of the first site, without their hyphens. */
	let printed: string[];

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await draft(office, { codes: 'household' });
		printed = await makeCodes();
		await openCampaign(office.server, office.manager, slug, 'now');
		codes = required((await campaignBundle(office.server, slug)).codes);
	});
	afterAll(() => office.remove());

	const makeCodes = async (): Promise<string[]> => {
		const made = await issueCodes(office.server, office.manager, slug, { again: false });
		return (made[0]?.codes ?? []).map((code) => code.replace('-', ''));
	};
	/** A code nobody has used yet. */
	const fresh = (): string => required(printed.pop());
	const counted = async (): Promise<number> =>
		(await office.server.ballotBox.participation(slug))[place(0)] ?? 0;

	const place = (index: number): string => office.sites[index]?.id ?? '';
	const sealed = async (site = place(0)): Promise<Envelope> =>
		required((await sealedAnswers(office, slug, site, 1))[0]);
	const send = async (...envelopes: readonly Envelope[]): Promise<string[]> => {
		const batch = JSON.stringify({ version: 1, envelopes });
		const { body } = await receiveEnvelopes(office.server, batch);
		return parseReceiptBody(body).map((item) =>
			item.outcome === 'stored' ? 'stored' : item.reason
		);
	};

	test('a ticket lets one envelope in; without one, or with a made-up one, none', async () => {
		const code = fresh();
		expect(
			await send(
				await sealed(),
				await withCode(await sealed(), code, codes),
				await withCode(await sealed(), code, codes),
				await withCode(await sealed(), 'ZZZZZZZZZZ', codes)
			)
		).toEqual(['code-missing', 'stored', 'code-used', 'code-unknown']);
	});

	test('of two tablets without a network that took one code, one is counted and the office sees one refusal', async () => {
		const code = fresh();
		const read = () => readParticipation(office.server, office.manager, slug);
		const before = await read();
		const [one, other] = [await sealed(), await sealed()];
		expect(await send(await withCode(one, code, codes))).toEqual(['stored']);
		expect(await send(await withCode(other, code, codes))).toEqual(['code-used']);
		const after = await read();
		expect(after.received).toBe(before.received + 1);
		expect(after.refusedCodes).toBe(before.refusedCodes + 1);
		const told = JSON.stringify(after);
		for (const secret of [code, await codeHash(code, slug, codes), one.id, other.id]) {
			expect(told).not.toContain(secret);
		}
	});

	test('a hundred tablets with one code at once are counted once', async () => {
		const code = fresh();
		const before = await counted();
		const envelopes = await Promise.all(
			Array.from({ length: 100 }, async () => withCode(await sealed(), code, codes))
		);
		const outcomes = (await Promise.all(envelopes.map((one) => send(one)))).flat();
		expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
		expect(outcomes.filter((outcome) => outcome === 'code-used')).toHaveLength(99);
		expect(await counted()).toBe(before + 1);
	});

	test('a code answers for its own building only', async () => {
		const code = fresh();
		const elsewhere = await withCode(await sealed(place(1)), code, codes);
		expect(await send(elsewhere)).toEqual(['code-unknown']);
		expect(await send(await withCode(await sealed(), code, codes))).toEqual(['stored']);
	});

	test('a ticket copied from another envelope opens nothing', async () => {
		const code = fresh();
		const one = await withCode(await sealed(), code, codes);
		const thief = { ...(await sealed()), ticket: one.ticket };
		const moved = await withCode(await sealed(), code, codes, { site: place(1) });
		const swapped = { ...one, sealed: (await sealed()).sealed };
		expect(await send(thief, moved, swapped)).toEqual([
			'code-unknown',
			'code-unknown',
			'code-unknown'
		]);
		expect(await send(one)).toEqual(['stored']);
	});

	test('a ticket that is no ticket is malformed, and blocks nothing', async () => {
		const code = fresh();
		const one = await withCode(await sealed(), code, codes);
		expect(await send({ ...one, ticket: 'x' }, { ...one, ticket: 'A'.repeat(151) }, one)).toEqual([
			'malformed',
			'stored',
			'stored'
		]);
	});

	test('an envelope of another length than all responses have is malformed', async () => {
		const code = fresh();
		const one = await withCode(await sealed(), code, codes);
		expect(await send({ ...one, sealed: one.sealed.slice(0, -4) })).toEqual(['malformed']);
		expect(await send(one)).toEqual(['stored']);
	});

	test('on trial a code is tried as often as one likes and is still good at the opening', async () => {
		slug = await draft(office, { codes: 'household', sites: [place(0)] });
		printed = await makeCodes();
		const tried = fresh();
		await startTrial(office.server, office.manager, slug);
		codes = required((await campaignBundle(office.server, slug)).codes);
		const one = async () => withCode(await sealed(), tried, codes);
		expect(await send(await one(), await one(), await sealed())).toEqual([
			'stored',
			'stored',
			'code-missing'
		]);
		await openCampaign(office.server, office.manager, slug, 'now');
		expect(await send(await one(), await one())).toEqual(['stored', 'code-used']);
	});

	test('nothing of a code is in any database, key file or temporary file, before and after closing', async () => {
		const used = fresh();
		const unused = fresh();
		await send(await withCode(await sealed(), used, codes));
		await office.server.ballotBox.settle();
		const usedHash = await codeHash(used, slug, codes);
		const forms = (text: string): string[] => [text, `${text.slice(0, 5)}-${text.slice(5)}`];
		const never = [
			...forms(used),
			...forms(unused),
			usedHash,
			...['hex', 'base64', 'base64url', 'latin1'].map((encoding) =>
				ticketOf(used, slug, codes).toString(encoding as BufferEncoding)
			)
		];
		const before = await everythingKept(office);
		expect(never.filter((text) => before.includes(text))).toEqual([]);
		expect(before).toContain(await codeHash(unused, slug, codes));
		await closeCampaign(office.server, office.manager, slug);
		office.wait(day);
		await advanceCampaigns(office.server);
		const after = await everythingKept(office);
		expect(after).not.toContain(await codeHash(unused, slug, codes));
	});

	test('the key of the tickets is destroyed with the count, and what comes later is late', async () => {
		slug = await draft(office, { codes: 'household', sites: [place(0)] });
		printed = await makeCodes();
		await openCampaign(office.server, office.manager, slug, 'now');
		codes = required((await campaignBundle(office.server, slug)).codes);
		const [early, late] = [
			await withCode(await sealed(), fresh(), codes),
			await withCode(await sealed(), fresh(), codes)
		];
		await closeCampaign(office.server, office.manager, slug);
		expect(await send(early)).toEqual(['stored']);
		expect(await deskKeysHeld(office.config)).toContain(slug);
		office.wait(day);
		await advanceCampaigns(office.server);
		expect((await campaignBundle(office.server, slug)).state).toBe('released');
		expect(await deskKeysHeld(office.config)).not.toContain(slug);
		expect((await campaignBundle(office.server, slug)).codes).toBeNull();
		expect(await deskKeysHeld(office.config)).not.toContain(slug);
		expect(await send(late)).toEqual(['late']);
	});

	test('the key of the tickets goes with a draft that is discarded', async () => {
		const trial = await draft(office, { codes: 'household', sites: [place(0)] });
		await startTrial(office.server, office.manager, trial);
		expect((await campaignBundle(office.server, trial)).codes?.key.x).not.toBe(codes.key.x);
		expect(await deskKeysHeld(office.config)).toContain(trial);
		await discardCampaign(office.server, office.manager, trial);
		expect(await deskKeysHeld(office.config)).not.toContain(trial);
	});
});

function required<Thing>(thing: Thing | null | undefined): Thing {
	if (thing === null || thing === undefined) throw new Error('nothing there');
	return thing;
}

/** All rows of all databases and all files of the data folder, as text. */
async function everythingKept(office: Office): Promise<string> {
	const databases = await openDatabases(office.config);
	const dumps: string[] = [];
	const all = [
		databases.app,
		databases.ballotBox,
		databases.accounts
	] as readonly Kysely<unknown>[];
	for (const db of all) {
		for (const { name, schema } of await db.introspection.getTables()) {
			const table = schema === undefined ? name : `${schema}.${name}`;
			const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
			dumps.push(JSON.stringify(rows));
		}
	}
	await databases.close();
	const files = await readdir(office.config.data, { recursive: true, withFileTypes: true });
	for (const file of files.filter((each) => each.isFile())) {
		dumps.push(await readFile(join(file.parentPath, file.name), 'latin1'));
	}
	return dumps.join('\n');
}
