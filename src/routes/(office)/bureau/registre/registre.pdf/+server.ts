import { legalResponse } from '#lib/server/legal-response.ts';
import { printRegister } from '#lib/server/services/legal/print-legal.ts';
import type { RequestHandler } from './$types';

/** The register of an organisation. */
export const GET: RequestHandler = (event) =>
	legalResponse(event, 'registre', ({ server, account, organisation }, how) =>
		printRegister(server, account, organisation, how)
	);
