import type { Localized } from '../questionnaire/definition.ts';

/** How options are chosen: one of them, up to a number of them, or every one that suits. */
type Choosing = 'one' | 'several' | 'approval';

/** What is asked in a consultation, as it was typed: what is true of the place, and nothing else. */
export type BallotContent =
	| {
			readonly kind: 'options';
			readonly question: Localized;
			readonly options: readonly Localized[];
			readonly choosing: Choosing;
			/** How many of them are retained. */
			readonly seats: number;
	  }
	| { readonly kind: 'conditions'; readonly question: Localized }
	| {
			readonly kind: 'ranking';
			readonly question: Localized;
			readonly options: readonly Localized[];
			/** How many places a person fills. */
			readonly places: number;
	  }
	| {
			readonly kind: 'works';
			/** Costs in whole dollars. */
			readonly works: readonly { readonly label: Localized; readonly cost: number }[];
			/** Whole dollars. */
			readonly total: number;
	  }
	| { readonly kind: 'house-rules'; readonly articles: readonly Localized[] }
	| { readonly kind: 'vote'; readonly question: Localized }
	| {
			readonly kind: 'election';
			/** What they are elected to: « Le conseil, trois postes ». */
			readonly question: Localized;
			readonly candidates: readonly Localized[];
			readonly seats: number;
	  };
