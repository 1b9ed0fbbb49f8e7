import { ownInterfaceWords } from '#lib/server/services/languages/own-interface-words.ts';
import { listOrganisations } from '#lib/server/services/organisations.ts';
import { organisationCookie } from '#lib/server/office-request.ts';
import type { LayoutServerLoad } from './$types';

const year = 365 * 24 * 60 * 60;

/** What the header of every office page shows. Choices made by a link are remembered. */
export const load: LayoutServerLoad = async ({ locals, cookies, url }) => {
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: year
	} as const;
	const theme = url.searchParams.get('theme');
	if (theme === 'clair' || theme === 'sombre') cookies.set('theme', theme, options);
	const { account, locale, server } = locals;
	const organisations = account === null ? [] : await listOrganisations(server, account);
	const chosen = url.searchParams.get('organisme');
	if (organisations.some(({ id }) => id === chosen) && chosen !== null) {
		cookies.set(organisationCookie, chosen, options);
	}
	const wanted = cookies.get(organisationCookie);
	const organisation = organisations.find(({ id }) => id === wanted) ?? organisations[0] ?? null;
	const own =
		organisation === null
			? null
			: await ownInterfaceWords(server.app, server.config, organisation.id, {
					parts: ['tenants', 'office'],
					locales: [locale]
				});
	return {
		locale,
		own,
		dark: cookies.get('theme') === 'sombre',
		person:
			account === null
				? null
				: {
						name: account.name,
						role: organisation?.role ?? account.memberships[0]?.role ?? null
					},
		organisation:
			organisation === null
				? null
				: { name: organisation.name, demonstration: organisation.demonstration }
	};
};
