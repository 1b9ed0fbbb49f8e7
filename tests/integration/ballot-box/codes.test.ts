import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	type BallotBox,
	createBallotBox,
	type PutOutcome
} from '#lib/server/ballot-box/ballot-box.ts';
import type { NewCode } from '#lib/server/ballot-box/codes.ts';
import type { Config } from '#lib/server/config.ts';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import { anyCodes, manyCodes } from '../../support/codes.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

describe.each(engines)('access codes of a ballot box on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let databases: Databases;
	let ballotBox: BallotBox;
	let campaign = '';
	let count = 0;

	beforeAll(async () => {
		storage = await emptyStorage(engine);
		databases = await openDatabases(storage.config);
		ballotBox = createBallotBox(databases.ballotBox, engine);
	});
	afterAll(async () => {
		await ballotBox.close();
		await databases.close();
		await storage.remove();
	});
	beforeEach(async () => {
		campaign = `campagne-${++count}`;
		await ballotBox.openBox({ ...anyBox, campaign, codes: true, sealedBytes: 1_105 });
	});

	const issue = async (number: number, site = 'est', slug = campaign): Promise<NewCode[]> => {
		const codes = anyCodes(number, site);
		await ballotBox.issueCodes(slug, codes, manyCodes);
		return codes;
	};
	const issueOne = async (site = 'est'): Promise<string> => (await issue(1, site))[0]?.hash ?? '';
	const envelope = (given: Parameters<typeof anyEnvelope>[0] = {}) =>
		anyEnvelope({ campaign, ...given });
	const countOf = (outcomes: readonly PutOutcome[], wanted: PutOutcome): number =>
		outcomes.filter((outcome) => outcome === wanted).length;
	const states = async (codes: readonly NewCode[], slug = campaign): Promise<string[]> => {
		const found = await Promise.all(codes.map(({ hash }) => ballotBox.codeState(slug, hash)));
		return found.map(({ state }) => state);
	};
	/** Another process over the same storage, for as long as the work takes. */
	const withOther = async <Result>(
		work: (other: BallotBox) => Promise<Result>
	): Promise<Result> => {
		const more = await openDatabases(storage.config);
		const other = createBallotBox(more.ballotBox, engine);
		try {
			return await work(other);
		} finally {
			await other.close();
			await more.close();
		}
	};

	test('a code lets one envelope in, and the envelope alone is kept', async () => {
		const code = await issueOne();
		expect(await ballotBox.codeState(campaign, code)).toEqual({ state: 'unused', site: 'est' });
		expect(await ballotBox.put([envelope({ code })])).toEqual(['stored']);
		expect(await ballotBox.codeState(campaign, code)).toEqual({ state: 'used' });
		expect(await ballotBox.put([envelope({ code })])).toEqual(['code-used']);
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
		const columns = await databases.ballotBox
			.selectFrom('envelope')
			.selectAll()
			.where('campaign', '=', campaign)
			.execute();
		expect(Object.keys(columns[0] ?? {}).sort()).toEqual(['campaign', 'id', 'sealed', 'site']);
	});

	test('each envelope without a good code is refused by name, and the others are taken', async () => {
		const code = await issueOne();
		const elsewhere = await issueOne('ouest');
		const unknown = anyCodes(1)[0]?.hash ?? '';
		const outcomes = await ballotBox.put([
			envelope(),
			envelope({ code: null }),
			envelope({ code: unknown }),
			envelope({ code: elsewhere }),
			envelope({ code: elsewhere, site: 'ouest' }),
			envelope({ code })
		]);
		expect(outcomes).toEqual([
			'code-missing',
			'code-unknown',
			'code-unknown',
			'code-unknown',
			'stored',
			'stored'
		]);
		expect(await ballotBox.codeState(campaign, unknown)).toEqual({ state: 'unknown' });
	});

	test('of a hundred envelopes with one code that race, one is stored', async () => {
		const code = await issueOne();
		await withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 100 }, (_, turn) =>
					(turn % 2 === 0 ? ballotBox : other).put([envelope({ code })])
				)
			);
			expect(countOf(outcomes.flat(), 'stored')).toBe(1);
			expect(countOf(outcomes.flat(), 'code-used')).toBe(99);
		});
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});

	test('one envelope that comes a hundred times with its code is stored each time and counted once', async () => {
		const one = envelope({ code: await issueOne() });
		await withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 100 }, (_, turn) => (turn % 2 === 0 ? ballotBox : other).put([one]))
			);
			expect(new Set(outcomes.flat())).toEqual(new Set(['stored']));
		});
		expect(await ballotBox.participation(campaign)).toEqual({ est: 1 });
	});

	test('an envelope that is held is stored again whatever comes with it, and uses up nothing', async () => {
		const one = envelope({ code: await issueOne() });
		await ballotBox.put([one]);
		const other = await issueOne();
		const { code: _, ...bare } = one;
		expect(await ballotBox.put([bare, { ...one, code: null }, { ...one, code: other }])).toEqual([
			'stored',
			'stored',
			'stored'
		]);
		expect(await ballotBox.put([envelope({ id: one.id, code: other })])).toEqual(['malformed']);
		expect(await ballotBox.codeState(campaign, other)).toMatchObject({ state: 'unused' });
	});

	test('within one batch too, a code lets one envelope in', async () => {
		const code = await issueOne();
		const one = envelope({ code });
		expect(await ballotBox.put([one, envelope({ code }), one])).toEqual([
			'stored',
			'code-used',
			'stored'
		]);
		const twice = envelope({ code: await issueOne() });
		const fresh = await issueOne();
		expect(await ballotBox.put([twice, envelope({ id: twice.id, code: fresh })])).toEqual([
			'stored',
			'malformed'
		]);
		expect(await ballotBox.codeState(campaign, fresh)).toMatchObject({ state: 'unused' });
	});

	test('an envelope refused for another reason leaves its code unused', async () => {
		const code = await issueOne();
		const outcomes = await ballotBox.put([
			envelope({ code, key: 'ffffffffffffffff' }),
			envelope({ code, questionnaire: 'cd'.repeat(32) }),
			envelope({ code, site: 'nord' }),
			envelope({ code, sealed: new Uint8Array(1_104) })
		]);
		expect(outcomes).toEqual(['wrong-key', 'wrong-questionnaire', 'unknown-site', 'malformed']);
		expect(await ballotBox.put([envelope({ code })])).toEqual(['stored']);
	});

	test('two processes that bring the same codes in opposite orders wait for each other and lose none', async () => {
		const slugs = ['a', 'b'].map((name) => `${campaign}-${name}`);
		for (const slug of slugs) {
			await ballotBox.openBox({ ...anyBox, campaign: slug, codes: true });
		}
		const codes = await Promise.all(slugs.map((slug) => issue(20, 'est', slug)));
		await withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 40 }, (_, turn) => {
					const some = slugs.flatMap((slug, index) =>
						(codes[index] ?? []).map(({ hash }) => anyEnvelope({ campaign: slug, code: hash }))
					);
					if (turn % 2 === 0) return ballotBox.put(some);
					return other.put(some.reverse());
				})
			);
			expect(countOf(outcomes.flat(), 'stored')).toBe(40);
			expect(countOf(outcomes.flat(), 'code-used')).toBe(39 * 40);
		});
		for (const [index, slug] of slugs.entries()) {
			expect(await ballotBox.participation(slug)).toEqual({ est: 20 });
			expect(new Set(await states(codes[index] ?? [], slug))).toEqual(new Set(['used']));
		}
	});

	test('on trial a code is asked for and not used up; for real it counts once', async () => {
		const slug = `${campaign}-essai`;
		await ballotBox.issueCodes(slug, [], manyCodes);
		const [first] = await issue(1, 'est', slug);
		const code = first?.hash ?? '';
		await ballotBox.openBox({ ...anyBox, campaign: slug, phase: 'trial', codes: true });
		const tried = () => envelope({ campaign: slug, code });
		expect(await ballotBox.put([tried(), tried()])).toEqual(['stored', 'stored']);
		expect(await ballotBox.put([envelope({ campaign: slug }), tried()])).toEqual([
			'code-missing',
			'stored'
		]);
		await ballotBox.becomeReal(slug, 'aaaaaaaaaaaaaaaa');
		const real = () => ({ ...tried(), key: 'aaaaaaaaaaaaaaaa' });
		expect(await ballotBox.put([real(), real()])).toEqual(['stored', 'code-used']);
	});

	test('at closing the codes nobody used go, and only what a code would have let in is late', async () => {
		const codes = await issue(3);
		const [used, unused] = codes.map(({ hash }) => hash);
		const inTime = envelope({ code: used });
		await ballotBox.put([inTime]);
		await ballotBox.setPhase(campaign, 'closed');
		const left = await databases.ballotBox
			.selectFrom('code')
			.select('hash')
			.where('campaign', '=', campaign)
			.execute();
		expect(left).toEqual([]);
		expect(
			await ballotBox.put([
				inTime,
				envelope({ code: unused }),
				envelope(),
				envelope({ code: anyCodes(1)[0]?.hash })
			])
		).toEqual(['stored', 'late', 'code-missing', 'code-unknown']);
		expect(await ballotBox.late(campaign)).toBe(1);
		await expect(ballotBox.issueCodes(campaign, anyCodes(1), manyCodes)).rejects.toThrow(
			'box-phase'
		);
	});

	test('closing one campaign leaves the codes of another', async () => {
		const other = `${campaign}-autre`;
		await ballotBox.openBox({ ...anyBox, campaign: other, codes: true });
		const codes = await issue(5, 'est', other);
		await ballotBox.setPhase(campaign, 'closed');
		expect(new Set(await states(codes, other))).toEqual(new Set(['unused']));
		expect(await ballotBox.put([envelope({ campaign: other, code: codes[0]?.hash })])).toEqual([
			'stored'
		]);
	});

	test('never issues more than a site may have, also when two people press at once', async () => {
		const limits = { atMost: { est: 4 }, instead: false };
		await withOther(async (other) => {
			const results = await Promise.allSettled(
				[ballotBox, other, ballotBox, other].map((box) =>
					box.issueCodes(campaign, anyCodes(4), limits)
				)
			);
			expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});
		await expect(
			ballotBox.issueCodes(campaign, anyCodes(1, 'ouest'), limits)
		).rejects.toMatchObject({ code: 'code-limit', place: 'ouest' });
		expect(await ballotBox.issuedCodes(campaign)).toEqual({ est: 4 });
	});

	test('makes all codes anew before the opening only', async () => {
		const slug = `${campaign}-essai`;
		const before = await issue(2, 'est', slug);
		await ballotBox.openBox({ ...anyBox, campaign: slug, phase: 'trial', codes: true });
		const after = anyCodes(2);
		await ballotBox.issueCodes(slug, after, { atMost: { est: 2 }, instead: true });
		expect(await states(before, slug)).toEqual(['unknown', 'unknown']);
		expect(await states(after, slug)).toEqual(['unused', 'unused']);
		await ballotBox.becomeReal(slug, 'aaaaaaaaaaaaaaaa');
		await expect(
			ballotBox.issueCodes(slug, anyCodes(1), { atMost: { est: 9 }, instead: true })
		).rejects.toThrow('box-phase');
		expect(await states(after, slug)).toEqual(['unused', 'unused']);
	});

	test('a discarded campaign leaves no code and no tag', async () => {
		const slug = `${campaign}-brouillon`;
		const codes = await issue(2, 'est', slug);
		await ballotBox.discardTrial(slug);
		expect(await states(codes, slug)).toEqual(['unknown', 'unknown']);
		expect(await ballotBox.codeTags(slug)).toEqual({});
	});

	test('tells tablets the tags of all codes ever issued, which do not change when one is used', async () => {
		const codes = await issue(5);
		await issue(2, 'ouest');
		const before = await ballotBox.codeTags(campaign);
		expect(before['est']).toHaveLength(5);
		expect(before['ouest']).toHaveLength(2);
		expect(before['est']?.every((tag) => /^[0-9a-f]{8}$/.test(tag))).toBe(true);
		await ballotBox.put([envelope({ code: codes[0]?.hash })]);
		expect(await ballotBox.codeTags(campaign)).toEqual(before);
	});

	test('what is stored equals what was used up, whatever races', async () => {
		const codes = await issue(30);
		const guesses = [...codes, ...anyCodes(5)];
		const ids = Array.from({ length: 60 }, () => randomUUID());
		await withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 30 }, (_, turn) => {
					const some = Array.from({ length: 20 }, (__, index) => {
						const place = turn * 7 + index * 11;
						return envelope({
							id: ids[place % ids.length] ?? '',
							code: guesses[(place * 3) % guesses.length]?.hash
						});
					});
					return (turn % 2 === 0 ? ballotBox : other).put(some);
				})
			);
			const stored = countOf(outcomes.flat(), 'stored');
			const used = (await states(codes)).filter((state) => state === 'used').length;
			expect(stored).toBeGreaterThan(0);
			expect(used).toBe(stored);
			expect(await ballotBox.participation(campaign)).toEqual({ est: stored });
		});
	});

	/** Every byte the engine keeps of the codes and of the box. */
	const bytesOnDisk = async (): Promise<Buffer> => {
		if (engine === 'sqlite') {
			const file = join(storage.config.data, 'ballot-box.sqlite');
			return Buffer.concat([await readFile(file), await readFile(`${file}-wal`)]);
		}
		await sql`checkpoint`.execute(databases.ballotBox);
		const { rows } = await sql<{ bytes: Buffer }>`
			select pg_read_binary_file(pg_relation_filepath(relid::regclass::text)) as bytes
			from pg_stat_user_tables where schemaname = current_schema()
			union all
			select pg_read_binary_file(pg_relation_filepath(indexrelid::regclass::text))
			from pg_stat_user_indexes where schemaname = current_schema()`.execute(databases.ballotBox);
		return Buffer.concat(rows.map(({ bytes }) => bytes));
	};

	test('a used code is nowhere on the disk once the box has settled', async () => {
		const codes = await issue(40);
		for (const { hash } of codes.slice(0, 30)) await ballotBox.put([envelope({ code: hash })]);
		await ballotBox.settle();
		const bytes = await bytesOnDisk();
		const found = codes.map(({ hash }) => bytes.includes(hash));
		expect(found).toEqual(codes.map((_, index) => index >= 30));
	});

	test('no code is left on the disk after closing', async () => {
		const codes = await issue(40);
		await ballotBox.put(codes.slice(0, 20).map(({ hash }) => envelope({ code: hash })));
		await ballotBox.setPhase(campaign, 'closed');
		const bytes = await bytesOnDisk();
		expect(codes.filter(({ hash }) => bytes.includes(hash))).toEqual([]);
	});
});
