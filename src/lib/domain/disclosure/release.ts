import type { AnswerUnit, Tenure } from '../campaign/campaign.ts';
import type { Outcome } from '../consultation/outcome.ts';
import type { Localized } from '../questionnaire/definition.ts';
import type { PublicationPlan } from './plan.ts';
import type { Policy } from './policy.ts';
import type { Said } from './said.ts';

declare const released: unique symbol;

/** One pole, the middle, or answers joined: the codes and what is said of their count. */
export interface Cell {
	readonly codes: readonly string[];
	readonly said: Said;
}

/** The table of one item in one group. Cells in the order souvent, un peu, pas du tout. */
export interface Table {
	readonly item: string;
	readonly group: string;
	/** Responses received in the group: the same for every question. */
	readonly base: number;
	readonly cells: readonly Cell[];
}

export interface Group {
	readonly id: string;
	readonly parent: string | null;
	readonly label: string;
	readonly kind: 'total' | 'site' | 'class';
	readonly respondents: number;
	readonly frame: number | null;
	/** Of a class: the question it comes from and the answers it holds. Else absent. */
	readonly attribute?: { readonly question: string; readonly codes: readonly string[] };
	/** False when the group has too few responses: it is listed with its n, its tables are absent. */
	readonly shown: boolean;
}

/** A resulting order, best first; what stands together in one list is a tie. Of the whole group. */
export interface Order {
	readonly item: string;
	readonly group: string;
	readonly base: number;
	readonly places: readonly (readonly string[])[];
}

/** How the figures came to be, for the method page of the release. Counts are of envelopes. */
export interface Method {
	/** Ways of answering that were offered. */
	readonly ways: readonly ('tablet' | 'phone' | 'paper')[];
	/** Whether answering took an access code. */
	readonly codes: boolean;
	/** Languages in which the questionnaire was offered. */
	readonly languages: readonly string[];
	/** Last moment at which answers were still taken in, ISO 8601 in UTC. */
	readonly collectsUntil: string;
	/** Who could open the box: the server alone, or two of three custodians. */
	readonly custody: 'automatic' | 'custodians';
	/** Sent during the trial, destroyed at opening. */
	readonly trial: number;
	/** Had come after the last moment when the box was counted. What comes later is in no release. */
	readonly late: number;
	/** Held no response to this questionnaire. */
	readonly unreadable: number;
}

/** What became of the further breakdowns of a release of 200 responses or more. */
export interface Audit {
	/** Attributes in which no proof was found: their classes are published. */
	readonly passed: readonly string[];
	/** Attributes withdrawn for every item: the one refusal that depends on answers. */
	readonly withdrawn: readonly string[];
}

export interface ReleaseContent {
	readonly format: 'porte-voix-release';
	readonly version: 2;
	readonly id: string;
	/** Slug of the campaign. */
	readonly campaign: string;
	readonly sequence: number;
	/** Moment of publication, ISO 8601 in UTC: the same minute for everyone. */
	readonly publishedAt: string;
	readonly title: Localized;
	readonly organisation: string;
	readonly tenure: Tenure;
	readonly unit: AnswerUnit;
	readonly period: { readonly opens: string; readonly closes: string };
	readonly questionnaire: { readonly id: string; readonly version: number; readonly hash: string };
	readonly policy: Policy;
	readonly demonstration: boolean;
	readonly promise: Localized;
	readonly method: Method;
	/** All that could have been released, as it was fixed at opening. */
	readonly plan: PublicationPlan;
	/** Null where no further breakdown was planned, or under 200 responses. */
	readonly audit: Audit | null;
	readonly groups: readonly Group[];
	readonly tables: readonly Table[];
	readonly orders: readonly Order[];
	/** What a consultation decided or advises, one of each ballot question; absent of a survey. */
	readonly outcomes?: readonly Outcome[];
}

/** The only thing that dashboards, exports and pages accept. Only `release()` makes one. */
export type Release = ReleaseContent & { readonly [released]: true };
