import { describe, expect, test } from 'vitest';
import { type Account, type Membership, type Role, roles } from '#lib/server/accounts/account.ts';
import { type Action, allows, allowsThere } from '#lib/server/accounts/permission.ts';

const account = (...memberships: readonly Membership[]): Account => ({
	id: 'a',
	name: 'Rosa',
	memberships
});

const member = (role: Role, site: string | null = null): Account =>
	account({ organisation: role === 'administrator' ? null : 'coop', role, site });

/** Who may do what in their own organisation. */
const table: Readonly<Record<Action, readonly Role[]>> = {
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
	print: ['administrator', 'manager', 'helper'],
	'enter-paper': ['administrator', 'manager', 'helper', 'data-entry'],
	'see-campaigns': ['administrator', 'manager', 'committee', 'moderator', 'helper', 'data-entry'],
	'follow-comments': ['administrator', 'manager', 'committee', 'moderator', 'helper'],
	'hold-meetings': ['administrator', 'manager', 'committee'],
	'confirm-acts': ['administrator', 'manager', 'committee'],
	'write-followup': ['administrator', 'manager', 'committee'],
	'read-journal': ['administrator', 'manager', 'committee'],
	'read-legal-file': ['administrator', 'manager', 'committee'],
	'keep-register': ['administrator', 'manager'],
	'read-participation': ['administrator', 'manager', 'committee', 'helper'],
	'preview-results': ['administrator', 'manager', 'committee'],
	'read-release': ['administrator', 'manager', 'committee', 'coordinator'],
	'export-release': ['administrator', 'manager', 'committee']
};

describe.each(Object.entries(table) as [Action, readonly Role[]][])('%s', (action, allowed) => {
	test.each(roles)('is decided by the table for the role %s', (role) => {
		expect(allows(member(role), action, 'coop')).toBe(allowed.includes(role));
	});

	test('is refused in another organisation to all but the platform administrator', () => {
		for (const role of roles.filter((each) => each !== 'administrator')) {
			expect(allows(member(role), action, 'omh')).toBe(false);
		}
		expect(allows(member('administrator'), action, 'omh')).toBe(true);
	});

	test('is refused to an account without a membership', () => {
		expect(allows(account(), action, 'coop')).toBe(false);
	});
});

test('a limit to one site leaves only what is published of the organisation', () => {
	const limited = member('committee', 'est');
	expect(allows(limited, 'read-release', 'coop')).toBe(true);
	expect(allows(member('manager', 'est'), 'manage-organisation', 'coop')).toBe(false);
	expect(allows(member('manager', 'est'), 'manage-sites', 'coop', 'est')).toBe(true);
	expect(allows(member('manager', 'est'), 'manage-sites', 'coop', 'ouest')).toBe(false);
});

test.each(['see-campaigns', 'read-participation', 'read-release', 'export-release'] as const)(
	'%s of one site is for campaigns that are held there',
	(action) => {
		const limited = member('committee', 'est');
		const at = (...sites: readonly string[]) => ({
			organisation: 'coop',
			sites: sites.map((id) => ({ id }))
		});
		expect(allowsThere(limited, action, at('est'))).toBe(true);
		expect(allowsThere(limited, action, at('ouest', 'est'))).toBe(true);
		expect(allowsThere(limited, action, at('ouest'))).toBe(false);
		expect(allowsThere(limited, action, at())).toBe(false);
		expect(allowsThere(limited, action, { ...at('est'), organisation: 'omh' })).toBe(false);
		expect(allowsThere(member('committee'), action, at('ouest'))).toBe(true);
		// Somebody who also has a role for all of it is not held back by the other one.
		const both = account(...limited.memberships, ...member('committee').memberships);
		expect(allowsThere(both, action, at('ouest'))).toBe(true);
	}
);

test('only the platform administrator acts without an organisation', () => {
	expect(allows(member('manager'), 'manage-organisation', null)).toBe(false);
	expect(allows(member('administrator'), 'administer-platform', null)).toBe(true);
});
