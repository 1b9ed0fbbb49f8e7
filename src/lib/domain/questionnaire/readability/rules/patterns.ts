import type { Flaw, SentenceCheck, Severity } from '../finding.ts';

/** Each place where one of the patterns stands. They need the flags `g` and `u`. */
export function standing(severity: Severity, patterns: readonly RegExp[]): SentenceCheck {
	return (sentence) =>
		patterns.flatMap((pattern): Flaw[] =>
			[...sentence.matchAll(pattern)].map(([found]) => ({ severity, found: found.trim() }))
		);
}

/** The first of the patterns that stands in the sentence: once is enough to say it. */
export function firstStanding(severity: Severity, patterns: readonly RegExp[]): SentenceCheck {
	return (sentence) => standing(severity, patterns)(sentence).slice(0, 1);
}
