import type { TFunction } from 'i18next';
import type { OpeningCheck, OpeningItem } from '../../../domain/campaign/opening-checklist.ts';
import { endonyms, isLocale, type Locale } from '../../../i18n/locales.ts';
import { comma, fullStop } from '../../../i18n/punctuation.ts';
import type { WordedTask } from '../worded-task.ts';

type Translate = TFunction<['common', 'path']>;

/** A line of the checklist: what is to do, or what was done. */
export interface WordedCheck extends WordedTask {
	readonly status: OpeningCheck['status'];
	readonly done: string;
}

/** Pages where each is done; what is done on the page of the campaign itself has none. */
const pages = {
	questionnaire: '/bureau/langues',
	examples: '/bureau/questionnaires',
	ballot: null,
	electorate: null,
	few: null,
	custodians: '/gardiens',
	sites: null,
	repeat: null,
	dates: '/modifier',
	publication: '/modifier',
	plan: '/plan',
	codes: '/billets',
	trial: null,
	readers: '/commentaires',
	languages: '/bureau/langues',
	legal: '/dossier',
	'second-person': '/bureau/comptes',
	backup: '/bureau/sauvegarde'
} as const satisfies Readonly<Record<OpeningItem, string | null>>;

/** @param base address of the campaign's page */
export function checkWords(
	t: Translate,
	{ item, status, about }: OpeningCheck,
	base: string,
	locale: Locale
): WordedCheck {
	const page = pages[item];
	const lead = t(($) => $.path.checklist.item[item].todo);
	const named = about.map((one) => (isLocale(one) ? endonyms[one] : one)).join(comma(locale));
	// Two sentences where both are said: « English. Conseillé. »
	const ended = named === '' ? '' : named + fullStop(locale);
	const advised = status === 'advised' ? t(($) => $.path.checklist.advised) : '';
	const href = page === null || page.startsWith('/bureau/') ? page : `${base}${page}`;
	return {
		key: item,
		lead,
		rest: advised === '' ? named : ended + advised,
		act: href === null ? null : { label: t(($) => $.path.checklist.go), href },
		status,
		done: t(($) => $.path.checklist.item[item].done)
	};
}
