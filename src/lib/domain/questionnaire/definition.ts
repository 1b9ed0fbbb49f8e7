import type { Condition } from './condition.ts';

/** A text in several languages: language tag (`fr`, `en`, …) to words. French is always there. */
export type Localized = Readonly<Record<string, string>>;

/** One answer that can be chosen. The code is stored, the label is shown. */
export interface Option {
	readonly code: string;
	readonly label: Localized;
}

/**
 * How a scale, a number or a long single choice is read in three parts (privacy rules, "Kinds"):
 * the codes of each part. Fixed in the questionnaire, before anybody answers.
 */
export interface Parts {
	readonly often: readonly string[];
	readonly some: readonly string[];
	readonly none: readonly string[];
}

/**
 * The verb phrases that make a sentence of a pole, plural, after « 9 ménages sur 22 »:
 * « se sentent souvent en sécurité ».
 */
export interface Predicates {
	readonly often?: Localized;
	readonly none?: Localized;
}

interface QuestionCore {
	readonly id: string;
	/** The question as asked: the only title of its screen. */
	readonly text: Localized;
	/** A few words for the check page and the results. */
	readonly short: Localized;
	/** One line under the title, such as examples. */
	readonly hint?: Localized;
	/** « Pourquoi cette question ? », for background questions. */
	readonly why?: Localized;
	/** Asked only when this holds; may look at earlier questions only. */
	readonly shownIf?: Condition;
	/** Offers « Je ne sais pas ». */
	readonly dontKnow?: boolean;
	/** Offers « Je préfère ne pas répondre ». */
	readonly declined?: boolean;
	/** An answer that stands apart from the scale (« Il n'y a pas eu de conflit »), counted in the middle. */
	readonly apart?: Option;
	/** Dimension this item belongs to. */
	readonly dimension?: string;
	/** « souvent » (or « oui ») is bad news. */
	readonly reversed?: boolean;
	/** Neither pole is good or bad news: a fact, never a finding that goes well or worries. */
	readonly neutral?: boolean;
	readonly predicates?: Predicates;
	/** An optional question about the person, asked last, kept only if a planned table uses it. */
	readonly background?: boolean;
	/** Touches something that can hurt: the helping line is shown after it. */
	readonly sensitive?: boolean;
	/** Earlier question that asks the same fact in other words: one of the two is said (« Trees »). */
	readonly linkedTo?: string;
}

export interface SingleChoice extends QuestionCore {
	readonly kind: 'single-choice';
	readonly options: readonly Option[];
	/** The codes have an order, such as age classes. */
	readonly ordered?: boolean;
	/** Needed when there are more than three options and the question is not a background one. */
	readonly parts?: Parts;
}

export interface SeveralChoices extends QuestionCore {
	readonly kind: 'several-choices';
	readonly options: readonly Option[];
	/** « environ trois »: advice, never enforced. */
	readonly advised?: number;
	/** The starting point of the list on screen rotates; nothing of it is recorded. */
	readonly rotates?: boolean;
	/** Code of « aucune », which cannot be chosen with another. */
	readonly exclusive?: string;
}

/** Options from the least to the most, as shown; read in three parts. */
export interface Scale extends QuestionCore {
	readonly kind: 'scale';
	readonly options: readonly Option[];
	readonly parts: Parts;
}

/** Codes `yes` and `no`. */
export interface YesNo extends QuestionCore {
	readonly kind: 'yes-no';
	/** Own words for the two answers; needed in a language for which there are no ready ones. */
	readonly labels?: { readonly yes: Localized; readonly no: Localized };
}

/** A whole number; `none` is below `someFrom`, `often` from `oftenFrom` up. */
export interface NumberQuestion extends QuestionCore {
	readonly kind: 'number';
	readonly minimum: number;
	readonly maximum: number;
	readonly unit?: Localized;
	readonly someFrom: number;
	readonly oftenFrom: number;
}

export interface ShortText extends QuestionCore {
	readonly kind: 'short-text';
	readonly maximumLength: number;
}

export interface LongText extends QuestionCore {
	readonly kind: 'long-text';
	readonly maximumLength: number;
	/** What a comment may be about, fixed before opening: those who read it tick them. */
	readonly themes?: readonly Option[];
}

/** Choose first, then second…: an order of at most `places` options. */
export interface Ranking extends QuestionCore {
	readonly kind: 'ranking';
	readonly options: readonly Option[];
	readonly places: number;
}

/** Share a sum between projects. Whole dollars. */
export interface Budget extends QuestionCore {
	readonly kind: 'budget';
	readonly options: readonly (Option & { readonly cost: number })[];
	readonly total: number;
}

/** A text to read, nothing to answer. */
export interface Statement extends QuestionCore {
	readonly kind: 'statement';
}

export type Question =
	| SingleChoice
	| SeveralChoices
	| Scale
	| YesNo
	| NumberQuestion
	| ShortText
	| LongText
	| Ranking
	| Budget
	| Statement;

export type QuestionKind = Question['kind'];

/** A published version of a questionnaire. It never changes: its hash is its name. */
export interface Questionnaire {
	readonly format: 'porte-voix-questionnaire';
	readonly id: string;
	readonly version: number;
	readonly title: Localized;
	/** « Votre avis sur la vie ici »: the words on the attract screen. */
	readonly invitation: Localized;
	readonly minutes: number;
	/** Languages in which every required text exists. French first. */
	readonly languages: readonly string[];
	readonly dimensions: Readonly<Record<string, Localized>>;
	readonly questions: readonly Question[];
}
