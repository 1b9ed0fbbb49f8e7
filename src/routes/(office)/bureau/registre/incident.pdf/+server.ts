import { legalResponse } from '#lib/server/legal-response.ts';
import { printIncidentForm } from '#lib/server/services/legal/print-legal.ts';
import type { RequestHandler } from './$types';

/** An incident form to fill by hand. */
export const GET: RequestHandler = (event) =>
	legalResponse(event, 'incident', ({ server, account, organisation }, how) =>
		printIncidentForm(server, account, organisation, how)
	);
