import type { SentenceCheck } from '../finding.ts';
import { wordsOf } from '../sentences.ts';

/** Fifteen words are enough; more than twenty lose people on the way. */
const advised = 15;
const most = 20;

export const longSentence: SentenceCheck = (sentence) => {
	const count = wordsOf(sentence).length;
	if (count <= advised) return [];
	return [{ severity: count > most ? 'refusal' : 'warning', found: String(count) }];
};
