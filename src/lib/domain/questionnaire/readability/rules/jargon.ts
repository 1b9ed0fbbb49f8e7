import type { Flaw, SentenceCheck } from '../finding.ts';
import { plainerWords } from '../plainer-words.ts';

const blank = String.raw`[\s\u00A0]`;

const patterns = Object.entries(plainerWords).map(([words, plainer]) => ({
	plainer,
	pattern: new RegExp(
		String.raw`(?<![\p{L}-])${words.replaceAll(' ', blank).replaceAll('’', "[’']")}(?!\p{L})`,
		'giu'
	)
}));

/** Words of offices and of studies, each with what one would say in the stairwell. */
export const jargon: SentenceCheck = (sentence) =>
	patterns.flatMap(({ pattern, plainer }): Flaw[] =>
		[...sentence.matchAll(pattern)].map(([found]) => ({ severity: 'warning', found, plainer }))
	);
