import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOrganisations } from '#lib/server/services/organisations.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { type Office, setUpForm, startOffice } from '../../support/office.ts';

describe('the first run and the accounts', () => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice('sqlite');
	});
	afterAll(() => office.remove());

	test('set-up makes one person who administers and manages, and all their sites', async () => {
		expect(office.manager.memberships).toEqual(
			expect.arrayContaining([
				{ organisation: null, role: 'administrator', site: null },
				{ organisation: office.organisation, role: 'manager', site: null }
			])
		);
		expect(office.sites.map(({ name }) => name)).toEqual(['Les Érables', 'Les Pins']);
		const [organisation] = await listOrganisations(office.server, office.manager);
		expect(organisation).toMatchObject({ name: 'Office d’habitation', role: 'manager' });
	});

	test('a set-up that is refused leaves nothing behind', async () => {
		const form = { ...setUpForm, username: 'autre.nom', sites: [] };
		await expect(setUp(office.server, form)).rejects.toThrow('input-refused');
		const taken = { ...setUpForm };
		await expect(setUp(office.server, taken)).rejects.toThrow('username-taken');
		const weak = { ...setUpForm, username: 'autre.nom', password: 'court' };
		await expect(setUp(office.server, weak)).rejects.toMatchObject({
			fields: { password: 'password-too-short' }
		});
		expect(await office.server.accounts.list()).toHaveLength(1);
		expect(await office.server.app.selectFrom('organisation').select('id').execute()).toHaveLength(
			1
		);
	});

	test('every fault of a set-up is named at once, those of the account with the others', async () => {
		const form = { ...setUpForm, username: 'é', password: 'court', organisation: '' };
		await expect(setUp(office.server, form)).rejects.toMatchObject({
			fields: {
				username: 'username-malformed',
				password: 'password-too-short',
				organisation: 'empty'
			}
		});
	});
});
