import { describe, expect, test } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import { betweenSentences, comma, fullStop } from '#lib/i18n/punctuation.ts';

describe('what stands between words that are put together', () => {
	test('is of the script that is read, without a Latin comma in Arabic or Chinese', () => {
		expect(comma('ar')).toBe('، ');
		expect(comma('zh-Hans')).toBe('，');
		expect(fullStop('zh-Hans')).toBe('。');
		for (const locale of ['fr', 'en', 'es', 'ht'] as const) expect(comma(locale)).toBe(', ');
	});

	test('leaves no space after a Chinese full stop, and one everywhere else', () => {
		for (const locale of locales) {
			const chinese = locale === 'zh-Hans';
			expect(betweenSentences(locale)).toBe(chinese ? '' : ' ');
			expect(fullStop(locale).endsWith(' ')).toBe(!chinese);
		}
	});
});
