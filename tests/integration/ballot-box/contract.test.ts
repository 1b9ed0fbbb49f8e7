import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BallotBox, createBallotBox } from '#lib/server/ballot-box/ballot-box.ts';
import { besideId } from '#lib/server/ballot-box/beside-id.ts';
import { readEnvelopes } from '#lib/server/ballot-box/reader.ts';
import type { Config } from '#lib/server/config.ts';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

describe.each(engines)('the ballot box on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let databases: Databases;
	let ballotBox: BallotBox;
	let campaign = '';
	let count = 0;

	beforeAll(async () => {
		storage = await emptyStorage(engine);
		databases = await openDatabases(storage.config);
		ballotBox = createBallotBox(databases.ballotBox, engine);
		return async () => {
			await ballotBox.close();
		};
	});
	afterAll(async () => {
		await databases.close();
		await storage.remove();
	});
	beforeEach(async () => {
		campaign = `campagne-${++count}`;
		await ballotBox.openBox({ ...anyBox, campaign });
	});

	const envelope = (given: Parameters<typeof anyEnvelope>[0] = {}) =>
		anyEnvelope({ campaign, ...given });

	const read = async () => {
		const all = [];
		for await (const page of readEnvelopes(storage.config, campaign)) all.push(...page);
		return all;
	};

	test('gives back exactly the bytes it was given, after closing only', async () => {
		const given = Array.from({ length: 120 }, () => envelope());
		expect(await ballotBox.put(given)).toEqual(given.map(() => 'stored'));
		await expect(read()).rejects.toThrow('box-phase');
		await ballotBox.setPhase(campaign, 'closed');
		const kept = new Map((await read()).map((row) => [row.id, Buffer.from(row.sealed)]));
		expect(kept.size).toBe(120);
		expect(given.every((one) => kept.get(one.id)?.equals(one.sealed))).toBe(true);
		await ballotBox.setPhase(campaign, 'counted');
		await expect(read()).rejects.toThrow('box-phase');
	});

	test('counts an envelope once, however often it comes', async () => {
		const one = envelope();
		for (let time = 0; time < 3; time++) expect(await ballotBox.put([one])).toEqual(['stored']);
		expect(await ballotBox.put([one, envelope({ site: 'ouest' }), one])).toEqual([
			'stored',
			'stored',
			'stored'
		]);
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1, ouest: 1 });
	});

	test('counts an envelope once when a hundred requests race', async () => {
		const one = envelope();
		const outcomes = await Promise.all(Array.from({ length: 100 }, () => ballotBox.put([one])));
		expect(outcomes.flat()).toEqual(Array.from({ length: 100 }, () => 'stored'));
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});

	test('counts an envelope once when two processes race', async () => {
		const other = await openDatabases(storage.config);
		const otherBox = createBallotBox(other.ballotBox, engine);
		const some = Array.from({ length: 50 }, () => envelope());
		const shuffled = [...some].reverse();
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, (_, turn) =>
				(turn % 2 === 0 ? ballotBox : otherBox).put(turn % 3 === 0 ? some : shuffled)
			)
		);
		await otherBox.close();
		await other.close();
		expect(new Set(outcomes.flat())).toEqual(new Set(['stored']));
		expect(await ballotBox.participation(campaign)).toEqual({ est: 50 });
	});

	test('keeps beside the first, once, what comes under the same id with other bytes or another site', async () => {
		const one = envelope();
		const moved = { ...one, site: 'ouest' };
		const changed = envelope({ id: one.id });
		expect(await ballotBox.put([moved])).toEqual(['stored']);
		const all = [one, changed, moved, { ...one }, envelope()];
		for (let time = 0; time < 3; time++) {
			expect(await ballotBox.put(all.slice(0, time === 0 ? 5 : 4))).toEqual(
				Array.from({ length: time === 0 ? 5 : 4 }, () => 'stored')
			);
		}
		expect(await ballotBox.participation(campaign)).toEqual({ est: 3, ouest: 1 });
		await ballotBox.setPhase(campaign, 'closed');
		expect(await ballotBox.put([one, changed, moved])).toEqual(['stored', 'stored', 'stored']);
		expect(await ballotBox.put([envelope({ id: one.id })])).toEqual(['late']);
		const rows = await read();
		const ownName = rows.filter(({ id }) => id === one.id);
		expect(ownName.map(({ site }) => site)).toEqual(['ouest']);
		for (const given of [one, changed, moved]) {
			const kept = rows.filter(
				({ site, sealed }) => site === given.site && Buffer.compare(sealed, given.sealed) === 0
			);
			expect(kept).toHaveLength(1);
		}
	});

	test('keeps both of two under one id when two processes race with them', async () => {
		const other = await openDatabases(storage.config);
		const otherBox = createBallotBox(other.ballotBox, engine);
		const some = Array.from({ length: 20 }, () => envelope());
		const moved = some.map((one) => ({ ...one, site: 'ouest' })).reverse();
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, (_, turn) =>
				(turn % 2 === 0 ? ballotBox : otherBox).put(turn % 3 === 0 ? some : moved)
			)
		);
		await otherBox.close();
		await other.close();
		expect(new Set(outcomes.flat())).toEqual(new Set(['stored']));
		expect(await ballotBox.participation(campaign)).toEqual({ est: 20, ouest: 20 });
	});

	test('takes from nobody the name under which another one is kept beside', async () => {
		const one = envelope();
		expect(await ballotBox.put([envelope({ id: besideId(one) })])).toEqual(['malformed']);
		expect(await ballotBox.participation(campaign)).toEqual({});
	});

	test('refuses each bad envelope by name and takes the others', async () => {
		const outcomes = await ballotBox.put([
			envelope({ id: 'not-a-random-id' }),
			envelope({ sealed: new Uint8Array(65_537) }),
			envelope({ sealed: new Uint8Array(10) }),
			envelope({ campaign: 'never-opened' }),
			envelope({ key: 'ffffffffffffffff' }),
			envelope({ questionnaire: 'cd'.repeat(32) }),
			envelope({ site: 'nord' }),
			envelope()
		]);
		expect(outcomes).toEqual([
			'malformed',
			'too-large',
			'malformed',
			'unknown-campaign',
			'wrong-key',
			'wrong-questionnaire',
			'unknown-site',
			'stored'
		]);
	});

	test('refuses for itself what a database cannot hold, and takes what others bring beside it', async () => {
		const given = [
			envelope({ campaign: `${campaign}\u0000` }),
			envelope({ site: 'est\u0000' }),
			envelope()
		];
		const outcomes = await Promise.all(given.map((one) => ballotBox.put([one])));
		expect(outcomes).toEqual([['malformed'], ['malformed'], ['stored']]);
		expect(await ballotBox.put([...given, envelope()])).toEqual([...outcomes.flat(), 'stored']);
		expect(await ballotBox.participation(campaign)).toEqual({ est: 2 });
	});

	test('fails for one caller whose envelope cannot be written, not for those who come with it', async () => {
		// As a fault of this program would be: no request can bring such a thing.
		const broken = envelope({ sealed: { length: 1_105 } as Uint8Array });
		const [first, fault, last] = await Promise.allSettled([
			ballotBox.put([envelope()]),
			ballotBox.put([broken]),
			ballotBox.put([envelope()])
		]);
		expect([first, last].map((each) => each.status === 'fulfilled' && each.value)).toEqual([
			['stored'],
			['stored']
		]);
		expect(fault.status).toBe('rejected');
		expect(await ballotBox.participation(campaign)).toEqual({ est: 2 });
	});

	test('counts what comes after closing as late, and says stored again of what came in time', async () => {
		const inTime = envelope();
		await ballotBox.put([inTime]);
		await ballotBox.setPhase(campaign, 'closed');
		const late = envelope();
		expect(await ballotBox.put([inTime, late, envelope({ key: 'ffffffffffffffff' })])).toEqual([
			'stored',
			'late',
			'wrong-key'
		]);
		await ballotBox.setPhase(campaign, 'counted');
		expect(await ballotBox.put([late])).toEqual(['late']);
		expect(await ballotBox.late(campaign)).toBe(2);
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});

	test('destroys what testers sent when a trial becomes real, once', async () => {
		const slug = `${campaign}-essai`;
		await ballotBox.openBox({ ...anyBox, campaign: slug, phase: 'trial' });
		const tried = envelope({ campaign: slug });
		await ballotBox.put([tried, envelope({ campaign: slug })]);
		expect(await ballotBox.becomeReal(slug, 'aaaaaaaaaaaaaaaa')).toBe(2);
		expect(await ballotBox.becomeReal(slug, 'aaaaaaaaaaaaaaaa')).toBe(0);
		expect(await ballotBox.participation(slug)).toEqual({});
		expect(await ballotBox.put([tried])).toEqual(['wrong-key']);
		expect(await ballotBox.put([{ ...tried, key: 'aaaaaaaaaaaaaaaa' }])).toEqual(['stored']);
		await expect(ballotBox.becomeReal(slug, 'bbbbbbbbbbbbbbbb')).rejects.toThrow('box-phase');
	});

	test('moves in one direction only', async () => {
		await ballotBox.openBox({ ...anyBox, campaign });
		await expect(
			ballotBox.openBox({ ...anyBox, campaign, key: 'aaaaaaaaaaaaaaaa' })
		).rejects.toThrow('box-exists');
		await expect(ballotBox.setPhase(campaign, 'counted')).rejects.toThrow('box-phase');
		await ballotBox.setPhase(campaign, 'closed');
		await ballotBox.setPhase(campaign, 'closed');
		await ballotBox.setPhase(campaign, 'counted');
		await expect(ballotBox.setPhase(campaign, 'closed')).rejects.toThrow('box-phase');
		await expect(ballotBox.setPhase('never-opened', 'closed')).rejects.toThrow('unknown-campaign');
	});

	test('refuses by trigger that an envelope changes or is taken out', async () => {
		await ballotBox.put([envelope()]);
		await ballotBox.settle();
		const db = databases.ballotBox;
		await expect(db.updateTable('envelope').set({ site: 'ouest' }).execute()).rejects.toThrow(
			'an envelope never changes'
		);
		await expect(db.deleteFrom('envelope').execute()).rejects.toThrow(
			'an envelope is never taken out'
		);
		await expect(db.deleteFrom('box').where('campaign', '=', campaign).execute()).rejects.toThrow();
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});

	test('is opened once when several processes open it', async () => {
		const box = { ...anyBox, campaign: `${campaign}-ensemble` };
		await Promise.all(Array.from({ length: 8 }, () => ballotBox.openBox(box)));
		expect(await ballotBox.participation(box.campaign)).toEqual({});
	});

	test.runIf(engine === 'postgres')(
		'forgets at closing which transaction wrote which envelope, and in what order',
		async () => {
			for (let turn = 0; turn < 30; turn++) await ballotBox.put([envelope()]);
			await ballotBox.setPhase(campaign, 'closed');
			const { rows } = await sql<{ id: string; writer: string }>`
				select id, xmin::text as writer from envelope where campaign = ${campaign}
				order by ctid`.execute(databases.ballotBox);
			expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1);
			expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
		}
	);

	test('still refuses after the order of arrival was removed', async () => {
		await ballotBox.put([envelope()]);
		await ballotBox.setPhase(campaign, 'closed');
		await expect(databases.ballotBox.deleteFrom('envelope').execute()).rejects.toThrow(
			'an envelope is never taken out'
		);
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});
});
