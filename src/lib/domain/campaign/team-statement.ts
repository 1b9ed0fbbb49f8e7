import type {
	Localized,
	Question,
	Questionnaire,
	Ranking,
	SeveralChoices
} from '../questionnaire/definition.ts';

/** What those who sign do in the place. A name is never asked. */
export const teamRoles = [
	'support',
	'management',
	'upkeep',
	'board',
	'activities',
	'other'
] as const;

export type TeamRole = (typeof teamRoles)[number];

/** « Environ trois »: advice. More than five would no longer say what comes first. */
export const needsOfTeam = { advised: 3, most: 5 } as const;

/** Far more than a team has. */
export const signersAtMost = 99;

/**
 * What a team holds to be the tenants' first needs: one joint answer, signed, written before anybody
 * could read the tenants' own. Whoever signs has consented to be read, and is outside the promise.
 */
export interface TeamStatement {
	readonly format: 'porte-voix-team-statement';
	readonly version: 1;
	/** Slug of the campaign. */
	readonly campaign: string;
	readonly title: Localized;
	readonly organisation: string;
	readonly questionnaire: { readonly id: string; readonly version: number };
	/** Id of the question whose options the tenants chose among. */
	readonly question: string;
	/** The most important first; no ties. */
	readonly needs: readonly { readonly code: string; readonly label: Localized }[];
	readonly signed: {
		readonly roles: readonly TeamRole[];
		/** How many people agreed on it. */
		readonly people: number;
		/** ISO 8601 in UTC, always before `publishedAt`. */
		readonly at: string;
	};
	/** Day of the results: nobody else read it before. */
	readonly publishedAt: string;
	readonly demonstration: boolean;
}

/** The same list of needs, asked of tenants and of the team. */
export type NeedsQuestion = SeveralChoices | Ranking;

/**
 * The question whose needs the team puts in order: the first preference of the questionnaire, with
 * an advised number of choices or a ranking. Null where it has none.
 */
export function needsQuestion({
	questions
}: Pick<Questionnaire, 'questions'>): NeedsQuestion | null {
	return questions.find(asksNeeds) ?? null;
}

function asksNeeds(question: Question): question is NeedsQuestion {
	if (question.background === true) return false;
	return (
		question.kind === 'ranking' ||
		(question.kind === 'several-choices' && question.advised !== undefined)
	);
}
