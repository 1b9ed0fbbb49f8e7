import type { PageLoad } from './$types';

/** The words of what is shown to a room: no other page of the office says them. */
export const load: PageLoad = async ({ data, parent }) => {
	const { translation } = await parent();
	await translation.include(['assembly']);
	return data;
};
