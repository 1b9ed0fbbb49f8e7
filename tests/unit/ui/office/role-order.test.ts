import { expect, test } from 'vitest';
import { knownRoles } from '#lib/domain/followup/commitment.ts';
import { rolesOf } from '#lib/ui/office/followup/step-choices.ts';

test('a cooperative is offered its board first and a management last of what it has not, and nobody loses a role', () => {
	expect(rolesOf('coop').slice(0, 3)).toEqual(['board', 'committee', 'assembly']);
	expect(rolesOf('coop').indexOf('management')).toBeGreaterThan(3);
	for (const tenure of ['omh', 'osbl', 'coop'] as const) {
		expect(rolesOf(tenure).toSorted()).toEqual(knownRoles.toSorted());
	}
	expect(rolesOf('omh')[0]).toBe('management');
});
