import type { RequestEvent } from '@sveltejs/kit';
import { type FormValues, readForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import type { Server } from '#lib/server/server.ts';
import type { Changing } from '#lib/server/services/questionnaires/edit-draft.ts';

/** A change of a draft: which one, as it was on the page, and what was typed. */
export interface DraftRequest {
	readonly server: Server;
	readonly changing: Changing;
	readonly values: FormValues;
}

/** Reads the form that changes the draft of an address. */
export async function draftRequest(
	event: RequestEvent<{ readonly id: string }>
): Promise<DraftRequest> {
	const { server, account, organisation } = await officeRequest(event);
	const values = await readForm(event.request);
	const { id } = event.params;
	const revision = Number(values['revision']);
	return { server, changing: { account, organisation: organisation.id, id, revision }, values };
}
