import type { Localized } from '../questionnaire/definition.ts';
import type { Pole } from '../report/finding.ts';

/** What becomes of something that was said, in the order of the form. */
export const commitmentStates = [
	/** À l'étude. */
	'studied',
	'planned',
	'under-way',
	'done',
	'impossible',
	'budget'
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** How the sentence begins: we will, we ask somebody to, not now because. */
export const resolutions = ['we-will', 'we-ask', 'not-now'] as const;
export type Resolution = (typeof resolutions)[number];

/** How it was decided. */
export const waysToDecide = ['consensus', 'show-of-hands', 'secret-vote'] as const;
export type WayToDecide = (typeof waysToDecide)[number];

/** Roles that have a name in every language; any other is written in words. Never a person. */
export const knownRoles = [
	'management',
	'team',
	'maintenance',
	'committee',
	'board',
	'assembly',
	'support-worker'
] as const;
export type KnownRole = (typeof knownRoles)[number];

/** Who sees to it. */
export type InCharge = { readonly role: KnownRole } | { readonly other: string };

/** What was said or decided, from which a commitment comes. */
export type CommitmentSource =
	/** A finding of a release: its question and the pole, which are the key of its sentence. */
	| {
			readonly kind: 'finding';
			readonly release: string;
			/** Id of the group of whom it is said. */
			readonly group: string;
			readonly item: string;
			readonly pole: Pole;
	  }
	/** What stands first of a preference: options that share the first place, as they were said. */
	| {
			readonly kind: 'wanted';
			readonly release: string;
			readonly group: string;
			readonly item: string;
	  }
	/** What came out of one question of a consultation. */
	| { readonly kind: 'outcome'; readonly release: string; readonly item: string }
	/** A decision of an assembly, by its id. */
	| { readonly kind: 'decision'; readonly decision: string }
	| { readonly kind: 'none' };

/** One step of a commitment: added, never changed. */
export interface CommitmentStep {
	readonly state: CommitmentState;
	/** Why, in plain words; there wherever the state is `impossible`. */
	readonly reason: Localized | null;
	readonly who: InCharge;
	/** The month by which it is to be done, `2027-05`; null where no month is given. */
	readonly due: string | null;
	/** What is new, in plain words. */
	readonly news: Localized | null;
	/** When it was published, in milliseconds since 1970, UTC. */
	readonly at: number;
}

/** A commitment as it is published: all but its steps is fixed for good. */
export interface Commitment {
	readonly id: string;
	readonly number: CommitmentNumber;
	/** Id of the site it is about; null when it is about all of them. */
	readonly site: string | null;
	/** Slug of the campaign it comes from. */
	readonly campaign: string | null;
	readonly source: CommitmentSource;
	readonly resolution: Resolution;
	readonly text: Localized;
	readonly decided: WayToDecide;
	/** Oldest first, at least one. */
	readonly steps: readonly [CommitmentStep, ...CommitmentStep[]];
}

/** « 2027-1 »: the first published in 2027 by an organisation. */
export interface CommitmentNumber {
	readonly year: number;
	/** From 1. */
	readonly sequence: number;
}

/** As people say and write it: `2027-1`. */
export function numberText({ year, sequence }: CommitmentNumber): string {
	return `${String(year)}-${String(sequence)}`;
}

/** The latest step: where a commitment stands. */
export function standingOf({ steps }: Pick<Commitment, 'steps'>): CommitmentStep {
	return steps.at(-1) ?? steps[0];
}

/** Nothing more is promised of it. */
export function isOver(state: CommitmentState): boolean {
	return state === 'done' || state === 'impossible';
}
