import { type ActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { type FormValues, readForm, type RefusedForm, refuseForm } from '#lib/server/form.ts';
import { type OfficeRequest, officeRequest } from '#lib/server/office-request.ts';
import { readCommitmentPage } from '#lib/server/services/followup/read-commitment.ts';
import {
	confirmCommitment,
	confirmCommitmentHere,
	withdrawCommitment,
	writeStep
} from '#lib/server/services/followup/write-commitment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id } = event.params;
	const asked = { organisation: organisation.id, id };
	return {
		...(await readCommitmentPage(server, account, asked, event.locals.locale)),
		id,
		now: server.clock(),
		month: localOf(server.clock()).slice(0, 7),
		tenure: organisation.tenure,
		done: event.url.searchParams.has('publie')
	};
};

interface Asked extends OfficeRequest {
	readonly values: FormValues;
	readonly commitment: { readonly organisation: string; readonly id: string };
	readonly event: RequestEvent;
}

/** One act of this page; where it leads, after the id. */
function act(work: (asked: Asked) => Promise<void>, next: string) {
	return async (event: RequestEvent): Promise<ActionFailure<RefusedForm>> => {
		const request = await officeRequest(event);
		const values = await readForm(event.request);
		const id = event.params['id'] ?? '';
		const commitment = { organisation: request.organisation.id, id };
		try {
			await work({ ...request, values, commitment, event });
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, next.replace('ID', id));
	};
}

function text(values: FormValues, name: string): string {
	const value = values[name];
	return typeof value === 'string' ? value : '';
}

export const actions: Actions = {
	news: act(
		({ server, account, commitment, values }) => writeStep(server, account, commitment, values),
		'/bureau/suites/ID'
	),
	confirm: act(
		({ server, account, commitment, values }) =>
			confirmCommitment(server, account, { ...commitment, seen: text(values, 'seen') }),
		'/bureau/suites/ID?publie'
	),
	confirmHere: act(
		({ server, account, commitment, values, event }) =>
			confirmCommitmentHere(
				server,
				account,
				{ ...commitment, seen: text(values, 'seen') },
				{
					username: text(values, 'username'),
					password: text(values, 'password'),
					code: text(values, 'code'),
					address: event.getClientAddress()
				}
			),
		'/bureau/suites/ID?publie'
	),
	withdraw: act(
		({ server, account, commitment }) => withdrawCommitment(server, account, commitment),
		'/bureau/suites?retire'
	)
};
