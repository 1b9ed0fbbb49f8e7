import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFault } from '#lib/domain/campaign/written-text.ts';
import { cleanText, isBlank, isFormula, isHostile } from '#lib/domain/questionnaire/safe-text.ts';

const anyText = fc.string({ unit: 'binary' });

/** Marks that turn the direction, separators, byte order marks and tags. */
const deceiving = fc.constantFrom(
	'\u0000',
	'\u061C',
	'\u200E',
	'\u200F',
	'\u2028',
	'\u2029',
	'\u202A',
	'\u202E',
	'\u2066',
	'\u2069',
	'\uFEFF',
	'\u{E0000}',
	'\u{E0041}',
	'\u{E007F}',
	'\uD83D'
);

/** Blanks, format characters and fillers. */
const inkless = fc.constantFrom(
	' ',
	'\n',
	'\u00A0',
	'\u00AD',
	'\u200B',
	'\u200D',
	'\u2060',
	'\u3164',
	'\u2800'
);

describe('a character that deceives', () => {
	test('is found wherever it stands, also in the texts of a campaign', () => {
		fc.assert(
			fc.property(anyText, deceiving, anyText, (before, character, after) => {
				const text = `${before} ${character} ${after}`;
				expect(isHostile(text)).toBe(true);
				expect(textFault(text, text.length)).toBe('hidden-character');
			})
		);
	});

	test('is gone from a clean text, which stays as it is when cleaned again', () => {
		const pasted = fc.array(fc.oneof(anyText, deceiving)).map((parts) => parts.join(''));
		fc.assert(
			fc.property(pasted, (text) => {
				const clean = cleanText(text);
				expect(isHostile(clean)).toBe(false);
				expect(cleanText(clean)).toBe(clean);
			})
		);
	});

	test('takes nothing with it that can be read', () => {
		expect(cleanText('un\u2028deux\r\ntrois\u200F \u{E0041}quatre')).toBe('un\ndeux\ntrois quatre');
		expect(cleanText('می\u200Cخواهم 👩‍👧')).toBe('می\u200Cخواهم 👩‍👧');
	});
});

describe('a text with nothing to read', () => {
	test('is blank, and no longer with one letter in it', () => {
		const blanks = fc.array(inkless).map((parts) => parts.join(''));
		const letter = fc.constantFrom('a', 'é', 'س', '公', '7', '?');
		fc.assert(
			fc.property(blanks, letter, blanks, (before, character, after) => {
				expect(isBlank(before)).toBe(true);
				expect(isBlank(before + character + after)).toBe(false);
			})
		);
	});
});

describe('a formula', () => {
	test('is seen behind any blanks, in full width too', () => {
		const sign = fc.constantFrom('=', '@', '＝', '＋', '－', '＠');
		fc.assert(
			fc.property(fc.array(inkless), sign, anyText, (blanks, first, rest) => {
				fc.pre(!blanks.includes('\u3164') && !blanks.includes('\u2800'));
				expect(isFormula(blanks.join('') + first + rest)).toBe(true);
			})
		);
	});

	test.each([
		'+cmd|x',
		'-A1',
		'+ cmd|x',
		"-2+3+cmd|' /C calc'!A0",
		'-(1+1)',
		'+1+HYPERLINK("http://exemple.test")',
		'- 1\n|x',
		'+@SUM(A1)'
	])('begins with a sign: %j', (text) => {
		expect(isFormula(text)).toBe(true);
	});

	test.each([
		'+ de 65 ans',
		'- Oui (un peu)',
		'-5 °C',
		'+1',
		'−3',
		'- 2 ou 3',
		'a=b',
		'moi@ici',
		'+'
	])('is not what %j is', (text) => {
		expect(isFormula(text)).toBe(false);
	});
});
