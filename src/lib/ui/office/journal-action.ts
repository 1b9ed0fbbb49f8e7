import type office from '../../i18n/catalogs/fr/office.json';

/** What was done to a campaign, by the name the journal gives it. */
export type JournalAction = Exclude<
	keyof typeof office.campaign.journal,
	'title' | 'calendar' | 'demonstration' | 'someone' | 'line'
>;
