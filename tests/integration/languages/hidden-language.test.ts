import { expect, test, vi } from 'vitest';
import { campaignLanguages } from '#lib/server/services/languages/campaign-languages.ts';
import { draft, startOffice } from '../../support/office.ts';
import { refusedFields, translating } from '../../support/translating.ts';

// As if Creole did not ship whole: tenants would never be shown it.
vi.mock('#lib/i18n/locales.ts', async (original) => {
	const locales = await original<object>();
	return { ...locales, isComplete: (locale: string) => locale !== 'ht' };
});

test('a language that tenants are not shown cannot be chosen, whatever words were brought', async () => {
	const office = await startOffice('sqlite');
	try {
		const words = translating(office);
		await words.fill('tenants', 'ht');
		await words.fill('sondage-annuel', 'ht');
		await words.sign('tenants', 'ht');
		await words.sign('sondage-annuel', 'ht');
		const { app, config } = office.server;
		const all = await campaignLanguages(app, config, office.organisation, 'sondage-annuel');
		const standing = new Map(all.map((each) => [each.locale, each.standing]));
		expect(standing.get('ht')).toBe('incomplete');
		expect(standing.get('es')).toBe('unreviewed');
		for (const field of ['languages', 'unreviewed']) {
			const chosen = { languages: ['fr'], unreviewed: [], [field]: ['fr', 'ht'] };
			expect(await refusedFields(draft(office, chosen))).toEqual({ [field]: 'untranslated' });
		}
	} finally {
		await office.remove();
	}
});
