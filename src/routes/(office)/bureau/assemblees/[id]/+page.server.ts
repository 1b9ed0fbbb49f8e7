import { redirect } from '@sveltejs/kit';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { type FormValues, readForm, refuseForm } from '#lib/server/form.ts';
import { type OfficeRequest, officeRequest } from '#lib/server/office-request.ts';
import { confirm, confirmHere } from '#lib/server/services/acts/confirm.ts';
import { propose, withdraw } from '#lib/server/services/acts/propose.ts';
import type { TwoPeopleAct } from '#lib/server/services/acts/two-people-act.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { addItem, moveItemUp, removeItem } from '#lib/server/services/meetings/agenda.ts';
import { discardMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { decisionAct, decisionChoice } from '#lib/server/services/meetings/decision-act.ts';
import { listDoors, readDoorList, tickDoor } from '#lib/server/services/meetings/doors.ts';
import { handsAct, handsChoice } from '#lib/server/services/meetings/hands-act.ts';
import {
	endMeeting,
	openItem,
	openMeeting,
	passItem
} from '#lib/server/services/meetings/hold-meeting.ts';
import { findItem, findMeeting } from '#lib/server/services/meetings/meeting-record.ts';
import { writeMeetingIncident } from '#lib/server/services/minutes/incidents.ts';
import { readMeeting } from '#lib/server/services/meetings/read-meeting.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const meeting = await readMeeting(server, account, event.params.id, event.locals.locale);
	const campaigns = await listCampaigns(server, account, organisation.id);
	return {
		meeting,
		doors: await readDoorList(server, account, event.params.id),
		campaigns: campaigns.map(({ slug, title }) => ({ slug, title })),
		month: localOf(server.clock()).slice(0, 7)
	};
};

interface Asked extends OfficeRequest {
	readonly id: string;
	readonly item: string;
	readonly values: FormValues;
	readonly event: RequestEvent;
}

/** One act of the page: then the page again, where it was. */
function act(work: (asked: Asked) => Promise<unknown>, next?: string) {
	return async (event: RequestEvent) => {
		const request = await officeRequest(event);
		const values = await readForm(event.request);
		const { id } = event.params;
		try {
			await work({ ...request, id, item: text(values, 'item'), values, event });
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, next ?? `/bureau/assemblees/${id}`);
	};
}

/** What two people agree on: the hands of an item, or what was decided after it. */
async function agreed({ server, id, item, values }: Asked): Promise<TwoPeopleAct> {
	const meeting = await findMeeting(server.app, id);
	const record = await findItem(server.app, meeting, item);
	const make = isDecision(values) ? decisionAct : handsAct;
	return make(server, meeting, record, text(values, 'seen'));
}

export const actions: Actions = {
	ajouter: act(({ server, account, id, values }) => addItem(server, account, id, values)),
	enlever: act(({ server, account, id, item }) => removeItem(server, account, id, item)),
	monter: act(({ server, account, id, item }) => moveItemUp(server, account, id, item)),
	ouvrir: act(({ server, account, id, values }) => openMeeting(server, account, id, values)),
	lever: act(({ server, account, id }) => endMeeting(server, account, id)),
	supprimer: act(
		({ server, account, id }) => discardMeeting(server, account, id),
		'/bureau/assemblees'
	),
	aborder: act(({ server, account, id, item }) => openItem(server, account, id, item)),
	passer: act(({ server, account, id, item }) => passItem(server, account, id, item)),
	portes: act(({ server, account, id, values }) =>
		listDoors(server, account, id, text(values, 'lines'))
	),
	cocher: act(({ server, account, id, values }) =>
		tickDoor(server, account, id, {
			door: text(values, 'door'),
			present: text(values, 'here') === 'yes'
		})
	),
	inscrire: act(async (asked) => {
		const choice = (isDecision(asked.values) ? decisionChoice : handsChoice)(asked.values);
		await propose(asked.server, asked.account, await agreed(asked), choice);
	}),
	confirmer: act(async (asked) => confirm(asked.server, asked.account, await agreed(asked))),
	confirmerIci: act(async (asked) =>
		confirmHere(asked.server, asked.account, await agreed(asked), {
			username: text(asked.values, 'username'),
			password: text(asked.values, 'password'),
			code: text(asked.values, 'code'),
			address: asked.event.getClientAddress()
		})
	),
	incident: act(({ server, account, id, values }) =>
		writeMeetingIncident(server, account, id, values)
	),
	reprendre: act(async (asked) => withdraw(asked.server, asked.account, await agreed(asked)))
};

function isDecision(values: FormValues): boolean {
	return text(values, 'act') === 'decision';
}

function text(values: FormValues, name: string): string {
	const value = values[name];
	return typeof value === 'string' ? value : '';
}
