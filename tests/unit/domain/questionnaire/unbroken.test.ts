import { expect, test } from 'vitest';
import { unbroken } from '#lib/domain/questionnaire/unbroken.ts';

test('a sum that was typed is never parted at the end of a line, and nothing else is tied', () => {
	expect(unbroken('Une clôture, pour 12 000 $, en 2027')).toBe(
		'Une clôture, pour 12\u00A0000\u00A0$, en 2027'
	);
	expect(unbroken('1 200 000 $ ou 5 %')).toBe('1\u00A0200\u00A0000\u00A0$ ou 5\u00A0%');
	expect(unbroken('Les 3 bancs de 2027 et 12 0000')).toBe('Les 3 bancs de 2027 et 12 0000');
});
