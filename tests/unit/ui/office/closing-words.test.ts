import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { closingWords } from '#lib/ui/office/band-words.ts';

test('who closes early reads a figure of the day, and never that nobody took part', async () => {
	const { t } = await createTranslation('fr', ['common', 'office']);
	expect(closingWords(t, 'Les Érables', { kind: 'none' })).toMatch(/ont pu arriver depuis/);
	expect(closingWords(t, 'Les Érables', { kind: 'none' })).not.toContain('aucune');
	expect(closingWords(t, 'Les Érables', { kind: 'around', tens: 4 })).toMatch(
		/montrée aujourd’hui, Les Érables.*40.*une fois par jour/
	);
});
