import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSilent } from '#lib/domain/followup/silence.ts';
import { numberText } from '#lib/domain/followup/commitment.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { readCommitments } from '#lib/server/services/followup/commitment-record.ts';
import { readFollowUpDesk } from '#lib/server/services/followup/read-desk.ts';
import {
	confirmCommitment,
	confirmCommitmentHere,
	withdrawCommitment,
	writeStep
} from '#lib/server/services/followup/write-commitment.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { commitmentForm, followUpIn } from '../../support/follow-up-office.ts';
import { day, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const password = 'lampe bleue jeudi colline';
describe.each(engines)('what becomes of what was said, on %s', (engine) => {
	let office: Office;
	let member: Account;

	beforeAll(async () => {
		office = await startOffice(engine);
		const { organisation, server } = office;
		member = await server.accounts.create({
			name: 'Luc Roy',
			username: 'luc.roy',
			password,
			memberships: [{ organisation, role: 'committee', site: office.sites[0]?.id ?? null }]
		});
	});
	afterAll(() => office.remove());

	const site = (index: number): string => office.sites[index]?.id ?? '';

	type Doing = ReturnType<typeof followUpIn>;
	let doing: Doing;
	beforeAll(() => {
		doing = followUpIn(office);
	});
	const write: Doing['write'] = (...asked) => doing.write(...asked);
	const seenOf: Doing['seenOf'] = (id) => doing.seenOf(id);
	const waiting: Doing['waiting'] = (id) => doing.waiting(id);
	const confirm: Doing['confirm'] = (by, id) => doing.confirm(by, id);
	const publish: Doing['publish'] = (...asked) => doing.publish(...asked);
	const published: Doing['published'] = (id) => doing.published(id);

	test('is not public before a second person has said yes, and carries a number then', async () => {
		const id = await write(member, { site: site(0) });
		expect(await published(id)).toBeUndefined();
		await expect(confirm(member, id)).rejects.toThrow(/^second-person-needed$/);
		expect(await published(id)).toBeUndefined();
		await confirm(office.manager, id);
		const commitment = await published(id);
		expect(commitment).toMatchObject({
			site: site(0),
			text: { fr: commitmentForm.text, en: commitmentForm.textEn },
			steps: [{ state: 'planned', who: { role: 'management' }, due: '2027-05', at: office.now() }]
		});
		const next = await published(await publish());
		expect(commitment?.number.year).toBe(2027);
		expect(next?.number.sequence).toBe((commitment?.number.sequence ?? 0) + 1);
		// Who wrote it and who confirmed it are in the journal of the office, and on no page.
		const text = JSON.stringify([commitment, next]);
		for (const hidden of [member.id, office.manager.id, 'Luc', 'Claire']) {
			expect(text).not.toContain(hidden);
		}
		const acts = await readChain(office.server, office.manager, office.organisation);
		expect(
			acts.filter(({ subject }) => subject === id).map(({ action, account }) => [action, account])
		).toEqual([
			['commitment-proposed', member.id],
			['commitment-published', office.manager.id]
		]);
	});

	test('is confirmed on the computer of who wrote it, with the access of the second person', async () => {
		const id = await write(office.manager);
		const seen = await seenOf(id);
		const here = { username: 'luc.roy', address: '127.0.0.1' };
		await expect(
			confirmCommitmentHere(
				office.server,
				office.manager,
				{ ...waiting(id), seen },
				{ ...here, password: 'x' }
			)
		).rejects.toThrow(/^sign-in-failed$/);
		expect(await published(id)).toBeUndefined();
		await confirmCommitmentHere(
			office.server,
			office.manager,
			{ ...waiting(id), seen },
			{ ...here, password }
		);
		expect(await published(id)).toBeDefined();
	});

	test('is confirmed as it was read: other words, or a step in between, are asked for again', async () => {
		const id = await publish();
		const steps = { state: 'under-way', role: 'management', due: '2027-06' };
		await writeStep(office.server, office.manager, waiting(id), steps);
		const seen = await seenOf(id);
		await writeStep(office.server, office.manager, waiting(id), { ...steps, due: '2027-09' });
		await expect(
			confirmCommitment(office.server, member, { ...waiting(id), seen })
		).rejects.toThrow(/^changed-since$/);
		expect((await published(id))?.steps).toHaveLength(1);
		await confirm(member, id);
		expect((await published(id))?.steps.map(({ state, due }) => [state, due])).toEqual([
			['planned', '2027-05'],
			['under-way', '2027-09']
		]);
		await expect(
			confirmCommitment(office.server, member, { ...waiting(id), seen })
		).rejects.toThrow(/^nothing-proposed$/);
	});

	test('is published once when two people say yes at the same moment', async () => {
		const id = await write(office.manager);
		const seen = await seenOf(id);
		const answers = await Promise.allSettled(
			[member, somebody(office, 'committee')].map((person) =>
				confirmCommitment(office.server, person, { ...waiting(id), seen })
			)
		);
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await published(id))?.steps).toHaveLength(1);
	});

	test('carries numbers without a gap when several are published at once', async () => {
		const ids = await Promise.all(Array.from({ length: 5 }, () => write(office.manager)));
		await Promise.all(ids.map((id) => confirm(member, id)));
		const all = await readCommitments(office.server.app, office.organisation);
		expect(all.map(({ number }) => numberText(number))).toEqual(
			all.map((_, index) => `2027-${String(index + 1)}`)
		);
	});

	test('names a role and never a person, and says why where it is impossible', async () => {
		const fields = async (change: Record<string, string>): Promise<unknown> =>
			write(office.manager, change).catch((error: unknown) =>
				error instanceof InputRefusal ? error.fields : error
			);
		expect(await fields({ role: 'other', otherRole: 'Mme Tremblay' })).toEqual({
			otherRole: 'names-somebody'
		});
		expect(await fields({ role: 'other', otherRole: 'avec Luc Roy' })).toEqual({
			otherRole: 'names-somebody'
		});
		expect(await fields({ role: 'other' })).toEqual({ otherRole: 'empty' });
		expect(await fields({ text: 'M. Roy parlera au logement 304.' })).toEqual({
			text: 'may-name-somebody'
		});
		expect(await fields({ text: 'M. Roy parlera au logement 304.', reread: 'yes' })).toEqual(
			expect.any(String)
		);
		expect(await fields({ state: 'impossible', due: '' })).toEqual({ reason: 'reason-missing' });
		expect(await fields({ due: '' })).toEqual({ due: 'month-missing' });
		expect(await fields({ due: '2027-13' })).toEqual({ due: 'not-a-month' });
		expect(await fields({ state: 'promised' })).toEqual({ state: 'unknown-choice' });
	});

	test('is written by the committee and the manager, and by nobody else', async () => {
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			await expect(write(somebody(office, role))).rejects.toThrow(/^forbidden$/);
			await expect(
				readFollowUpDesk(office.server, somebody(office, role), office.organisation)
			).rejects.toThrow(/^forbidden$/);
		}
		await expect(write(null)).rejects.toThrow(/^signed-out$/);
		// A committee of one building writes of its own building.
		await expect(write(member, { site: site(1) })).rejects.toThrow(/^forbidden$/);
		const elsewhere: Account = {
			...somebody(office, 'manager'),
			memberships: [{ organisation: 'elsewhere', role: 'manager', site: null }]
		};
		await expect(write(elsewhere)).rejects.toThrow(/^forbidden$/);
		await expect(write(office.manager, { site: 'nowhere' })).rejects.toThrow(/^site-not-found$/);
	});

	test('is taken back before it is published, and then nobody can confirm it', async () => {
		const id = await write(office.manager);
		const seen = await seenOf(id);
		await withdrawCommitment(office.server, member, waiting(id));
		await expect(
			confirmCommitment(office.server, member, { ...waiting(id), seen })
		).rejects.toThrow(/^nothing-proposed$/);
		expect(await published(id)).toBeUndefined();
	});

	test('is kept by the database itself from being changed or taken away', async () => {
		await publish();
		const { app } = office.server;
		await expect(app.updateTable('commitment').set({ text: '{}' }).execute()).rejects.toThrow(
			/only added to/
		);
		await expect(app.deleteFrom('commitment_step').execute()).rejects.toThrow(/only added to/);
		await expect(app.updateTable('commitment_step').set({ at: 0 }).execute()).rejects.toThrow(
			/only added to/
		);
	});

	test('is silent after 183 days, first on the desk, and no more once there is news', async () => {
		const id = await publish({ due: '2029-12' });
		office.wait(183 * day - 1);
		const before = await published(id);
		expect(before && isSilent(before, office.now())).toBe(false);
		office.wait(1);
		const silent = await published(id);
		expect(silent && isSilent(silent, office.now())).toBe(true);
		const step = { state: 'planned', role: 'management', due: '2029-12' };
		await expect(writeStep(office.server, office.manager, waiting(id), step)).rejects.toMatchObject(
			{ fields: { news: 'nothing-new' } }
		);
		await writeStep(office.server, office.manager, waiting(id), {
			...step,
			news: 'Trois devis sont arrivés.'
		});
		await confirm(member, id);
		const told = await published(id);
		expect(told && isSilent(told, office.now())).toBe(false);
	});
});
