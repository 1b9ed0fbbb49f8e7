import type { TFunction } from 'i18next';
import type office from '../../i18n/catalogs/fr/office.json';

type Translate = TFunction<['common', 'office']>;

/** What was done to a campaign, by the name the journal gives it. */
export type JournalAction = Exclude<
	keyof typeof office.campaign.journal,
	'title' | 'calendar' | 'demonstration' | 'someone' | 'line'
>;

/** « a ouvert la campagne » */
export function journalWords(t: Translate, action: JournalAction): string {
	return t(($) => $.office.campaign.journal[action]);
}

/** What did what no person did; in what was prepared in advance, no calendar did it either. */
export function nobodyWords(t: Translate, demonstration: boolean): string {
	return demonstration
		? t(($) => $.office.campaign.journal.demonstration)
		: t(($) => $.office.campaign.journal.calendar);
}
