import { expect, test } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { faultWords } from '#lib/ui/office/fault-words.ts';
import { meaningWords } from '#lib/ui/plan/plan-words.ts';

async function speechIn(locale: 'fr' | 'en'): Promise<Speech> {
	const { t } = await createTranslation(locale, ['common', 'office', 'results', 'plan']);
	return { t, locale, unit: 'household' };
}

/** With plain blanks, one sentence after the other. */
async function meaning(respondents: number, margin: 3 | 4 | 5 = 3): Promise<string> {
	const sentences = meaningWords(await speechIn('fr'), respondents, margin);
	return sentences.join(' ').replaceAll(/\s/gu, ' ');
}

test('six answers give nothing but their number', async () => {
	expect(await meaning(6)).toBe(
		'Seul le nombre de réponses est publié. Il en faut 7 pour dire un résultat.'
	);
	expect(await meaning(8, 4)).toContain('Il en faut 9');
});

test('nine of twelve give counts of households, and neither percentages nor comparisons', async () => {
	const words = await meaning(9);
	expect(words).toContain('un nombre de ménages, pas un pourcentage');
	expect(words).toContain('De 0 à 3, on lit « 3 ou moins » ; de 6 à 9, « 6 ou plus ».');
	expect(words).toContain('Pas de pourcentages, pas de moyennes');
	expect(words).toContain('Pas de comparaison selon l’âge ou autre chose : il faut 20 réponses.');
});

test('twenty-two of forty may be cut, and still have no percentages', async () => {
	const words = await meaning(22);
	expect(words).toContain('en classes d’au moins 10 réponses');
	expect(words).toContain('Pas de pourcentages');
	expect(await meaning(21, 5)).toContain('il faut 22 réponses');
});

test('from thirty answers percentages are there, from two hundred one more breakdown', async () => {
	expect(await meaning(30)).not.toContain('Pas de pourcentages');
	expect(await meaning(199)).not.toContain('une fois de plus');
	expect(await meaning(200)).toContain('une fois de plus, si aucune réponse');
});

/** Every code of `writePlan` and of saving a plan. */
const codes = [
	'margin-unknown',
	'margin-loosened',
	'no-sites',
	'duplicate-group',
	'bad-group-id',
	'unknown-sister',
	'two-trees',
	'unknown-question',
	'unsaid-question',
	'order-of-whole-only',
	'unknown-attribute',
	'attribute-without-order',
	'attribute-filtered',
	'attribute-linked',
	'attribute-in-two-trees',
	'filter-and-question',
	'comments-of-no-text',
	'comments-of-whole-only',
	'plan-fixed',
	'plan-changed',
	'floor-not-raised'
];

test.each(['fr', 'en'] as const)(
	'each refusal of a plan has a sentence of its own in %s',
	async (locale) => {
		const { t } = await speechIn(locale);
		const sentences = codes.map((code) => faultWords(t, code));
		expect(new Set(sentences).size).toBe(codes.length);
		expect(sentences).not.toContain(faultWords(t, 'no-such-code'));
		expect(sentences.every((sentence) => /[.!?]$/.test(sentence))).toBe(true);
	}
);
