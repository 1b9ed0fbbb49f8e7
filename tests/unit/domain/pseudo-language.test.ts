import { describe, expect, test } from 'vitest';
import { isPseudo, pseudo, pseudoCatalog, pseudoWords } from '#lib/domain/pseudo-language.ts';
import { isFormula, isHostile, isMarkup } from '#lib/domain/questionnaire/safe-text.ts';
import { locales } from '#lib/i18n/locales.ts';

describe('a pseudo-language', () => {
	test('is never offered where it was not asked for', () => {
		expect(isPseudo('qps-longer')).toBe(false);
		expect(pseudoWords('Oui')).toEqual({});
		expect(locales.some((locale) => locale.startsWith('qps'))).toBe(false);
	});

	test('marks both ends of a text, a third longer, and leaves its blanks', () => {
		const text = 'Question {{number}} sur {{count}}, et encore quelques mots';
		const long = pseudo(text, 'qps-longer');
		expect(long).toMatch(/^⟦.*⟧$/);
		expect(long).toContain('{{number}}');
		expect(long).toContain('{{count}}');
		expect(long).not.toContain('Question');
		expect(long.length).toBeGreaterThanOrEqual(Math.ceil((text.length - 19) * 1.33));
		expect(pseudo('Retour', 'qps-rtl')).toMatch(/^⟦.{6}⟧$/);
	});

	test('turns every text of a catalog and no key', () => {
		expect(Object.keys(pseudoCatalog({ a: { b_one: 'Un' } }, 'qps-rtl'))).toEqual(['a']);
		expect(pseudoCatalog({ a: { b_one: 'Un' } }, 'qps-rtl')).toEqual({ a: { b_one: '⟦Uñ⟧' } });
	});

	test('is a text that a questionnaire may hold', () => {
		for (const locale of ['qps-longer', 'qps-rtl']) {
			const text = pseudo('Avez-vous assez à manger ?', locale);
			expect([isHostile(text), isFormula(text), isMarkup(text)]).toEqual([false, false, false]);
		}
	});
});
