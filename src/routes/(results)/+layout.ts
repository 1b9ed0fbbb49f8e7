import { createTranslation } from '#lib/i18n/translation.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
	const translation = await createTranslation(data.locale, [
		'common',
		'results',
		'method',
		'outcome',
		'assembly',
		'public',
		'comments',
		'team',
		'followup',
		'meeting'
	]);
	translation.speakAs(data.own);
	return { ...data, translation };
};
