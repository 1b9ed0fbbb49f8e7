import type { Rule } from './retention.ts';

/** What was destroyed, and how many of each. Only what was there is named. */
export type Destroyed =
	| 'private-keys'
	| 'sealed-answers'
	| 'code-hashes'
	| 'code-tags'
	| 'paper-sealed'
	| 'paper-secrets'
	| 'roll-doors'
	| 'sealed-tallies'
	| 'drafts'
	| 'accounts'
	| 'invitations'
	| 'tablet-contacts';

/** Says that something was destroyed. It names no person and no answer. */
export interface Certificate {
	readonly format: 'porte-voix-destruction';
	readonly version: 1;
	readonly id: string;
	readonly organisation: string;
	/** Slug and French title of the campaign; null where it is of none. */
	readonly campaign: { readonly slug: string; readonly title: string } | null;
	readonly rule: Rule;
	/** Since when it was due, and when it was done; ISO 8601 in UTC. */
	readonly due: string;
	readonly done: string;
	readonly destroyed: readonly { readonly what: Destroyed; readonly count: number }[];
	/** Batches of paper forms, and those of them whose sheets somebody said were destroyed. */
	readonly sheets: { readonly batches: number; readonly destroyed: number } | null;
	/** Hash of the last act of the journal before this one: it ties the certificate to the chain. */
	readonly journal: string;
}
