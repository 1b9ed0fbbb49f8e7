import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Account } from './accounts/account.ts';
import type { Server } from './server.ts';
import { listOrganisations, type Organisation } from './services/organisations.ts';

/** Remembers which of several organisations somebody works in. */
export const organisationCookie = 'organisme';

/** A request of somebody who is signed in, and the organisation they work in. */
export interface OfficeRequest {
	readonly server: Server;
	readonly account: Account;
	readonly organisation: Organisation;
	readonly organisations: readonly Organisation[];
}

/**
 * Who asks, and for which organisation. Sends whoever is not signed in to the login page and back
 * again afterwards, and whoever only reads results to the results.
 */
export async function officeRequest(event: RequestEvent): Promise<OfficeRequest> {
	const { server, account } = event.locals;
	if (account === null) {
		redirect(303, `/connexion?suite=${encodeURIComponent(event.url.pathname)}`);
	}
	const organisations = await listOrganisations(server, account);
	const wanted = event.cookies.get(organisationCookie);
	const organisation = organisations.find(({ id }) => id === wanted) ?? organisations[0];
	if (organisation === undefined) redirect(303, '/comite');
	return { server, account, organisation, organisations };
}

/** Where somebody begins: the office for those who prepare campaigns, the results for the others. */
export function homeOf(account: Account): '/bureau' | '/comite' {
	const prepares = account.memberships.some(
		({ role }) =>
			role === 'administrator' || role === 'manager' || role === 'helper' || role === 'data-entry'
	);
	return prepares ? '/bureau' : '/comite';
}

/** Only a page of the office or of the results may be returned to after signing in, as a header can say it. */
export function returnPath(wanted: string | null): string | null {
	const base = 'http://here.invalid';
	const url = wanted === null ? null : URL.parse(wanted, base);
	if (url?.origin !== base || !/^\/(?:bureau|comite)(?:\/(?!\/)|$)/.test(url.pathname)) return null;
	return `${url.pathname}${url.search}`;
}
