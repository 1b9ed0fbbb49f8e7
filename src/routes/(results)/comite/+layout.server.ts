import { homeOf } from '#lib/server/office-request.ts';
import type { LayoutServerLoad } from './$types';

/** Who reads: a letter is read with one's own access, often on a machine that others use next. */
export const load: LayoutServerLoad = ({ locals: { account } }) => ({
	reader: account === null ? null : { name: account.name, office: homeOf(account) === '/bureau' }
});
