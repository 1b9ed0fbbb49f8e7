import { legalResponse } from '#lib/server/legal-response.ts';
import { printLegalFile } from '#lib/server/services/legal/print-legal.ts';
import type { RequestHandler } from './$types';

/** The legal file of a campaign, in French or English. */
export const GET: RequestHandler = (event) =>
	legalResponse(event, `dossier-${event.params.slug}`, ({ server, account }, how) =>
		printLegalFile(server, account, event.params.slug, how)
	);
