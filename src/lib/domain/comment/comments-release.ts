import type { AnswerUnit } from '../campaign/campaign.ts';
import type { Policy } from '../disclosure/policy.ts';
import type { Said } from '../disclosure/said.ts';
import type { Localized } from '../questionnaire/definition.ts';

declare const released: unique symbol;

/** Days after the day of the results until which comments may be read. */
export const readingDays = 21;

/** Responses of the whole, and comments to one question, from which on words may be quoted. */
export const quotedFrom = { respondents: 30, comments: 10 } as const;

/** Who had read when the reading ended: both to the end, both in part, one of them, nobody. */
export type ReadBy = 'both' | 'both-in-part' | 'one' | 'nobody';

export interface CommentedTheme {
	readonly code: string;
	readonly label: Localized;
	/** In how many responses a comment was about it: by « oui » alone, on all responses. */
	readonly said: Said;
}

export interface CommentedQuestion {
	/** Id in the questionnaire. */
	readonly question: string;
	readonly text: Localized;
	/** Every theme of the list, in its order; empty where nothing is said of themes. */
	readonly themes: readonly CommentedTheme[];
	/** Comments in their own words, in an order drawn by chance. */
	readonly quotes: readonly string[];
}

/** What becomes public of the comments of a campaign: JSON, numbered, never changed. */
export interface CommentsContent {
	readonly format: 'porte-voix-comments';
	readonly version: 1;
	readonly id: string;
	/** Slug of the campaign. */
	readonly campaign: string;
	/** Id of the release of its results. */
	readonly release: string;
	readonly sequence: 1;
	/** ISO 8601 in UTC. */
	readonly publishedAt: string;
	readonly title: Localized;
	readonly organisation: string;
	readonly unit: AnswerUnit;
	readonly policy: Policy;
	readonly demonstration: boolean;
	/** Responses of the whole group: the base of every theme. How many wrote is in no file. */
	readonly respondents: number;
	readonly read: ReadBy;
	readonly questions: readonly CommentedQuestion[];
}

/** The only thing that pages and exports of comments accept. */
export type CommentsRelease = CommentsContent & { readonly [released]: true };
