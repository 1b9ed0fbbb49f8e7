import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawCode } from '#lib/domain/campaign/access-code.ts';
import { isRefusal, Refusal } from '#lib/domain/refusal.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { abandonBatch, noteDestroyed } from '#lib/server/services/paper/end-batch.ts';
import { keepTurn, readWaiting } from '#lib/server/services/paper/key-batch.ts';
import { openBatch } from '#lib/server/services/paper/open-batch.ts';
import { readPaperDesk } from '#lib/server/services/paper/read-batches.ts';
import { listReleases, readReleaseBody } from '#lib/server/services/read-releases.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { draft, hour, minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { type PaperHands, paperHands } from '../../support/paper-hands.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('paper on %s', (engine) => {
	let office: Office;
	let slug: string;
	let hands: PaperHands;
	let lines: string[];

	beforeAll(async () => {
		const log = (event: string, fields?: unknown): void => {
			lines.push(`${event} ${JSON.stringify(fields ?? null)}`);
		};
		office = await startOffice(engine, { info: log, error: log });
	});

	afterAll(() => office.remove());

	beforeEach(async () => {
		lines = [];
		await begin();
	});

	async function begin(change: Record<string, unknown> = {}): Promise<void> {
		slug = await draft(office, change);
		hands = paperHands(office, slug);
	}

	const site = (): string => office.sites[0]?.id ?? '';
	const anne = (): Account => office.manager;
	const luc = (): Account => somebody(office, 'helper');

	/** All that the app database holds, as text; bytes as they are and in base64. */
	async function everythingKept(): Promise<string> {
		const tables = ['paper_batch', 'paper_sealed', 'journal', 'setting'] as const;
		const rows = await Promise.all(
			tables.map((table) => office.server.app.selectFrom(table).selectAll().execute())
		);
		return JSON.stringify(rows, (_key, value: unknown) =>
			value instanceof Uint8Array || (value as { type?: string } | null)?.type === 'Buffer'
				? Buffer.from(value as Uint8Array).toString('latin1')
				: value
		);
	}

	test('two people key two forms, settle one difference, and the ballot box is two larger', async () => {
		await openCampaign(office.server, anne(), slug, 'now');
		const helper = luc();
		const { id, code } = await hands.batchOf(2);
		await hands.keyAll(await hands.deskOf(anne(), id, code), ['often', 'none']);
		await hands.keyAll(await hands.deskOf(helper, id, code), ['often', 'often']);
		const kept = await everythingKept();
		for (const secret of [code, code.replaceAll('-', ''), 'often', 'milieu-agreable']) {
			expect(kept).not.toContain(secret);
		}
		const desk = await hands.deskOf(helper, id, code);
		if (desk.view.kind !== 'settling') throw new Error(desk.view.kind);
		const [difference] = desk.view.differences;
		expect(desk.view.differences).toEqual([
			{ form: 2, place: { question: desk.questionnaire.questions[0]?.id } }
		]);
		await desk.settle();
		expect(desk.view.kind).toBe('settling');
		if (difference !== undefined) desk.choose(difference, 'second');
		await desk.settle();
		expect([desk.view.kind, desk.refused]).toEqual(['settled', null]);
		expect((await readParticipation(office.server, anne(), slug)).received).toBe(0);
		const other = await hands.deskOf(anne(), id, code);
		expect(other.view).toMatchObject({ kind: 'confirming', differences: [difference] });
		await other.confirm();
		expect(other.refused).toBeNull();
		expect(other.view).toEqual({
			kind: 'done',
			counted: [
				{ form: 1, refused: null },
				{ form: 2, refused: null }
			]
		});
		const participation = await readParticipation(office.server, anne(), slug);
		expect([participation.received, participation.paper]).toEqual([2, 2]);
		expect(participation.sites.map(({ paper }) => paper)).toEqual([2, 0]);
		const waiting = await office.server.app.selectFrom('paper_sealed').selectAll().execute();
		expect(waiting).toEqual([]);
		await noteDestroyed(office.server, helper, slug, id);
		office.wait(3 * hour);
		await advanceCampaigns(office.server);
		const [release] = await listReleases(office.server, slug);
		expect(await readReleaseBody(office.server, release?.id ?? '')).toContain(
			'"ways":["tablet","phone","paper"]'
		);
		const campaign = await findCampaign(office.server.app, slug);
		const journal = await readCampaignJournal(office.server.app, campaign);
		expect(
			journal.map(({ action }) => action).filter((action) => action.startsWith('paper'))
		).toEqual(['paper-batch-opened', 'paper-batch-counted', 'paper-destroyed']);
		expect(lines.join('\n')).not.toMatch(/often|milieu-agreable/);
	});

	test('one account cannot key twice, nor see, nor settle what two others keyed', async () => {
		await openCampaign(office.server, anne(), slug, 'now');
		const [helper, third] = [luc(), luc()];
		const { id, code } = await hands.batchOf(1);
		await hands.keyAll(await hands.deskOf(anne(), id, code), ['often']);
		await expect(readWaiting(office.server, anne(), slug, id)).rejects.toMatchObject({
			code: 'same-person'
		});
		await expect(
			keepTurn(office.server, anne(), slug, id, { sealed: new Uint8Array(9), done: true })
		).rejects.toMatchObject({ code: 'same-person' });
		expect(await readWaiting(office.server, helper, slug, id)).toEqual({
			kind: 'turn',
			turn: 'second',
			mine: null
		});
		await hands.keyAll(await hands.deskOf(helper, id, code), ['often']);
		await expect(readWaiting(office.server, third, slug, id)).rejects.toMatchObject({
			code: 'turns-taken'
		});
	});

	test('a wrong code of a batch opens nothing', async () => {
		await openCampaign(office.server, anne(), slug, 'now');
		const { id } = await hands.batchOf(1);
		const other = await hands.batchOf(1);
		for (const wrong of ['', 'ABCDE', other.code]) {
			const desk = await hands.deskOf(anne(), id, wrong);
			expect([desk.view.kind, desk.refused]).toEqual(['code', 'wrong-batch-code']);
		}
	});

	test('a count that breaks off is taken up again, and nothing is counted twice', async () => {
		await openCampaign(office.server, anne(), slug, 'now');
		const helper = luc();
		const { id, code } = await hands.settled([helper, anne()], ['often', 'aside']);
		const desk = await hands.deskOf(anne(), id, code, () => ({
			count: () => Promise.reject(new Refusal('try-later'))
		}));
		await desk.confirm();
		expect([desk.view.kind, desk.refused]).toEqual(['ready', 'count-later']);
		await expect(abandonBatch(office.server, anne(), slug, id)).rejects.toMatchObject({
			code: 'batch-changed'
		});
		const again = await hands.deskOf(helper, id, code);
		expect(again.view.kind).toBe('ready');
		await again.resume();
		expect(again.view.kind).toBe('done');
		const participation = await readParticipation(office.server, anne(), slug);
		expect([participation.received, participation.paper]).toEqual([1, 1]);
		const { batches } = await readPaperDesk(office.server, anne(), slug);
		expect(batches).toMatchObject([
			{ forms: 2, counted: 1, refused: 0, aside: 1, step: 'counted' }
		]);
	});

	test('a code used before, and one of no slip, are refused and named', async () => {
		await begin({ codes: 'household' });
		const issued = await issueCodes(office.server, anne(), slug, { again: false });
		await openCampaign(office.server, anne(), slug, 'now');
		const helper = luc();
		const [good = ''] = issued.find((one) => one.site.id === site())?.codes ?? [];
		const never = drawCode((below) => 5 % below);
		const access = [good, good, never];
		const answers = ['often', 'often', 'often'];
		const { id, code } = await hands.settled([anne(), helper], answers, access);
		const desk = await hands.deskOf(helper, id, code);
		await desk.confirm();
		if (desk.view.kind !== 'done') throw new Error(`${desk.view.kind} ${String(desk.refused)}`);
		const reasons = desk.view.counted.map(({ refused }) => refused);
		expect(reasons.slice(0, 2).toSorted()).toEqual(['code-used', null].toSorted());
		expect(reasons[2]).toBe('code-unknown');
		const { batches } = await readPaperDesk(office.server, anne(), slug);
		expect(batches).toMatchObject([{ forms: 3, counted: 1, refused: 2, aside: 0 }]);
		expect(await everythingKept()).not.toContain(good);
	});

	test('is taken after the closing until the date for paper, and then what waited is deleted', async () => {
		await openCampaign(office.server, anne(), slug, 'now');
		await closeCampaign(office.server, anne(), slug);
		office.wait(minute);
		const { id, code } = await hands.batchOf(1);
		await hands.keyAll(await hands.deskOf(anne(), id, code), ['often']);
		office.wait(3 * hour);
		await advanceCampaigns(office.server);
		const waiting = await office.server.app
			.selectFrom('paper_sealed')
			.select('part')
			.where('batch_id', '=', id)
			.execute();
		expect(waiting).toEqual([]);
		await expect(readWaiting(office.server, luc(), slug, id)).rejects.toMatchObject({
			code: 'paper-closed'
		});
		await expect(hands.batchOf(1)).rejects.toSatisfy(isRefusal);
		const { batches, open } = await readPaperDesk(office.server, anne(), slug);
		expect([batches[0]?.step, open]).toEqual(['abandoned', false]);
	});

	test('of a trial counts with the trial, and not at all afterwards', async () => {
		await startTrial(office.server, anne(), slug);
		const helper = luc();
		const left = await hands.batchOf(1);
		const { id, code } = await hands.settled([anne(), helper], ['often']);
		await (await hands.deskOf(helper, id, code)).confirm();
		await hands.keyAll(await hands.deskOf(anne(), left.id, left.code), ['often']);
		expect((await readParticipation(office.server, anne(), slug)).trial).toBe(1);
		await openCampaign(office.server, anne(), slug, 'now');
		await advanceCampaigns(office.server);
		const participation = await readParticipation(office.server, anne(), slug);
		expect([participation.received, participation.paper]).toEqual([0, 0]);
		const { batches } = await readPaperDesk(office.server, anne(), slug);
		expect(batches.map(({ step }) => step)).toEqual(['void', 'void']);
		const waiting = await office.server.app
			.selectFrom('paper_sealed')
			.select('part')
			.where('batch_id', '=', left.id)
			.execute();
		expect(waiting).toEqual([]);
	});

	test('is refused to a committee, to another organisation, for a draft, for a building that is not there', async () => {
		const input = { site: site(), forms: '2', salt: 'a'.repeat(22), proof: 'a'.repeat(40) };
		const attempt = (who: Account | null, change: object = {}): Promise<unknown> =>
			openBatch(office.server, who, slug, { ...input, ...change });
		await expect(attempt(anne())).rejects.toMatchObject({ code: 'paper-closed' });
		await openCampaign(office.server, anne(), slug, 'now');
		await expect(attempt(null)).rejects.toMatchObject({ code: 'signed-out' });
		await expect(attempt(somebody(office, 'committee'))).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(attempt(anne(), { site: randomUUID() })).rejects.toMatchObject({
			code: 'site-not-found'
		});
		await expect(attempt(anne(), { forms: '31' })).rejects.toMatchObject({
			fields: { forms: 'too-large' }
		});
		await expect(attempt(anne(), { code: 'secret' })).rejects.toMatchObject({
			code: 'input-refused'
		});
		const elsewhere: Account = {
			...anne(),
			memberships: [{ organisation: 'ailleurs', role: 'manager', site: null }]
		};
		await expect(readPaperDesk(office.server, elsewhere, slug)).rejects.toMatchObject({
			code: 'forbidden'
		});
		const oneSite: Account = {
			...luc(),
			memberships: [
				{ organisation: office.organisation, role: 'helper', site: office.sites[1]?.id ?? '' }
			]
		};
		await expect(attempt(oneSite)).rejects.toMatchObject({ code: 'site-not-found' });
		await expect(attempt(luc())).resolves.toMatchObject({ number: 1 });
	});
});
