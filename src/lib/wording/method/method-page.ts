import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { Group, Method } from '../../domain/disclosure/release.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import type { Margin } from '../../domain/disclosure/policy.ts';
import type { Demonstrated } from '../letter/letter-page.ts';

/** Why something that was asked or planned is not published, with the names it goes by. */
export interface MethodWithheld {
	readonly reason:
		| 'background'
		| 'text'
		| 'filter'
		| 'linked'
		| 'groups'
		| 'withdrawn'
		| 'further'
		| 'classes'
		| 'order';
	readonly names: readonly string[];
}

/** Groups that a publication compares besides its buildings. */
export interface MethodBreakdown {
	readonly kind: 'whole' | 'inside' | 'further';
	readonly attribute: string;
	/** Short names of the questions; none for a further breakdown, which cuts them all. */
	readonly questions: readonly string[];
}

/** What everybody may read that is not in the release. */
export interface MethodBeside {
	readonly comments: boolean;
	/** The team's signed view. */
	readonly team: boolean;
}

/** How a survey was carried out, in one language, from its release alone. */
export interface MethodPage {
	readonly facts: {
		readonly id: string;
		readonly slug: string;
		readonly title: string;
		readonly organisation: string;
		readonly unit: AnswerUnit;
		readonly period: { readonly opens: string; readonly closes: string };
		readonly publishedAt: string;
		readonly margin: Margin;
		readonly promise: string;
		readonly demonstration: Demonstrated;
	};
	readonly questionnaire: {
		readonly title: string;
		readonly version: number;
		readonly hash: string;
	};
	readonly method: Method;
	/** The whole, then its buildings. */
	readonly groups: readonly Group[];
	/** AAPOR RR2; the share from 30 responses on, as a whole number of 100. Null: not known. */
	readonly rate: {
		readonly answered: number;
		readonly frame: number;
		readonly share: number | null;
	} | null;
	/** Labels of buildings published as one. */
	readonly joined: readonly string[];
	/** Whether a question is told of two buildings or more, side by side. */
	readonly sitesCompared: boolean;
	readonly breakdowns: readonly MethodBreakdown[];
	readonly withheld: readonly MethodWithheld[];
	readonly beside: MethodBeside;
	/** What a consultation decided or advises; none of a survey. */
	readonly outcomes: readonly OutcomeReport[];
	/** The study behind the landmarks, where there are some. */
	readonly landmarks: { readonly period: string; readonly respondents: number } | null;
}

/** A title and the sentences under it. */
export interface MethodSection {
	readonly id: string;
	readonly title: string;
	readonly sentences: readonly string[];
}
