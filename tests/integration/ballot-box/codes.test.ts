import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { CodedBox } from '../../support/coded-box.ts';
import { anyCodes, manyCodes } from '../../support/codes.ts';
import { anyBox } from '../../support/envelopes.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the life of access codes on %s', (engine) => {
	const coded = new CodedBox(engine);

	test('at closing the codes nobody used go, and only what a code would have let in is late', async () => {
		const codes = await coded.issue(3);
		const [used, unused] = codes.map(({ hash }) => hash);
		const inTime = coded.envelope({ code: used });
		await coded.box.put([inTime]);
		await coded.box.setPhase(coded.campaign, 'closed');
		const left = await coded.db
			.selectFrom('code')
			.select('hash')
			.where('campaign', '=', coded.campaign)
			.execute();
		expect(left).toEqual([]);
		expect(
			await coded.box.put([
				inTime,
				coded.envelope({ code: unused }),
				coded.envelope(),
				coded.envelope({ code: anyCodes(1)[0]?.hash })
			])
		).toEqual(['stored', 'late', 'code-missing', 'code-unknown']);
		expect(await coded.box.late(coded.campaign)).toBe(1);
		await expect(coded.box.issueCodes(coded.campaign, anyCodes(1), manyCodes)).rejects.toThrow(
			'box-phase'
		);
	});

	test('closing one campaign leaves the codes of another', async () => {
		const other = `${coded.campaign}-autre`;
		await coded.box.openBox({ ...anyBox, campaign: other, codes: true });
		const codes = await coded.issue(5, 'est', other);
		await coded.box.setPhase(coded.campaign, 'closed');
		expect(new Set(await coded.states(codes, other))).toEqual(new Set(['unused']));
		expect(
			await coded.box.put([coded.envelope({ campaign: other, code: codes[0]?.hash })])
		).toEqual(['stored']);
	});

	test('never issues more than a site may have, also when two people press at once', async () => {
		const limits = { atMost: { est: 4 }, instead: false };
		await coded.withOther(async (other) => {
			const results = await Promise.allSettled(
				[coded.box, other, coded.box, other].map((box) =>
					box.issueCodes(coded.campaign, anyCodes(4), limits)
				)
			);
			expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});
		await expect(
			coded.box.issueCodes(coded.campaign, anyCodes(1, 'ouest'), limits)
		).rejects.toMatchObject({ code: 'code-limit', place: 'ouest' });
		expect(await coded.box.issuedCodes(coded.campaign)).toEqual({ est: 4 });
	});

	test('makes all codes anew before the opening only', async () => {
		const slug = `${coded.campaign}-essai`;
		const before = await coded.issue(2, 'est', slug);
		await coded.box.openBox({ ...anyBox, campaign: slug, phase: 'trial', codes: true });
		const after = anyCodes(2);
		await coded.box.issueCodes(slug, after, { atMost: { est: 2 }, instead: true });
		expect(await coded.states(before, slug)).toEqual(['unknown', 'unknown']);
		expect(await coded.states(after, slug)).toEqual(['unused', 'unused']);
		await coded.box.becomeReal(slug, 'aaaaaaaaaaaaaaaa');
		await expect(
			coded.box.issueCodes(slug, anyCodes(1), { atMost: { est: 9 }, instead: true })
		).rejects.toThrow('box-phase');
		expect(await coded.states(after, slug)).toEqual(['unused', 'unused']);
	});

	test('a discarded campaign leaves no code and no tag', async () => {
		const slug = `${coded.campaign}-brouillon`;
		const codes = await coded.issue(2, 'est', slug);
		await coded.box.discardTrial(slug);
		expect(await coded.states(codes, slug)).toEqual(['unknown', 'unknown']);
		expect(await coded.box.codeTags(slug)).toEqual({});
	});

	test('tells tablets the tags of all codes ever issued, which do not change when one is used', async () => {
		const codes = await coded.issue(5);
		await coded.issue(2, 'ouest');
		const before = await coded.box.codeTags(coded.campaign);
		expect(before['est']).toHaveLength(5);
		expect(before['ouest']).toHaveLength(2);
		expect(before['est']?.every((tag) => /^[0-9a-f]{8}$/.test(tag))).toBe(true);
		await coded.box.put([coded.envelope({ code: codes[0]?.hash })]);
		expect(await coded.box.codeTags(coded.campaign)).toEqual(before);
	});

	/** Every byte the engine keeps of the codes and of the box. */
	const bytesOnDisk = async (): Promise<Buffer> => {
		if (engine === 'sqlite') {
			const file = join(coded.config.data, 'ballot-box.sqlite');
			return Buffer.concat([await readFile(file), await readFile(`${file}-wal`)]);
		}
		await sql`checkpoint`.execute(coded.db);
		const { rows } = await sql<{ bytes: Buffer }>`
			select pg_read_binary_file(pg_relation_filepath(relid::regclass::text)) as bytes
			from pg_stat_user_tables where schemaname = current_schema()
			union all
			select pg_read_binary_file(pg_relation_filepath(indexrelid::regclass::text))
			from pg_stat_user_indexes where schemaname = current_schema()`.execute(coded.db);
		return Buffer.concat(rows.map(({ bytes }) => bytes));
	};

	test('a used code is nowhere on the disk once the box has settled', async () => {
		const codes = await coded.issue(40);
		for (const { hash } of codes.slice(0, 30))
			await coded.box.put([coded.envelope({ code: hash })]);
		await coded.box.settle();
		const bytes = await bytesOnDisk();
		const found = codes.map(({ hash }) => bytes.includes(hash));
		expect(found).toEqual(codes.map((_, index) => index >= 30));
	});

	test('no code is left on the disk after closing', async () => {
		const codes = await coded.issue(40);
		await coded.box.put(codes.slice(0, 20).map(({ hash }) => coded.envelope({ code: hash })));
		await coded.box.setPhase(coded.campaign, 'closed');
		const bytes = await bytesOnDisk();
		expect(codes.filter(({ hash }) => bytes.includes(hash))).toEqual([]);
	});
});
