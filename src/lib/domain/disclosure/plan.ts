import type { Policy } from './policy.ts';

/** A site, or several sister sites joined as one leaf if the smaller is under the threshold. */
export interface PlannedSite {
	readonly id: string;
	readonly label: string;
	/** Dwellings of the frame, null where unknown. */
	readonly frame: number | null;
	/** Site that replaces both as one leaf when this one is too small; named before opening. */
	readonly sister?: string;
}

/** The one tree of a question (privacy rules, « Trees »). */
export type TreeChoice =
	| { readonly kind: 'sites' }
	| { readonly kind: 'attribute'; readonly question: string }
	| { readonly kind: 'attribute-in-sites'; readonly question: string };

/**
 * One figure that may be released. `item` is a question id, or `question.option` for an option
 * said by « oui » alone. Codes are those of the questionnaire, in the order souvent, un peu, pas du tout.
 */
export interface PlannedItem {
	readonly item: string;
	readonly question: string;
	readonly reading: 'three-answers' | 'yes-no' | 'yes-alone';
	readonly often: readonly string[];
	readonly some: readonly string[];
	readonly none: readonly string[];
	readonly tree: TreeChoice;
	/** Depends on a filter: a parent says only *souvent* of it. */
	readonly conditional: boolean;
}

/** A question whose answer is published as an order, of the whole group only. */
export interface PlannedOrder {
	readonly item: string;
	readonly options: readonly string[];
	/** Places that could be given in a ranking; null where sums are given. */
	readonly places: number | null;
}

/** Classes of an attribute, in the questionnaire's order. */
export interface PlannedAttribute {
	readonly question: string;
	readonly ordered: boolean;
	/** Code of the class « autres », for an attribute without order. */
	readonly others?: string;
	readonly classes: readonly string[];
}

/** Comments that are read, and the fixed list of what they may be about. Said of the whole group only. */
export interface PlannedComments {
	readonly question: string;
	/** Codes of the themes of the questionnaire; each is said by « oui » alone on all responses. */
	readonly themes: readonly string[];
}

/** Everything that may ever be released. Written with the campaign, frozen at opening. */
export interface PublicationPlan {
	readonly version: 1;
	readonly policy: Policy;
	/** Id and label of the root group. */
	readonly root: { readonly id: string; readonly label: string };
	readonly sites: readonly PlannedSite[];
	readonly attributes: readonly PlannedAttribute[];
	readonly items: readonly PlannedItem[];
	readonly orders: readonly PlannedOrder[];
	/**
	 * Attributes that cut the whole once more, beside the sites, where 200 or more responded and the
	 * audit finds no proof. Question ids, each among `attributes`; they cut no item otherwise.
	 */
	readonly further: readonly string[];
	/** Open questions whose comments go through the two readers; all others are never read. */
	readonly comments: readonly PlannedComments[];
	/** False where no published figure of elsewhere is set beside the results; they are by default. */
	readonly landmarks?: false;
	/** Questions of the questionnaire that are not said, with the reason (never about answers). */
	readonly unsaid: readonly {
		readonly question: string;
		readonly reason: 'filter' | 'linked' | 'text' | 'background' | 'statement';
	}[];
}

/** Code of the middle where the questionnaire has no answer there: « sans réponse » alone. */
export const noAnswer = 'no-answer';
