/**
 * What somebody is in an organisation, or on the whole platform. What each may do stands in
 * `permission.ts` alone.
 */
export const roles = [
	/** The platform: every organisation, and this installation. */
	'administrator',
	/** A federation or regional table: what its members have published, and nothing else. */
	'coordinator',
	'manager',
	'committee',
	/** Reads the comments of a campaign, when named. */
	'moderator',
	'helper',
	/** Keys paper forms. */
	'data-entry'
] as const;

export type Role = (typeof roles)[number];

export interface Membership {
	/** Null for the platform administrator. */
	readonly organisation: string | null;
	readonly role: Role;
	/** Limits whoever looks after one site to it; null for all sites of the organisation. */
	readonly site: string | null;
	/** The moment from which it allows nothing, in milliseconds UTC; without one it lasts. */
	readonly ends?: number;
	/** The federation or table through which a coordinator reads this member of it. */
	readonly through?: string;
}

/** Who is signed in and what they may do where, now: a mandate that is over is not among them. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly memberships: readonly Membership[];
}
