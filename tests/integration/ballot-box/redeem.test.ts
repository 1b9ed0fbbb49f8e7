import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PutOutcome } from '#lib/server/ballot-box/ballot-box.ts';
import { CodedBox } from '../../support/coded-box.ts';
import { anyCodes, manyCodes } from '../../support/codes.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { engines } from '../../support/storage.ts';

const countOf = (outcomes: readonly PutOutcome[], wanted: PutOutcome): number =>
	outcomes.filter((outcome) => outcome === wanted).length;

describe.each(engines)('redeeming access codes on %s', (engine) => {
	const coded = new CodedBox(engine);

	test('a code lets one envelope in, and the envelope alone is kept', async () => {
		const code = await coded.issueOne();
		expect(await coded.box.codeState(coded.campaign, code)).toEqual({
			state: 'unused',
			site: 'est'
		});
		expect(await coded.box.put([coded.envelope({ code })])).toEqual(['stored']);
		expect(await coded.box.codeState(coded.campaign, code)).toEqual({ state: 'used' });
		expect(await coded.box.put([coded.envelope({ code })])).toEqual(['code-used']);
		expect(await coded.box.participation(coded.campaign)).toEqual({ est: 1 });
		const columns = await coded.db
			.selectFrom('envelope')
			.selectAll()
			.where('campaign', '=', coded.campaign)
			.execute();
		expect(Object.keys(columns[0] ?? {}).sort()).toEqual(['campaign', 'id', 'sealed', 'site']);
	});

	test('each envelope without a good code is refused by name, and the others are taken', async () => {
		const code = await coded.issueOne();
		const elsewhere = await coded.issueOne('ouest');
		const unknown = anyCodes(1)[0]?.hash ?? '';
		const outcomes = await coded.box.put([
			coded.envelope(),
			coded.envelope({ code: null }),
			coded.envelope({ code: unknown }),
			coded.envelope({ code: elsewhere }),
			coded.envelope({ code: elsewhere, site: 'ouest' }),
			coded.envelope({ code })
		]);
		expect(outcomes).toEqual([
			'code-missing',
			'code-unknown',
			'code-unknown',
			'code-unknown',
			'stored',
			'stored'
		]);
		expect(await coded.box.codeState(coded.campaign, unknown)).toEqual({ state: 'unknown' });
	});

	test('of a hundred envelopes with one code that race, one is stored', async () => {
		const code = await coded.issueOne();
		await coded.withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 100 }, (_, turn) =>
					(turn % 2 === 0 ? coded.box : other).put([coded.envelope({ code })])
				)
			);
			expect(countOf(outcomes.flat(), 'stored')).toBe(1);
			expect(countOf(outcomes.flat(), 'code-used')).toBe(99);
		});
		expect(await coded.box.participation(coded.campaign)).toEqual({ est: 1 });
	});

	test('one envelope that comes a hundred times with its code is stored each time and counted once', async () => {
		const one = coded.envelope({ code: await coded.issueOne() });
		await coded.withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 100 }, (_, turn) => (turn % 2 === 0 ? coded.box : other).put([one]))
			);
			expect(new Set(outcomes.flat())).toEqual(new Set(['stored']));
		});
		expect(await coded.box.participation(coded.campaign)).toEqual({ est: 1 });
	});

	test('an envelope that is held is stored again whatever comes with it, and uses up nothing', async () => {
		const one = coded.envelope({ code: await coded.issueOne() });
		await coded.box.put([one]);
		const other = await coded.issueOne();
		const { id, sealed } = one;
		const bare = coded.envelope({ id, sealed });
		expect(await coded.box.put([bare, { ...one, code: null }, { ...one, code: other }])).toEqual([
			'stored',
			'stored',
			'stored'
		]);
		expect(await coded.box.codeState(coded.campaign, other)).toMatchObject({ state: 'unused' });
	});

	test('what was changed on its way keeps nobody out, and what has no code of its own is not let in beside', async () => {
		const [own, stranger] = [await coded.issueOne(), await coded.issueOne('ouest')];
		const one = coded.envelope({ code: own });
		const moved = { ...one, site: 'ouest', code: stranger };
		expect(await coded.box.put([moved])).toEqual(['stored']);
		const changed = coded.envelope({ id: one.id, code: own });
		expect(await coded.box.put([one, { ...one }, changed])).toEqual([
			'stored',
			'stored',
			'code-used'
		]);
		const bare = coded.envelope({ id: one.id });
		const wrong = coded.envelope({ id: one.id, code: null });
		expect(await coded.box.put([bare, wrong, one])).toEqual([
			'code-missing',
			'code-unknown',
			'stored'
		]);
		expect(await coded.box.participation(coded.campaign)).toEqual({ est: 1, ouest: 1 });
		expect(await coded.box.codeState(coded.campaign, own)).toEqual({ state: 'used' });
	});

	test('how often a used code was refused is one figure, of this campaign alone', async () => {
		const code = await coded.issueOne();
		expect(await coded.box.refusedCodes(coded.campaign)).toBe(0);
		const second = coded.envelope({ code });
		await coded.box.put([coded.envelope({ code }), second, { ...second }, coded.envelope()]);
		expect(await coded.box.refusedCodes(coded.campaign)).toBe(1);
		await coded.box.put([second, coded.envelope({ code }), coded.envelope({ code: null })]);
		expect(await coded.box.refusedCodes(coded.campaign)).toBe(3);
		expect(await coded.box.late(coded.campaign)).toBe(0);
		const other = `${coded.campaign}-autre`;
		await coded.box.openBox({ ...anyBox, campaign: other, codes: true });
		expect(await coded.box.refusedCodes(other)).toBe(0);
		await coded.box.setPhase(coded.campaign, 'closed');
		await coded.box.put([second]);
		expect(await coded.box.refusedCodes(coded.campaign)).toBe(3);
	});

	test('within one batch too, a code lets one envelope in', async () => {
		const code = await coded.issueOne();
		const one = coded.envelope({ code });
		expect(await coded.box.put([one, coded.envelope({ code }), one])).toEqual([
			'stored',
			'code-used',
			'stored'
		]);
		const twice = coded.envelope({ code: await coded.issueOne() });
		const fresh = await coded.issueOne();
		const sameId = coded.envelope({ id: twice.id, code: fresh });
		expect(await coded.box.put([twice, sameId, sameId])).toEqual(['stored', 'stored', 'stored']);
		expect(await coded.box.codeState(coded.campaign, fresh)).toEqual({ state: 'used' });
		expect(await coded.box.participation(coded.campaign)).toEqual({ est: 3 });
	});

	test('an envelope refused for another reason leaves its code unused', async () => {
		const code = await coded.issueOne();
		const outcomes = await coded.box.put([
			coded.envelope({ code, key: 'ffffffffffffffff' }),
			coded.envelope({ code, questionnaire: 'cd'.repeat(32) }),
			coded.envelope({ code, site: 'nord' }),
			coded.envelope({ code, sealed: new Uint8Array(1_104) })
		]);
		expect(outcomes).toEqual(['wrong-key', 'wrong-questionnaire', 'unknown-site', 'malformed']);
		expect(await coded.box.put([coded.envelope({ code })])).toEqual(['stored']);
	});

	test('two processes that bring the same codes in opposite orders wait for each other and lose none', async () => {
		const slugs = ['a', 'b'].map((name) => `${coded.campaign}-${name}`);
		for (const slug of slugs) {
			await coded.box.openBox({ ...anyBox, campaign: slug, codes: true });
		}
		const codes = await Promise.all(slugs.map((slug) => coded.issue(20, 'est', slug)));
		await coded.withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 40 }, (_, turn) => {
					const some = slugs.flatMap((slug, index) =>
						(codes[index] ?? []).map(({ hash }) => anyEnvelope({ campaign: slug, code: hash }))
					);
					if (turn % 2 === 0) return coded.box.put(some);
					return other.put(some.reverse());
				})
			);
			expect(countOf(outcomes.flat(), 'stored')).toBe(40);
			expect(countOf(outcomes.flat(), 'code-used')).toBe(39 * 40);
		});
		for (const [index, slug] of slugs.entries()) {
			expect(await coded.box.participation(slug)).toEqual({ est: 20 });
			expect(new Set(await coded.states(codes[index] ?? [], slug))).toEqual(new Set(['used']));
		}
	});

	test('on trial a code is asked for and not used up; for real it counts once', async () => {
		const slug = `${coded.campaign}-essai`;
		await coded.box.issueCodes(slug, [], manyCodes);
		const [first] = await coded.issue(1, 'est', slug);
		const code = first?.hash ?? '';
		await coded.box.openBox({ ...anyBox, campaign: slug, phase: 'trial', codes: true });
		const tried = () => coded.envelope({ campaign: slug, code });
		expect(await coded.box.put([tried(), tried()])).toEqual(['stored', 'stored']);
		expect(await coded.box.put([coded.envelope({ campaign: slug }), tried()])).toEqual([
			'code-missing',
			'stored'
		]);
		await coded.box.becomeReal(slug, 'aaaaaaaaaaaaaaaa');
		const real = () => ({ ...tried(), key: 'aaaaaaaaaaaaaaaa' });
		expect(await coded.box.put([real(), real()])).toEqual(['stored', 'code-used']);
	});

	test('what is stored equals what was used up, whatever races', async () => {
		const codes = await coded.issue(30);
		const guesses = [...codes, ...anyCodes(5)];
		const ids = Array.from({ length: 60 }, () => randomUUID());
		await coded.withOther(async (other) => {
			const outcomes = await Promise.all(
				Array.from({ length: 30 }, (_, turn) => {
					const some = Array.from({ length: 20 }, (__, index) => {
						const place = turn * 7 + index * 11;
						return coded.envelope({
							id: ids[place % ids.length] ?? '',
							code: guesses[(place * 3) % guesses.length]?.hash
						});
					});
					return (turn % 2 === 0 ? coded.box : other).put(some);
				})
			);
			const stored = countOf(outcomes.flat(), 'stored');
			const used = (await coded.states(codes)).filter((state) => state === 'used').length;
			expect(stored).toBeGreaterThan(0);
			expect(used).toBe(stored);
			expect(await coded.box.participation(coded.campaign)).toEqual({ est: stored });
		});
	});
});
