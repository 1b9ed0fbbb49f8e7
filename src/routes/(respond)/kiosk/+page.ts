import type { PageLoad } from './$types';

/** The words of a shared tablet, which a phone does not download. */
export const load: PageLoad = async ({ parent }) => {
	const { translation } = await parent();
	await translation.include(['kiosk']);
};
