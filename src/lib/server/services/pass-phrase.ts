import { randomInt } from 'node:crypto';
import { passPhraseWords } from './pass-phrase-words.ts';

const wordsOfPhrase = 5;

/** An idea for a pass-phrase: five words drawn one by one, 40 bits. Kept nowhere. */
export function drawPassPhrase(): string {
	return Array.from(
		{ length: wordsOfPhrase },
		() => passPhraseWords[randomInt(passPhraseWords.length)]
	).join(' ');
}
