import { createTranslation } from '#lib/i18n/translation.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	translation: await createTranslation(data.locale, [
		'common',
		'office',
		'outcome',
		'plan',
		'results'
	])
});
