/** What an account may do where. `site_id` limits whoever looks after one site to it. */
export interface MembershipTable {
	account_id: string;
	/** Null for the platform administrator. */
	organisation_id: string | null;
	/** A role of `accounts/account.ts`. */
	role: string;
	site_id: string | null;
	/** From this moment on it allows nothing; null when it lasts. */
	ends_at: number | null;
}

/** An organisation that a federation or regional table asked to read; nothing is read before it agrees. */
export interface FederationMemberTable {
	federation_id: string;
	organisation_id: string;
	asked_at: number;
	/** Null until somebody who manages the organisation said yes. */
	agreed_at: number | null;
}

/** A printed invitation, or the printed way back of somebody who lost theirs. Only the hash of the code is kept. */
export interface AccessSlipTable {
	id: string;
	organisation_id: string;
	/** SHA-256 of the code, hexadecimal. */
	code_hash: string;
	/** Account of whom it lets back in; null when it makes a new one. */
	account_id: string | null;
	name: string;
	role: string;
	site_id: string | null;
	/** When the mandate ends; null when it lasts. */
	ends_at: number | null;
	made_by: string;
	made_at: number;
	/** From then on the code opens nothing. */
	expires_at: number;
}
