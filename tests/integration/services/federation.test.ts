import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allows } from '#lib/server/accounts/permission.ts';
import {
	agreeToFederation,
	askMember,
	endFederation,
	readFederation
} from '#lib/server/services/access/federation.ts';
import { mayReadLetter } from '#lib/server/services/release-access.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a federation on %s', (engine) => {
	let office: Office;
	const federation = 'table';

	beforeAll(async () => {
		office = await startOffice(engine);
		await office.server.app
			.insertInto('organisation')
			.values({
				id: federation,
				name: 'Table régionale',
				tenure: 'table',
				help_name: '',
				help_phone: '',
				help_place: '',
				demonstration: 0,
				created_at: 0
			})
			.execute();
	});
	afterAll(() => office.remove());

	test('reads what a member published from its yes to its no, and nothing else ever', async () => {
		const { server, organisation } = office;
		const there = somebody({ ...office, organisation: federation }, 'manager');
		const here = somebody(office, 'manager');
		const username = 'coordination';
		const given = { name: 'Rosa', username, password: 'canot brume lundi tuque' };
		const { id } = await server.accounts.create({
			...given,
			memberships: [{ organisation: federation, role: 'coordinator', site: null }]
		});
		const coordinator = async () => {
			const found = (await server.accounts.list()).find((one) => one.id === id);
			if (found === undefined) throw new Error('nobody coordinates');
			return found;
		};

		const member = { member: 'Office d’habitation' };
		await expect(askMember(server, here, organisation, member)).rejects.toThrow('not-a-federation');
		await expect(askMember(server, there, federation, { member: 'Ailleurs' })).rejects.toThrow(
			'organisation-not-found'
		);
		await askMember(server, there, federation, member);
		expect(mayReadLetter(await coordinator(), { organisation, sites: [] })).toBe(false);
		// Whoever asks cannot say yes for the other.
		await expect(agreeToFederation(server, there, federation, organisation)).rejects.toThrow(
			'organisation-not-found'
		);
		await expect(agreeToFederation(server, there, organisation, federation)).rejects.toThrow(
			'forbidden'
		);
		await agreeToFederation(server, here, organisation, federation);
		expect(mayReadLetter(await coordinator(), { organisation, sites: [] })).toBe(true);
		const reading = await coordinator();
		for (const action of [
			'see-campaigns',
			'read-participation',
			'preview-results',
			'follow-comments',
			'enter-paper',
			'manage-organisation'
		] as const) {
			expect(allows(reading, action, organisation), action).toBe(false);
		}
		// It is not one of the organisation's own people, and writing its accesses gives nothing for good.
		expect((await server.accounts.list(organisation)).map((one) => one.id)).not.toContain(id);
		await server.accounts.setMemberships(id, reading.memberships);
		expect((await readFederation(server, here, organisation)).readers).toEqual([
			{ id: federation, name: 'Table régionale', agreed: true }
		]);
		await endFederation(server, here, organisation, federation);
		expect(mayReadLetter(await coordinator(), { organisation, sites: [] })).toBe(false);
		expect((await readFederation(server, there, federation)).members).toEqual([]);
	});
});
