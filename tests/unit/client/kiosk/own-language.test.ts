import { expect, test } from 'vitest';
import { ownLanguage } from '#lib/client/kiosk/own-language.ts';

test.each([
	[['en-US', 'fr'], ['fr', 'en'], 'en'],
	[['es-MX', 'en-GB'], ['fr', 'en'], 'en'],
	[['en-US'], ['fr'], 'fr'],
	[['fr-CA', 'en'], ['fr', 'en'], 'fr'],
	[['ar'], ['fr', 'en'], 'fr'],
	[['zh-CN', 'en'], ['fr', 'en', 'zh-Hans'], 'zh-Hans'],
	[['zh-TW', 'ar-DZ'], ['fr', 'ar', 'zh-Hans'], 'ar'],
	[[], ['fr', 'en'], 'fr']
] as const)('of %j, where %j are offered, a phone opens in %s', (wanted, offered, own) => {
	expect(ownLanguage(wanted, offered)).toBe(own);
});
