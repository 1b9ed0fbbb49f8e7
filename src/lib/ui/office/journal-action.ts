import type { TFunction } from 'i18next';
import type accounts from '../../i18n/catalogs/fr/accounts.json';
import type acts from '../../i18n/catalogs/fr/acts.json';
import type comments from '../../i18n/catalogs/fr/comments.json';
import type custody from '../../i18n/catalogs/fr/custody.json';
import type editor from '../../i18n/catalogs/fr/editor.json';
import type exported from '../../i18n/catalogs/fr/exports.json';
import type followdesk from '../../i18n/catalogs/fr/followdesk.json';
import type legal from '../../i18n/catalogs/fr/legal.json';
import type meeting from '../../i18n/catalogs/fr/meeting.json';
import type office from '../../i18n/catalogs/fr/office.json';
import type paper from '../../i18n/catalogs/fr/paper.json';
import type path from '../../i18n/catalogs/fr/path.json';
import type plan from '../../i18n/catalogs/fr/plan.json';
import type print from '../../i18n/catalogs/fr/print.json';
import type tablets from '../../i18n/catalogs/fr/tablets.json';
import type team from '../../i18n/catalogs/fr/team.json';
import type upkeep from '../../i18n/catalogs/fr/upkeep.json';

/** Where the words of acts stand: whoever shows a journal has these at hand. */
export const journalNamespaces = [
	'common',
	'office',
	'accounts',
	'acts',
	'comments',
	'custody',
	'editor',
	'exports',
	'followdesk',
	'legal',
	'meeting',
	'paper',
	'path',
	'plan',
	'print',
	'tablets',
	'team',
	'upkeep'
] as const;

type Translate = TFunction<typeof journalNamespaces>;

type OfCampaign = Exclude<
	keyof typeof office.campaign.journal,
	'title' | 'calendar' | 'demonstration' | 'someone' | 'line'
>;

const absent = { defaultValue: '' };

/** Where the words of an act stand: with what it is about. */
const places: readonly ((t: Translate, action: string) => string)[] = [
	(t, action) => t(($) => $.accounts.journal[action as keyof typeof accounts.journal], absent),
	(t, action) => t(($) => $.acts.journal[action as keyof typeof acts.journal], absent),
	(t, action) => t(($) => $.comments.journal[action as keyof typeof comments.journal], absent),
	(t, action) => t(($) => $.custody.journal[action as keyof typeof custody.journal], absent),
	(t, action) => t(($) => $.editor.journal[action as keyof typeof editor.journal], absent),
	(t, action) => t(($) => $.exports.journal[action as keyof typeof exported.journal], absent),
	(t, action) => t(($) => $.followdesk.journal[action as keyof typeof followdesk.journal], absent),
	(t, action) => t(($) => $.legal.journal[action as keyof typeof legal.journal], absent),
	(t, action) => t(($) => $.meeting.journal[action as keyof typeof meeting.journal], absent),
	(t, action) => t(($) => $.paper.journal[action as keyof typeof paper.journal], absent),
	(t, action) => t(($) => $.team.journal[action as keyof typeof team.journal], absent),
	(t, action) => t(($) => $.upkeep.journal[action as keyof typeof upkeep.journal], absent),
	(t, action) => t(($) => $.path.journal[action as keyof typeof path.journal], absent),
	(t, action) => t(($) => $.plan.journal[action as keyof typeof plan.journal], absent),
	(t, action) => t(($) => $.print.journal[action as keyof typeof print.journal], absent),
	(t, action) => t(($) => $.tablets.one.action[action as keyof typeof tablets.one.action], absent),
	(t, action) => t(($) => $.office.campaign.journal[action as OfCampaign], absent)
];

/** « a ouvert la campagne », for an act by the name the journal gives it. */
export function journalWords(t: Translate, action: string): string {
	for (const wordsAt of places) {
		const words = wordsAt(t, action);
		if (words !== '') return words;
	}
	return t(($) => $.acts.log.other);
}

/** What did what no person did; in what was prepared in advance, no calendar did it either. */
export function nobodyWords(t: Translate, demonstration: boolean): string {
	return demonstration
		? t(($) => $.office.campaign.journal.demonstration)
		: t(($) => $.office.campaign.journal.calendar);
}
