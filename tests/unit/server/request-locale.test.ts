import { expect, test } from 'vitest';
import { requestLocale } from '#lib/server/request-locale.ts';

test.each([
	['en', 'fr', 'fr', 'en'],
	['xx', 'en', 'fr', 'en'],
	[null, undefined, 'en-CA,fr;q=0.5', 'en'],
	[null, undefined, 'de,en;q=0.4,fr-CA;q=0.8', 'fr'],
	[null, undefined, 'en;q=0,de', 'fr'],
	[null, undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
	[null, undefined, 'zh-TW,en;q=0.8', 'en'],
	['qps-long', 'ht', 'ar', 'ht'],
	[null, undefined, null, 'fr'],
	['<script>', '../..', ';;,q=', 'fr']
])('chosen %s, remembered %s, accepted %s gives %s', (chosen, cookie, accepted, locale) => {
	expect(requestLocale({ chosen, cookie, accepted })).toBe(locale);
});
