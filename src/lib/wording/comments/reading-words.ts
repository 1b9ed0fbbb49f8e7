import type { Verdict } from '../../domain/comment/comment.ts';
import type { ReadBy } from '../../domain/comment/comments-release.ts';
import { numberFormat } from '../../i18n/formats.ts';
import type { Translation } from '../../i18n/translation.ts';

/** What one reader has done with a comment. */
export type ReadingState = 'to-read' | 'decided' | 'disagreed';

/** « à lire », « décidé autrement par l’autre personne » */
export function stateWords(t: Translation['t'], state: ReadingState): string {
	return t(($) => $.comments.desk.state[state]);
}

/** « Publier son thème seulement » */
export function verdictWords(t: Translation['t'], verdict: Verdict): string {
	return t(($) => $.comments.desk[verdict]);
}

/** « Vous avez décidé de 3 commentaires sur 14. » */
export function progressWords(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	states: readonly ReadingState[]
): string {
	const done = states.filter((state) => state !== 'to-read').length;
	const number = numberFormat(locale);
	return t(($) => $.comments.desk.progress, {
		count: done,
		done: number.format(done),
		total: number.format(states.length)
	});
}

/** « Deux personnes du comité ont lu chaque commentaire. » */
export function readByWords(t: Translation['t'], read: ReadBy): string {
	return t(($) => $.comments.section.by[read]);
}
