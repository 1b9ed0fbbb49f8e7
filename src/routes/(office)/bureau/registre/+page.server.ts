import { redirect } from '@sveltejs/kit';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { type OfficeRequest, officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { writeIncident } from '#lib/server/services/legal/incidents.ts';
import { readRegister } from '#lib/server/services/legal/register.ts';
import { answerRequest, noteRequest } from '#lib/server/services/legal/requests.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	await advanceCampaigns(server);
	return {
		register: await readRegister(server, account, organisation.id),
		now: localOf(server.clock()),
		noted: event.url.searchParams.has('note')
	};
};

type Values = Awaited<ReturnType<typeof readForm>>;

async function note(
	event: RequestEvent,
	work: (request: OfficeRequest, values: Values) => Promise<unknown>
) {
	const request = await officeRequest(event);
	const values = await readForm(event.request);
	try {
		await work(request, values);
	} catch (error) {
		return refuseForm(values, error);
	}
	redirect(303, '/bureau/registre?note');
}

export const actions: Actions = {
	demande: (event) =>
		note(event, ({ server, account, organisation }, values) =>
			noteRequest(server, account, organisation.id, values)
		),
	repondre: (event) =>
		note(event, ({ server, account, organisation }, values) =>
			answerRequest(server, account, organisation.id, values)
		),
	incident: (event) =>
		note(event, ({ server, account, organisation }, values) =>
			writeIncident(server, account, organisation.id, values)
		)
};
