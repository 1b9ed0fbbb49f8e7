import { error } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/campaign/local-moment.ts';
import { yearsOf, yearWheel } from '#lib/domain/meeting/year.ts';
import { readSiteYear } from '#lib/server/services/meetings/read-year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const read = await readSiteYear(locals.server, params.site, locals.locale);
	if (read === null) error(404);
	const { happenings, ...site } = read;
	const now = yearOf(locals.server.clock());
	const years = yearsOf(happenings, now);
	const asked = Number(url.searchParams.get('an') ?? now);
	const year = years.includes(asked) ? asked : now;
	return { site: { ...site, id: params.site }, year, years, wheel: yearWheel(happenings, year) };
};
