import { describe, expect, test } from 'vitest';
import { recordedPieces, sentencesOf, spokenText } from '#lib/domain/speech/sentences.ts';

describe('a text as it is said', () => {
	test('has plain spaces where the screen has others', () => {
		expect(spokenText('  Êtes-vous\u00a0là\u202f?\n\t« Oui »')).toBe('Êtes-vous là ? « Oui »');
	});

	test.each([
		['Merci. C’est envoyé.', ['Merci.', 'C’est envoyé.']],
		['Touchez « Continuer ». Puis attendez.', ['Touchez « Continuer ».', 'Puis attendez.']],
		['Demandez à M. Roy. Merci.', ['Demandez à M. Roy.', 'Merci.']],
		['这里安全吗？请选择。', ['这里安全吗？', '请选择。']],
		['هل أنت هنا؟ نعم.', ['هل أنت هنا؟', 'نعم.']],
		['Il reste 3.5 secondes', ['Il reste 3.5 secondes']]
	])('%s is cut where a sentence ends', (text, sentences) => {
		expect(sentencesOf(text)).toStrictEqual(sentences);
	});
});

describe('the recorded pieces of a text', () => {
	const recorded = ['Merci.', 'C’est envoyé.', 'Vous avez choisi :', 'Souvent', 'Oui.'];
	const pieces = (text: string) => recordedPieces(text, (piece) => recorded.includes(piece));

	test.each([
		['Souvent', ['Souvent']],
		['Merci. C’est\u00a0envoyé.', ['Merci.', 'C’est envoyé.']],
		['Vous avez choisi\u00a0: Souvent', ['Vous avez choisi :', 'Souvent']]
	])('say %s', (text, found) => {
		expect(pieces(text)).toStrictEqual(found);
	});

	test('are none where one is missing: half a sentence is never said', () => {
		expect(pieces('Merci. Rien d’autre.')).toBeNull();
		expect(pieces('Vous avez choisi : Jamais')).toBeNull();
	});
});
