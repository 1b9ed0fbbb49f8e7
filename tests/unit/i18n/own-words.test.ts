import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';

const own = {
	en: { 'common:back': 'Go back', 'code:title': 'Your own code' },
	es: { 'common:back': 'Atrás' }
};

test('an organisation’s own words come before the shipped ones, in each language it switches to', async () => {
	const translation = await createTranslation('en', ['common']);
	const { t } = translation;
	const shipped = t(($) => $.close);
	translation.speakAs(own);
	expect(t(($) => $.back)).toBe('Go back');
	expect(t(($) => $.close)).toBe(shipped);
	await translation.change('es');
	expect(t(($) => $.back)).toBe('Atrás');
	await translation.change('fr');
	expect(t(($) => $.back)).toBe('Retour');
});

test('own words of what is loaded later wait for it, and hide nothing of it', async () => {
	const translation = await createTranslation('en', ['common']);
	const { t } = translation;
	translation.speakAs(own);
	await translation.include(['code']);
	expect(t(($) => $.code.title)).toBe('Your own code');
	expect(t(($) => $.code.hint)).toBe('Ten letters and digits.');
});

test('one person’s words are never another’s', async () => {
	const one = await createTranslation('en', ['common']);
	one.speakAs(own);
	const other = await createTranslation('en', ['common']);
	expect(other.t(($) => $.back)).not.toBe('Go back');
});

test('without any, all is as shipped', async () => {
	const translation = await createTranslation('en', ['common']);
	translation.speakAs(undefined);
	expect(translation.t(($) => $.back)).not.toBe('Go back');
});
