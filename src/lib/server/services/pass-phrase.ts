import { randomInt } from 'node:crypto';
import { passPhraseWords } from './pass-phrase-words.ts';

/** What is handed over on paper. The phrase exists nowhere else: only its hash is kept. */
export interface NewAccess {
	readonly name: string;
	readonly username: string;
	readonly passPhrase: string;
}

const wordsOfPhrase = 5;

/** Five words drawn one by one: 40 bits. */
export function drawPassPhrase(): string {
	return Array.from(
		{ length: wordsOfPhrase },
		() => passPhraseWords[randomInt(passPhraseWords.length)]
	).join(' ');
}
