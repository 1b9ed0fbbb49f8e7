import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBatchCode } from '#lib/client/paper/batch-code.ts';
import { batchKey, sealPart } from '#lib/client/paper/batch-seal.ts';
import { countOf, sealSettled } from '#lib/client/paper/count-forms.ts';
import { keptSettled } from '#lib/client/paper/kept-forms.ts';
import { formBytes } from '#lib/domain/paper/batch.ts';
import { blankForm, type KeyedForm, withWritten } from '#lib/domain/paper/keyed-form.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readBatchPage } from '#lib/server/services/paper/batch-page.ts';
import { countBatch } from '#lib/server/services/paper/count-batch.ts';
import { readWaiting } from '#lib/server/services/paper/key-batch.ts';
import { readPaperDesk } from '#lib/server/services/paper/read-batches.ts';
import { confirmBatch, reopenBatch, settleBatch } from '#lib/server/services/paper/settle-batch.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import { draft, type Office, sealedAnswers, somebody, startOffice } from '../../support/office.ts';
import { type PaperHands, paperHands } from '../../support/paper-hands.ts';
import { engines } from '../../support/storage.ts';

const none = { digest: '0'.repeat(64), aside: 0 };
const nonce = 'n'.repeat(43);

describe.each(engines)('paper that one person alone wants counted, on %s', (engine) => {
	let office: Office;
	let slug: string;
	let hands: PaperHands;
	let luc: Account;

	beforeAll(async () => {
		office = await startOffice(engine);
	});

	afterAll(() => office.remove());

	beforeEach(async () => {
		slug = await draft(office);
		hands = paperHands(office, slug);
		luc = somebody(office, 'helper');
		await openCampaign(office.server, office.manager, slug, 'now');
	});

	const anne = (): Account => office.manager;
	const site = (): string => office.sites[0]?.id ?? '';

	/** Every act of settling and counting, as a forged page would ask for it. */
	function acts(
		who: Account | null,
		id: string,
		at = slug
	): Record<string, () => Promise<unknown>> {
		const { server } = office;
		return {
			settle: () => settleBatch(server, who, at, id, { ...none, ready: new Uint8Array(9) }),
			confirm: () => confirmBatch(server, who, at, id, none),
			reopen: () => reopenBatch(server, who, at, id),
			count: () => countBatch(server, who, at, id, { nonce, envelopes: [] })
		};
	}

	async function refusals(who: Account | null, id: string, at = slug): Promise<object> {
		const told = Object.entries(acts(who, id, at)).map(async ([name, act]) => {
			const refused = await act().then(
				() => 'done',
				(error: unknown) => (error as { code: string }).code
			);
			return [name, refused] as const;
		});
		return Object.fromEntries(await Promise.all(told));
	}

	const all = (code: string): object => ({
		settle: code,
		confirm: code,
		reopen: code,
		count: code
	});

	async function counted(): Promise<readonly [number, number]> {
		const { received, paper } = await readParticipation(office.server, anne(), slug);
		return [received, paper];
	}

	test('is refused in every order before both have keyed it', async () => {
		const { id, code } = await hands.batchOf(1);
		expect(await refusals(anne(), id)).toEqual(all('batch-changed'));
		await hands.keyAll(await hands.deskOf(anne(), id, code), ['often']);
		for (const who of [anne(), luc]) {
			expect(await refusals(who, id)).toEqual(all('batch-changed'));
		}
		expect(await counted()).toEqual([0, 0]);
	});

	test('is refused to whoever settled it, to a third person, and to those who handle no paper of it', async () => {
		const { id } = await hands.settled([anne(), luc], ['often', 'aside']);
		expect(await refusals(anne(), id)).toEqual({
			settle: 'batch-changed',
			confirm: 'awaits-other',
			reopen: 'awaits-other',
			count: 'batch-changed'
		});
		await expect(readWaiting(office.server, anne(), slug, id)).rejects.toMatchObject({
			code: 'awaits-other'
		});
		expect((await readBatchPage(office.server, anne(), slug, id)).refused).toBe('awaits-other');
		expect(await refusals(somebody(office, 'helper'), id)).toEqual({
			settle: 'batch-changed',
			confirm: 'turns-taken',
			reopen: 'turns-taken',
			count: 'batch-changed'
		});
		const elsewhere: Account = {
			...luc,
			memberships: [{ organisation: 'ailleurs', role: 'manager', site: null }]
		};
		for (const who of [elsewhere, somebody(office, 'committee')]) {
			expect(await refusals(who, id)).toEqual(all('forbidden'));
		}
		expect(await refusals(null, id)).toEqual(all('signed-out'));
		expect(await counted()).toEqual([0, 0]);
	});

	test('is not found at another campaign, and no other count or set-aside is confirmed', async () => {
		const { id } = await hands.settled([anne(), luc], ['often']);
		const other = await draft(office);
		await openCampaign(office.server, anne(), other, 'now');
		expect(await refusals(luc, id, other)).toEqual(all('batch-not-found'));
		const { count_digest: digest } = await office.server.app
			.selectFrom('paper_batch')
			.select('count_digest')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		for (const wrong of [none, { digest: digest ?? '', aside: 1 }]) {
			await expect(confirmBatch(office.server, luc, slug, id, wrong)).rejects.toMatchObject({
				code: 'count-mismatch'
			});
		}
		for (const wrong of [{ aside: -1 }, { aside: 2 }, { aside: Number.NaN }, { digest: 'x' }]) {
			const again = await hands.batchOf(1);
			await hands.keyAll(await hands.deskOf(anne(), again.id, again.code), ['often']);
			await hands.keyAll(await hands.deskOf(luc, again.id, again.code), ['often']);
			await expect(
				settleBatch(office.server, luc, slug, again.id, {
					...none,
					...wrong,
					ready: new Uint8Array(9)
				})
			).rejects.toMatchObject({ code: 'count-mismatch' });
		}
		expect(await counted()).toEqual([0, 0]);
	});

	test('is found out when other answers are sealed than are shown, and goes back to both', async () => {
		const { id, code } = await hands.batchOf(1);
		await hands.keyAll(await hands.deskOf(anne(), id, code), ['often']);
		await hands.keyAll(await hands.deskOf(luc, id, code), ['often']);
		const { salt, bundle } = await readBatchPage(office.server, anne(), slug, id);
		const questionnaire = parseQuestionnaire(bundle.questionnaire);
		const form = (option: string): KeyedForm =>
			withWritten(blankForm('fr'), questionnaire.questions[0]?.id ?? '', {
				ticked: [option],
				fields: {}
			});
		const at = { bundle, questionnaire, site: site(), salt };
		const forged = await sealSettled([form('none')], at);
		const key = await batchKey(readBatchCode(code) ?? '', salt);
		const ready = await sealPart(key, 'ready', salt, {
			value: keptSettled({ ...forged, forms: [form('often')] }),
			length: formBytes(questionnaire)
		});
		await settleBatch(office.server, anne(), slug, id, { ...(await countOf(forged)), ready });
		const desk = await hands.deskOf(luc, id, code);
		expect(desk.view).toMatchObject({ kind: 'confirming', differences: [] });
		await desk.confirm();
		expect([desk.view.kind, desk.refused]).toEqual(['confirming', 'settled-unsound']);
		await desk.reopen();
		expect(desk.view).toMatchObject({ kind: 'settling', differences: [] });
		expect(await counted()).toEqual([0, 0]);
		await settleBatch(office.server, anne(), slug, id, { ...none, ready: new Uint8Array(99) });
		const unread = await hands.deskOf(luc, id, code);
		expect(unread.view).toMatchObject({ kind: 'confirming', settled: null });
		await unread.confirm();
		expect(unread.view.kind).toBe('confirming');
		await unread.reopen();
		await unread.settle();
		const own = await hands.deskOf(anne(), id, code);
		await own.confirm();
		expect([own.view.kind, await counted()]).toEqual(['done', [1, 1]]);
	});

	test('takes exactly the envelopes two people agreed on, each once', async () => {
		const { id, code } = await hands.settled([anne(), luc], ['often', 'none']);
		const [stranger] = await sealedAnswers(office, slug, site(), 1);
		const [elsewhere] = await sealedAnswers(office, slug, office.sites[1]?.id ?? '', 1);
		if (stranger === undefined || elsewhere === undefined) throw new Error('nothing sealed');
		const forgeries = (honest: readonly Envelope[]): unknown[][] => {
			const [one, two] = honest;
			if (one === undefined || two === undefined) throw new Error('two forms');
			return [
				[],
				[one],
				[one, one],
				[one, two, stranger],
				[one, stranger],
				[one, elsewhere],
				[one, { ...two, site: elsewhere.site }],
				[one, { ...two, id: stranger.id }],
				[one, { ...two, ticket: 'a' }],
				[one, null],
				[one, { ...two, more: 1 }]
			];
		};
		const tried: string[] = [];
		const desk = await hands.deskOf(luc, id, code, (honest) => ({
			count: async (mark, envelopes) => {
				for (const forged of forgeries(envelopes)) {
					for (const who of [anne(), luc]) {
						await countBatch(office.server, who, slug, id, { nonce: mark, envelopes: forged }).then(
							() => tried.push('done'),
							(error: unknown) => tried.push((error as { code: string }).code)
						);
					}
				}
				await expect(honest.count(nonce, envelopes)).rejects.toMatchObject({
					code: 'count-mismatch'
				});
				await expect(
					countBatch(office.server, somebody(office, 'manager'), slug, id, {
						nonce: mark,
						envelopes
					})
				).rejects.toMatchObject({ code: 'turns-taken' });
				expect(await counted()).toEqual([0, 0]);
				return honest.count(mark, envelopes.toReversed());
			}
		}));
		await desk.confirm();
		expect(tried).toHaveLength(22);
		expect(new Set(tried)).toEqual(new Set(['count-mismatch']));
		expect([desk.view.kind, await counted()]).toEqual(['done', [2, 2]]);
	});

	test('is counted once, whether it breaks off halfway, is handed in again, or by both at once', async () => {
		const { id, code } = await hands.settled([anne(), luc], ['often', 'none']);
		const kept: { nonce: string; envelopes: readonly Envelope[] }[] = [];
		const desk = await hands.deskOf(luc, id, code, () => ({
			count: async (mark, envelopes) => {
				kept.push({ nonce: mark, envelopes });
				// The ballot box has them; the batch does not know yet.
				await receiveEnvelopes(office.server, JSON.stringify({ version: 1, envelopes }));
				throw new Error('killed');
			}
		}));
		await expect(desk.confirm()).rejects.toThrow('killed');
		const [handed] = kept;
		if (handed === undefined) throw new Error('nothing was handed in');
		const { batches: before } = await readPaperDesk(office.server, anne(), slug);
		expect(before).toMatchObject([{ step: 'counting', counted: 0 }]);
		const count = (who: Account): Promise<{ readonly body: string }> =>
			countBatch(office.server, who, slug, id, handed);
		const bodies = (await Promise.all([count(anne()), count(luc)])).map(({ body }) => body);
		expect((await count(luc)).body).toBe(bodies[0]);
		expect(new Set(bodies).size).toBe(1);
		expect(await counted()).toEqual([2, 2]);
		const { batches } = await readPaperDesk(office.server, anne(), slug);
		expect(batches).toMatchObject([{ step: 'counted', counted: 2, refused: 0, aside: 0 }]);
		const campaign = await findCampaign(office.server.app, slug);
		const journal = await readCampaignJournal(office.server.app, campaign);
		expect(journal.filter(({ action }) => action === 'paper-batch-counted')).toHaveLength(1);
		expect(await refusals(luc, id)).toEqual({ ...all('batch-changed'), count: 'count-mismatch' });
		const waiting = office.server.app.selectFrom('paper_sealed').select('part');
		expect(await waiting.where('batch_id', '=', id).execute()).toEqual([]);
	});

	test('cannot be confirmed in the database by the account that settled it', async () => {
		const { id } = await hands.settled([anne(), luc], ['often']);
		const confirm = (account: string): Promise<unknown> =>
			office.server.app
				.updateTable('paper_batch')
				.set({ confirmed_by: account })
				.where('id', '=', id)
				.execute();
		await expect(confirm(anne().id)).rejects.toThrow(/check/i);
		await expect(confirm(luc.id)).resolves.toBeDefined();
	});
});
