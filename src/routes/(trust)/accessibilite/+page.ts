import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { translation } = await parent();
	await translation.include(['accessibility']);
};
