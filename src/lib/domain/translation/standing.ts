import { isNeeded, type Segment } from './segment.ts';

/** Words somebody brought in, with the French they were made from. */
export interface ImportedWords {
	readonly key: string;
	readonly words: string;
	readonly source: string;
}

/** All that is known of one language of one subject. */
export interface LanguageWords {
	readonly locale: string;
	/** The words that ship with the product, by key. */
	readonly shipped: ReadonlyMap<string, string>;
	/** Keys whose shipped words nobody has confirmed for the French of now. */
	readonly unconfirmed?: ReadonlySet<string>;
	readonly imported: readonly ImportedWords[];
	/** Whether whoever signed had read exactly these words for exactly this French. */
	isReviewed(segment: Segment, words: string): boolean;
}

export type TextState = 'missing' | 'stale' | 'to-review' | 'reviewed';

/** One text in one language. */
export interface TextStanding {
	readonly segment: Segment;
	/** What people read; null where French would have to stand in. */
	readonly words: string | null;
	/** Words for an older French, for whoever translates. Of the shipped ones, people read them still. */
	readonly former: string | null;
	readonly state: TextState;
}

/**
 * How each text stands in a language. Imported words come before the shipped ones as long as the
 * French they were made from is the French of now.
 */
export function textStandings(
	segments: readonly Segment[],
	language: LanguageWords
): readonly TextStanding[] {
	const byKey = new Map(language.imported.map((words) => [words.key, words]));
	// A text that moved in its questionnaire keeps its words.
	const bySource = new Map(language.imported.map((words) => [words.source, words]));
	return segments
		.filter((segment) => isNeeded(segment, language.locale))
		.map((segment) => {
			const own = byKey.get(segment.key);
			const moved = segment.place.kind === 'interface' ? undefined : bySource.get(segment.source);
			const valid = own?.source === segment.source ? own : moved;
			const words = valid?.words ?? language.shipped.get(segment.key) ?? null;
			const former = valid === undefined ? (own?.words ?? null) : null;
			if (words === null) {
				return { segment, words, former, state: former === null ? 'missing' : 'stale' };
			}
			if (language.isReviewed(segment, words)) {
				return { segment, words, former, state: 'reviewed' };
			}
			const older = valid === undefined && language.unconfirmed?.has(segment.key) === true;
			return { segment, words, former: former ?? (older ? words : null), state: 'to-review' };
		});
}

/** How far a language is: complete when no text is missing, reviewed when somebody read them all. */
export interface LanguageProgress {
	readonly total: number;
	readonly missing: number;
	readonly stale: number;
	readonly toReview: number;
}

export function progressOf(standings: readonly TextStanding[]): LanguageProgress {
	const count = (state: TextState): number =>
		standings.filter((standing) => standing.state === state).length;
	return {
		total: standings.length,
		missing: count('missing'),
		stale: count('stale'),
		toReview: count('to-review')
	};
}
