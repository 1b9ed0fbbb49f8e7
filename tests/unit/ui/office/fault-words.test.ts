import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { faultWords } from '#lib/ui/office/fault-words.ts';
import { refusalWords } from '#lib/ui/office/refusal-words.ts';

test('a named fault says what to do; one without words says that nothing has changed', async () => {
	const { t } = await createTranslation('fr', ['common', 'office']);
	expect(faultWords(t, 'no-site')).toBe('Cochez au moins un immeuble.');
	expect(faultWords(t, 'tabulator-stopped')).toContain('Rien n’est changé.');
	expect(faultWords(t, 'constructor')).toContain('Rien n’est changé.');
});

test('a page that is refused says so by name', async () => {
	const { t } = await createTranslation('en', ['common', 'office']);
	expect(refusalWords(t, 403, 'forbidden').title).toBe('Your access does not allow this page');
	expect(refusalWords(t, 404, 'not-found').title).toBe('This page does not exist');
	expect(refusalWords(t, 500, 'toString').title).toBe('Something went wrong');
});
