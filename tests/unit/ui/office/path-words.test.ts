import { expect, test } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { checkWords } from '#lib/ui/office/path/check-words.ts';
import { taskWords } from '#lib/ui/office/task-words.ts';

const base = '/bureau/campagnes/annuel';
const day = Date.UTC(2027, 2, 20, 21);

test('what is advised of a language ends the name of the language first', async () => {
	const check = { item: 'languages', status: 'advised', about: ['en'], count: 1 } as const;
	const { t } = await createTranslation('fr', ['common', 'path']);
	expect(checkWords(t, check, base, 'fr').rest).toBe('English. Conseillé.');
	expect(checkWords(t, { ...check, about: [] }, base, 'fr').rest).toBe('Conseillé.');
	const chinese = await createTranslation('zh-Hans', ['common', 'path']);
	expect(checkWords(chinese.t, check, base, 'zh-Hans').rest).toBe('English。建议完成。');
});

test.each(locales)(
	'dates that have passed are changed where they are written, in %s',
	async (locale) => {
		const { t } = await createTranslation(locale, [
			'common',
			'respond',
			'results',
			'office',
			'tablets',
			'slips',
			'custody'
		]);
		const { act } = taskWords(t, { kind: 'datesPassed', day }, { base, now: day + 1 }, locale);
		const edit = await createTranslation(locale, ['common', 'path']);
		expect(act).toStrictEqual({
			label: edit.t(($) => $.path.correct.act),
			href: `${base}/modifier`
		});
	}
);
