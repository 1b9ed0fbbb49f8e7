import { createTranslation } from '#lib/i18n/translation.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
	const translation = await createTranslation(data.locale, [
		'common',
		'results',
		'method',
		'assembly',
		'public',
		'comments',
		'team'
	]);
	translation.speakAs(data.own);
	return { ...data, translation };
};
