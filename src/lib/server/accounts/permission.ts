import type { Account, Role } from './account.ts';

/** Who may do what, in one place. A role of an organisation holds there only. */
const rolesOf = {
	'administer-platform': ['administrator'],
	'manage-organisation': ['administrator', 'manager'],
	'create-accounts': ['administrator', 'manager'],
	'manage-sites': ['administrator', 'manager'],
	'manage-campaigns': ['administrator', 'manager'],
	'manage-devices': ['administrator', 'manager'],
	'read-devices': ['administrator', 'manager', 'helper'],
	'record-voices': ['administrator', 'manager', 'committee', 'helper'],
	'sign-team-statement': ['administrator', 'manager', 'helper'],
	'enter-paper': ['administrator', 'manager', 'helper'],
	'read-participation': ['administrator', 'manager', 'committee', 'helper'],
	'read-release': ['administrator', 'manager', 'committee'],
	'export-release': ['administrator', 'manager', 'committee']
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof rolesOf;

/**
 * Whether an account may do something in an organisation, and at one site of it when a site is
 * named. A membership limited to a site allows nothing that concerns the whole organisation, except
 * to read what is published of it. Without an organisation, only the platform administrator may.
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
		return membership.site === null || membership.site === site || readsWhatIsPublished(action);
	});
}

/** Releases and head counts are the same for everybody: a limit to a site does not hide them. */
function readsWhatIsPublished(action: Action): boolean {
	return (
		action === 'read-release' || action === 'export-release' || action === 'read-participation'
	);
}
