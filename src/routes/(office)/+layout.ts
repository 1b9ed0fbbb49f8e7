import { createTranslation } from '#lib/i18n/translation.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => {
	const translation = await createTranslation(data.locale, [
		'common',
		'office',
		'accounts',
		'acts',
		'tablets',
		'slips',
		'trust',
		'languages',
		'legal',
		'paper',
		'path',
		'plan',
		'print',
		'comments',
		'method',
		'team',
		'minutes',
		'upkeep',
		'voice',
		'results',
		'editor',
		'exports',
		'followup',
		'followdesk',
		'meeting',
		'custody',
		'ballot',
		'outcome'
	]);
	translation.speakAs(data.own);
	return { ...data, translation };
};
