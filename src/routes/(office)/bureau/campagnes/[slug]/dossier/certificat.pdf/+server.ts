import { legalResponse } from '#lib/server/legal-response.ts';
import { printCertificate } from '#lib/server/services/legal/print-legal.ts';
import type { RequestHandler } from './$types';

/** That the sealed answers of a campaign are destroyed. */
export const GET: RequestHandler = (event) =>
	legalResponse(event, `certificat-${event.params.slug}`, ({ server, account }, how) =>
		printCertificate(server, account, event.params.slug, how)
	);
