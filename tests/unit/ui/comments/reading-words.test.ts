import { describe, expect, it } from 'vitest';
import { createTranslation } from '#lib/i18n/translation.ts';
import { progressWords, type ReadingState } from '#lib/wording/comments/reading-words.ts';

describe('how far somebody has read', () => {
	const read: readonly (readonly [ReadingState[], string, string])[] = [
		[['to-read', 'to-read'], '0 commentaire sur 2', '0 comments out of 2'],
		[['decided', 'to-read'], '1 commentaire sur 2', '1 comment out of 2'],
		[['decided', 'disagreed'], '2 commentaires sur 2', '2 comments out of 2']
	];
	it.each(read)('agrees in number with what is decided: %j', async (states, french, english) => {
		const fr = await createTranslation('fr', ['common', 'comments']);
		const en = await createTranslation('en', ['common', 'comments']);
		expect(progressWords(fr, states)).toBe(`Vous avez décidé de ${french}.`);
		expect(progressWords(en, states)).toBe(`You have decided ${english}.`);
	});
});
