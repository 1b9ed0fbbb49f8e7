import { describe, expect, test } from 'vitest';
import { namespaces } from '#lib/i18n/catalog.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import {
	campaignActions,
	deviceActions,
	organisationActions
} from '#lib/server/services/journal.ts';
import { journalWords } from '#lib/ui/office/journal-action.ts';

describe('the words of the journal', () => {
	test.each(locales)(
		'are there in %s for every act, and are not those for an unknown one',
		async (locale) => {
			const { t } = await createTranslation(locale, namespaces);
			const unknown = journalWords(t, 'no-such-act');
			const silent = [...campaignActions, ...deviceActions, ...organisationActions].filter(
				(action) => journalWords(t, action) === unknown
			);
			expect(silent).toEqual([]);
			expect(unknown).not.toBe('');
		}
	);
});
