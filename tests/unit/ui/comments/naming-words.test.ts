import { describe, expect, it } from 'vitest';
import { quotedFrom } from '#lib/domain/comment/comments-release.ts';
import { createTranslation } from '#lib/i18n/translation.ts';

const told = async (locale: 'fr' | 'en'): Promise<string> => {
	const { t } = await createTranslation(locale, ['comments']);
	return t(($) => $.comments.naming.told3);
};

describe('what readers are told that tenants will read', () => {
	it('names both numbers under which nothing is quoted', async () => {
		const { respondents, comments } = quotedFrom;
		const french = await told('fr');
		expect(french).toContain(`si ${respondents} ménages répondent`);
		expect(french).toContain(`si ${comments} commentaires sont écrits`);
		const english = await told('en');
		expect(english).toContain(`if ${respondents} households answer`);
		expect(english).toContain(`if ${comments} comments are written`);
	});
});
