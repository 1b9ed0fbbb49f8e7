import type { Account, Role } from './account.ts';

/**
 * Who may do what, in one place. A role of an organisation holds there only; that of a coordinator
 * holds in the organisations that agreed to be read by the federation or table.
 */
const rolesOf = {
	'administer-platform': ['administrator'],
	'manage-organisation': ['administrator', 'manager'],
	'create-accounts': ['administrator', 'manager'],
	'manage-sites': ['administrator', 'manager'],
	'manage-campaigns': ['administrator', 'manager'],
	'edit-questionnaires': ['administrator', 'manager'],
	'manage-devices': ['administrator', 'manager'],
	'read-devices': ['administrator', 'manager', 'helper'],
	'record-voices': ['administrator', 'manager', 'committee', 'helper'],
	'sign-team-statement': ['administrator', 'manager', 'helper'],
	// Poster, cards, slips without a code. Codes are made by who manages the campaign.
	print: ['administrator', 'manager', 'helper'],
	'enter-paper': ['administrator', 'manager', 'helper', 'data-entry'],
	// Names and dates of campaigns: whoever works in an office finds theirs.
	'see-campaigns': ['administrator', 'manager', 'committee', 'moderator', 'helper', 'data-entry'],
	// Who reads the comments, until when. The comments themselves: two people who are named.
	'follow-comments': ['administrator', 'manager', 'committee', 'moderator', 'helper'],
	// Prepares an assembly, types what was counted there, writes what it decided; a second one confirms.
	'hold-meetings': ['administrator', 'manager', 'committee'],
	'confirm-acts': ['administrator', 'manager', 'committee'],
	// What becomes of what was said: two people publish it.
	'write-followup': ['administrator', 'manager', 'committee'],
	// What the law asks for: filled by who manages, read by who confirms an opening with them.
	'read-legal-file': ['administrator', 'manager', 'committee'],
	// What went wrong, what people asked for, what was destroyed.
	'keep-register': ['administrator', 'manager'],
	'read-journal': ['administrator', 'manager', 'committee'],
	'read-participation': ['administrator', 'manager', 'committee', 'helper'],
	// What will be published, with invented figures, before the opening.
	'preview-results': ['administrator', 'manager', 'committee'],
	'read-release': ['administrator', 'manager', 'committee', 'coordinator'],
	// The files the office makes. A coordinator takes those that are there for everybody.
	'export-release': ['administrator', 'manager', 'committee']
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof rolesOf;

/**
 * Whether an account may do something in an organisation, and at one site of it when a site is
 * named. A membership limited to a site allows nothing that concerns the whole organisation, except
 * to read what is said of it as a whole. Without an organisation, only the platform administrator may.
 */
export function allows(
	account: Account,
	action: Action,
	organisation: string | null,
	site?: string
): boolean {
	return account.memberships.some((membership) => {
		if (!(rolesOf[action] as readonly Role[]).includes(membership.role)) return false;
		if (membership.role === 'administrator') return true;
		if (organisation === null || membership.organisation !== organisation) return false;
		return membership.site === null || membership.site === site || isOfTheWhole(action);
	});
}

/** What concerns some buildings of an organisation: a campaign with its sites. */
export interface Placed {
	readonly organisation: string;
	readonly sites: readonly { readonly id: string }[];
}

/**
 * The same for a campaign. Whoever looks after one site reads what is said of a campaign that is held
 * there, also of its other sites; of a campaign that is held elsewhere, what everybody reads.
 */
export function allowsThere(
	account: Account,
	action: Action,
	{ organisation, sites }: Placed
): boolean {
	const there = account.memberships.filter(
		({ site }) => site === null || sites.some(({ id }) => id === site)
	);
	return allows({ ...account, memberships: there }, action, organisation);
}

/**
 * What is said of a whole, and not of one site of it: a limit to a site hides it only where the whole
 * has no part in that site (`allowsThere`).
 */
function isOfTheWhole(action: Action): boolean {
	switch (action) {
		case 'see-campaigns':
		case 'follow-comments':
		case 'read-participation':
		case 'read-legal-file':
		case 'preview-results':
		case 'read-release':
		case 'export-release':
			return true;
		default:
			return false;
	}
}
