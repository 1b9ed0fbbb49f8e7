import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	locale: locals.locale,
	// Chosen in the office, by whoever reads there; a tenant's page has no such cookie.
	dark: cookies.get('theme') === 'sombre'
});
