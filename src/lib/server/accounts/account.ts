export type Role = 'administrator' | 'manager' | 'committee' | 'helper';

export interface Membership {
	/** Null for the platform administrator. */
	readonly organisation: string | null;
	readonly role: Role;
	/** Limits a committee or a helper to one site; null for all sites of the organisation. */
	readonly site: string | null;
}

/** Who is signed in and what they may do where. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly memberships: readonly Membership[];
}
