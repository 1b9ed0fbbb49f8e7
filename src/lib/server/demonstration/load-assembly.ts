import { monthOf } from '../../domain/campaign/local-moment.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { confirm } from '../services/acts/confirm.ts';
import { propose } from '../services/acts/propose.ts';
import type { TwoPeopleAct } from '../services/acts/two-people-act.ts';
import { addItem } from '../services/meetings/agenda.ts';
import { createMeeting } from '../services/meetings/create-meeting.ts';
import { decisionAct, decisionChoice } from '../services/meetings/decision-act.ts';
import { listDoors, tickDoor } from '../services/meetings/doors.ts';
import { handsAct, handsChoice } from '../services/meetings/hands-act.ts';
import { endMeeting, openItem, openMeeting, passItem } from '../services/meetings/hold-meeting.ts';
import { findMeeting, type ItemRecord, itemsOf } from '../services/meetings/meeting-record.ts';
import { incidentsOf, writeMeetingIncident } from '../services/minutes/incidents.ts';
import { accountOf } from './account-of.ts';
import type { InventedAssembly, InventedItem } from './invented-assembly.ts';

const day = 86_400_000;

/** Whoever holds the assembly, and whoever confirms what was counted and decided. */
interface Table {
	readonly writer: Account;
	readonly second: Account;
}

/**
 * Has an invented committee hold an assembly on one evening of the past, by the way of real ones. One
 * that was interrupted is taken up where it stopped; one that is over stays as it is.
 */
export async function loadAssembly(server: Server, assembly: InventedAssembly): Promise<void> {
	const at = server.clock() - assembly.daysAgo * day;
	const then: Server = { ...server, clock: () => at };
	const [writer, second] = await Promise.all([
		accountOf(server, assembly.writer),
		accountOf(server, assembly.second)
	]);
	await prepare(then, writer, assembly);
	const { id, items, present } = assembly;
	if ((await findMeeting(server.app, id)).state === 'prepared') {
		await openMeeting(then, writer, id, { present: present.length });
	}
	for (const [place, item] of (await itemsOf(server.app, id)).entries()) {
		const invented = items[place];
		if (invented !== undefined) await hold(then, { writer, second }, { id, item, invented });
	}
	if ((await findMeeting(server.app, id)).state !== 'open') return;
	const written = (await incidentsOf(server.app, id)).length;
	for (const incident of assembly.incidents.slice(written)) {
		await writeMeetingIncident(then, writer, id, { incident });
	}
	await endMeeting(then, writer, id);
}

async function prepare(
	then: Server,
	writer: Account,
	{ id, organisation, typed, items, doors, present }: InventedAssembly
): Promise<void> {
	const there = await then.app
		.selectFrom('meeting')
		.select('state')
		.where('id', '=', id)
		.executeTakeFirst();
	if (there === undefined) {
		await createMeeting(then, writer, organisation.id, { ...typed, planned: then.clock() }, id);
	} else if (there.state !== 'prepared') return;
	const written = (await itemsOf(then.app, id)).length;
	for (const item of items.slice(written)) await addItem(then, writer, id, item.typed);
	await listDoors(then, writer, id, doors.join(', '));
	for (const door of present) await tickDoor(then, writer, id, { door, present: true });
}

async function hold(
	then: Server,
	{ writer, second }: Table,
	{
		id,
		item,
		invented: { hands, decision }
	}: { readonly id: string; readonly item: ItemRecord; readonly invented: InventedItem }
): Promise<void> {
	const meeting = await findMeeting(then.app, id);
	if (meeting.state !== 'open') return;
	if (item.state === 'waiting') await openItem(then, writer, id, item.id);
	const agree = async (act: TwoPeopleAct, choice: string): Promise<void> => {
		await propose(then, writer, act, choice);
		await confirm(then, second, act);
	};
	if (item.state !== 'done') {
		if (hands === undefined) await passItem(then, writer, id, item.id);
		else {
			const counts = handsChoice(hands);
			await agree(handsAct(then, meeting, item, counts), counts);
		}
	}
	const decided = await then.app
		.selectFrom('meeting_decision')
		.select('id')
		.where('item_id', '=', item.id)
		.executeTakeFirst();
	if (decision === undefined || decided !== undefined) return;
	const month = monthOf(then.clock() + decision.daysAfter * day);
	const words = decisionChoice({ words: decision.words, role: decision.role, month });
	await agree(decisionAct(then, meeting, item, words), words);
}
