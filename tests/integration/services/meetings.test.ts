import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainFault } from '#lib/protocol/journal-chain.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { confirm, confirmHere } from '#lib/server/services/acts/confirm.ts';
import { propose, withdraw } from '#lib/server/services/acts/propose.ts';
import type { TwoPeopleAct } from '#lib/server/services/acts/two-people-act.ts';
import { addItem, moveItemUp, removeItem } from '#lib/server/services/meetings/agenda.ts';
import { createMeeting, discardMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { decisionAct, decisionChoice } from '#lib/server/services/meetings/decision-act.ts';
import { handsAct, handsChoice } from '#lib/server/services/meetings/hands-act.ts';
import {
	endMeeting,
	openItem,
	openMeeting,
	passItem
} from '#lib/server/services/meetings/hold-meeting.ts';
import { findItem, findMeeting } from '#lib/server/services/meetings/meeting-record.ts';
import { listMeetings, readMeeting } from '#lib/server/services/meetings/read-meeting.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const password = 'lampe bleue jeudi colline';
const hands = { present: '21', for: '17', against: '2', abstained: '2' };
const decided = {
	words: 'À partir de mai, chaque projet est présenté à l’assemblée avant la décision.',
	role: 'la direction de l’immeuble',
	month: '2027-05'
};

describe.each(engines)('an assembly, on %s', (engine) => {
	let office: Office;
	let member: Account;

	beforeAll(async () => {
		office = await startOffice(engine);
		member = await office.server.accounts.create({
			name: 'Luc Roy',
			username: 'luc.roy',
			password,
			memberships: [
				{
					organisation: office.organisation,
					role: 'committee',
					site: office.sites[0]?.id ?? null
				}
			]
		});
	});
	afterAll(() => office.remove());

	const form = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
		title: 'Assemblée du printemps',
		place: 'salle commune',
		planned: office.now(),
		site: office.sites[0]?.id,
		quorum: 'quarter',
		...change
	});

	const prepared = async (change: Record<string, unknown> = {}): Promise<string> =>
		createMeeting(office.server, office.manager, office.organisation, form(change));

	const motion = { kind: 'hands', title: 'Présenter chaque projet ?', rule: 'majority' };

	/** An open assembly with one item before the room. */
	const before = async (item: Record<string, unknown> = motion): Promise<[string, string]> => {
		const id = await prepared();
		const added = await addItem(office.server, office.manager, id, item);
		await openMeeting(office.server, office.manager, id, { present: '21' });
		await openItem(office.server, office.manager, id, added);
		return [id, added];
	};

	const handsOf = async (id: string, item: string, seen?: unknown): Promise<TwoPeopleAct> => {
		const meeting = await findMeeting(office.server.app, id);
		const record = await findItem(office.server.app, meeting, item);
		const choice = seen === undefined ? null : handsChoice(seen);
		return handsAct(office.server, meeting, record, choice);
	};

	const decisionOf = async (id: string, item: string, seen?: unknown): Promise<TwoPeopleAct> => {
		const meeting = await findMeeting(office.server.app, id);
		const record = await findItem(office.server.app, meeting, item);
		const choice = seen === undefined ? null : decisionChoice(seen);
		return decisionAct(office.server, meeting, record, choice);
	};

	/** The same, once two people agree on the hands. */
	const counted = async (typed: Record<string, string> = hands): Promise<[string, string]> => {
		const [id, item] = await before();
		const { server, manager } = office;
		await propose(server, manager, await handsOf(id, item), handsChoice(typed));
		await confirm(server, member, await handsOf(id, item, typed));
		return [id, item];
	};

	test('is held only by who may, and a member of one building only there', async () => {
		const { server, organisation } = office;
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			await expect(
				createMeeting(server, somebody(office, role), organisation, form())
			).rejects.toThrow(/^forbidden$/);
		}
		await expect(createMeeting(server, null, organisation, form())).rejects.toThrow(/^signed-out$/);
		await expect(createMeeting(server, member, organisation, form({ site: '' }))).rejects.toThrow(
			/^forbidden$/
		);
		const other = await prepared({ site: office.sites[1]?.id });
		await expect(readMeeting(server, member, other)).rejects.toThrow(/^forbidden$/);
		await prepared();
		const listed = await listMeetings(server, member, organisation);
		expect(listed.map(({ id }) => id)).not.toContain(other);
		expect(listed.length).toBeGreaterThan(0);
	});

	test('keeps its agenda in order until an item is reached, and then as it is', async () => {
		const { server, manager } = office;
		const id = await prepared();
		const word = { kind: 'information', title: 'Mot du comité', detail: 'Le jardin est ouvert.' };
		const first = await addItem(server, manager, id, word);
		const second = await addItem(server, manager, id, motion);
		await moveItemUp(server, manager, id, second);
		const read = await readMeeting(server, manager, id);
		expect(read.items.map((item) => item.id)).toEqual([second, first]);
		await openMeeting(server, manager, id, { present: '21' });
		await openItem(server, manager, id, second);
		await expect(removeItem(server, manager, id, second)).rejects.toThrow(/^item-reached$/);
		await expect(moveItemUp(server, manager, id, first)).rejects.toThrow(/^item-reached$/);
		await expect(openItem(server, manager, id, first)).rejects.toThrow(/^other-item-open$/);
		await expect(passItem(server, manager, id, second)).rejects.toThrow(/^hands-to-count$/);
		await removeItem(server, manager, id, first);
		expect((await readMeeting(server, manager, id)).items).toHaveLength(1);
		await expect(discardMeeting(server, manager, id)).rejects.toThrow(/^meeting-opened$/);
	});

	test('decides nothing by the hands one person typed', async () => {
		const [id, item] = await before();
		const { server, manager } = office;
		await propose(server, manager, await handsOf(id, item), handsChoice(hands));
		await expect(confirm(server, manager, await handsOf(id, item, hands))).rejects.toThrow(
			/^second-person-needed$/
		);
		const read = await readMeeting(server, member, id);
		expect(read.items[0]).toMatchObject({
			state: 'open',
			result: null,
			typed: { mine: false, by: 'Claire Gagnon', counts: { present: 21, for: 17 } }
		});
		await expect(endMeeting(server, manager, id)).rejects.toThrow(/^item-still-open$/);
	});

	test('is adopted when a second person saw the same hands', async () => {
		const [id] = await counted();
		const read = await readMeeting(office.server, office.manager, id);
		expect(read.items[0]).toMatchObject({
			state: 'done',
			typed: null,
			result: {
				verdict: 'adopted',
				unraised: 0,
				quorum: { needed: 15, electorate: 60, reached: true },
				rule: 'majority'
			}
		});
	});

	test('takes the second person on the spot, and no wrong pass-phrase', async () => {
		const [id, item] = await before();
		const { server, manager } = office;
		await propose(server, manager, await handsOf(id, item), handsChoice(hands));
		const here = { username: 'luc.roy', password, address: '127.0.0.9' };
		await expect(
			confirmHere(server, manager, await handsOf(id, item, hands), { ...here, password: 'faux' })
		).rejects.toThrow(/^sign-in-failed$/);
		await confirmHere(server, manager, await handsOf(id, item, hands), here);
		expect((await readMeeting(server, manager, id)).items[0]?.state).toBe('done');
	});

	test('confirms no other counts than those that were shown', async () => {
		const [id, item] = await before();
		const { server, manager } = office;
		await propose(server, manager, await handsOf(id, item), handsChoice(hands));
		const shown = { ...hands, for: '16', abstained: '3' };
		await expect(confirm(server, member, await handsOf(id, item, shown))).rejects.toThrow(
			/^changed-since$/
		);
		await withdraw(server, member, await handsOf(id, item));
		expect((await readMeeting(server, manager, id)).items[0]).toMatchObject({
			typed: null,
			state: 'open'
		});
	});

	test('refuses more hands than people, and hands that are no number', async () => {
		const [id, item] = await before();
		const { server, manager } = office;
		await expect(
			propose(server, manager, await handsOf(id, item), handsChoice({ ...hands, for: '18' }))
		).rejects.toMatchObject({ code: 'more-hands-than-people', place: 'present' });
		expect(() => handsChoice({ ...hands, for: 'plusieurs' })).toThrow(/^input-refused/);
	});

	test('writes a decision only after an item that was adopted', async () => {
		const { server, manager } = office;
		const [early, waiting] = await before();
		await expect(
			propose(server, manager, await decisionOf(early, waiting), decisionChoice(decided))
		).rejects.toThrow(/^item-not-done$/);
		const [id, item] = await counted({ ...hands, for: '2', against: '17' });
		await expect(
			propose(server, manager, await decisionOf(id, item), decisionChoice(decided))
		).rejects.toThrow(/^not-adopted$/);
	});

	test('numbers its decisions in the year of the organisation, once a second person heard them', async () => {
		const { server, manager } = office;
		for (const sequence of [1, 2]) {
			const [id, item] = await counted();
			await propose(server, manager, await decisionOf(id, item), decisionChoice(decided));
			await expect(endMeeting(server, manager, id)).rejects.toThrow(/^decision-waits$/);
			const waits = await readMeeting(server, member, id);
			expect(waits.items[0]).toMatchObject({
				decision: null,
				written: { mine: false, ...decided }
			});
			await confirm(server, member, await decisionOf(id, item, decided));
			const read = await readMeeting(server, manager, id);
			expect(read.items[0]).toMatchObject({
				written: null,
				decision: { ...decided, year: 2027, sequence }
			});
			await expect(
				propose(server, manager, await decisionOf(id, item), decisionChoice(decided))
			).rejects.toThrow(/^decision-confirmed$/);
			await endMeeting(server, manager, id);
			expect((await readMeeting(server, manager, id)).state).toBe('ended');
		}
	});

	test('promises nothing for a month that is over', async () => {
		const [id, item] = await counted();
		await expect(
			propose(
				office.server,
				office.manager,
				await decisionOf(id, item),
				decisionChoice({ ...decided, month: '2027-01' })
			)
		).rejects.toMatchObject({ code: 'month-is-over', place: 'month' });
		expect(() => decisionChoice({ ...decided, month: 'mai' })).toThrow(/^input-refused/);
	});

	test('writes a role and never somebody’s name beside a decision', async () => {
		const [id, item] = await counted();
		const act = await decisionOf(id, item);
		for (const role of ['Mme Tremblay', member.name]) {
			await expect(
				propose(office.server, office.manager, act, decisionChoice({ ...decided, role }))
			).rejects.toMatchObject({ fields: { role: 'names-somebody' } });
		}
		expect((await readMeeting(office.server, office.manager, id)).items[0]?.written).toBeNull();
	});

	test('keeps what was confirmed as it is, whatever program writes', async () => {
		const { app } = office.server;
		await expect(
			app.updateTable('meeting_decision').set({ words: 'Autre chose.' }).execute()
		).rejects.toThrow(/stays as it is/);
		await expect(app.deleteFrom('meeting_decision').execute()).rejects.toThrow(/stays as it is/);
		await expect(
			app.updateTable('meeting_item').set({ result: null }).where('state', '=', 'done').execute()
		).rejects.toThrow(/stays as it is/);
	});

	test('is written into the journal, whose chain holds', async () => {
		const chain = await readChain(office.server, office.manager, office.organisation);
		const actions = chain.map(({ action }) => action);
		for (const action of [
			'meeting-prepared',
			'agenda-changed',
			'meeting-opened',
			'hands-typed',
			'hands-withdrawn',
			'hands-confirmed',
			'decision-written',
			'decision-confirmed',
			'meeting-ended'
		]) {
			expect(actions).toContain(action);
		}
		expect(await chainFault(chain)).toBeNull();
	});
});
