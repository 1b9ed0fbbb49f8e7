import { legalResponse } from '#lib/server/legal-response.ts';
import { printMinutes } from '#lib/server/services/meetings/print-minutes.ts';
import type { RequestHandler } from './$types';

/** The minutes of an assembly. */
export const GET: RequestHandler = (event) =>
	legalResponse(event, 'proces-verbal', ({ server, account }, how) =>
		printMinutes(server, account, event.params.id, how)
	);
