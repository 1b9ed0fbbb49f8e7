import type { TFunction } from 'i18next';
import type accounts from '../../i18n/catalogs/fr/accounts.json';
import type acts from '../../i18n/catalogs/fr/acts.json';
import type ballot from '../../i18n/catalogs/fr/ballot.json';
import type comments from '../../i18n/catalogs/fr/comments.json';
import type custody from '../../i18n/catalogs/fr/custody.json';
import type editor from '../../i18n/catalogs/fr/editor.json';
import type exported from '../../i18n/catalogs/fr/exports.json';
import type followdesk from '../../i18n/catalogs/fr/followdesk.json';
import type languages from '../../i18n/catalogs/fr/languages.json';
import type legal from '../../i18n/catalogs/fr/legal.json';
import type meeting from '../../i18n/catalogs/fr/meeting.json';
import type minutes from '../../i18n/catalogs/fr/minutes.json';
import type office from '../../i18n/catalogs/fr/office.json';
import type paper from '../../i18n/catalogs/fr/paper.json';
import type path from '../../i18n/catalogs/fr/path.json';
import type plan from '../../i18n/catalogs/fr/plan.json';
import type print from '../../i18n/catalogs/fr/print.json';
import type team from '../../i18n/catalogs/fr/team.json';
import type upkeep from '../../i18n/catalogs/fr/upkeep.json';

type Translate = TFunction<
	[
		'common',
		'respond',
		'results',
		'office',
		'accounts',
		'acts',
		'ballot',
		'comments',
		'custody',
		'editor',
		'exports',
		'followdesk',
		'languages',
		'legal',
		'meeting',
		'minutes',
		'paper',
		'path',
		'plan',
		'print',
		'team',
		'upkeep'
	]
>;

const absent = { defaultValue: '' };

/** Where the words of a fault stand: with what they are about. The office's own come late, those of a draft last. */
const places: readonly ((t: Translate, code: string) => string)[] = [
	(t, code) => t(($) => $.accounts.fault[code as keyof typeof accounts.fault], absent),
	(t, code) => t(($) => $.acts.fault[code as keyof typeof acts.fault], absent),
	(t, code) => t(($) => $.ballot.fault[code as keyof typeof ballot.fault], absent),
	(t, code) => t(($) => $.comments.fault[code as keyof typeof comments.fault], absent),
	(t, code) => t(($) => $.custody.fault[code as keyof typeof custody.fault], absent),
	(t, code) => t(($) => $.exports.fault[code as keyof typeof exported.fault], absent),
	(t, code) => t(($) => $.followdesk.fault[code as keyof typeof followdesk.fault], absent),
	(t, code) => t(($) => $.languages.fault[code as keyof typeof languages.fault], absent),
	(t, code) => t(($) => $.legal.fault[code as keyof typeof legal.fault], absent),
	(t, code) => t(($) => $.meeting.fault[code as keyof typeof meeting.fault], absent),
	(t, code) => t(($) => $.minutes.roll.fault[code as keyof typeof minutes.roll.fault], absent),
	(t, code) => t(($) => $.paper.fault[code as keyof typeof paper.fault], absent),
	(t, code) => t(($) => $.team.fault[code as keyof typeof team.fault], absent),
	(t, code) => t(($) => $.upkeep.fault[code as keyof typeof upkeep.fault], absent),
	(t, code) => t(($) => $.path.fault[code as keyof typeof path.fault], absent),
	(t, code) => t(($) => $.plan.fault[code as keyof typeof plan.fault], absent),
	(t, code) => t(($) => $.print.fault[code as keyof typeof print.fault], absent),
	(t, code) => t(($) => $.office.fault[code as keyof typeof office.fault], absent),
	(t, code) => t(($) => $.editor.fault[code as keyof typeof editor.fault], absent)
];

/** What happened and what to do, for a named fault; a general sentence for one without words. */
export function faultWords(t: Translate, code: string): string {
	for (const wordsAt of places) {
		const words = wordsAt(t, code);
		if (words !== '') return words;
	}
	return t(($) => $.office.fault.unexpected);
}
