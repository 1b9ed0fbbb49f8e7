import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '#lib/server/services/create-account.ts';
import { listAccounts } from '#lib/server/services/list-accounts.ts';
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

	test('an access is handed over as a phrase that signs in, and is written down nowhere', async () => {
		const { server, manager, organisation } = office;
		const access = await createAccount(server, manager, organisation, {
			name: 'Jean Tremblay',
			username: 'Jean.Tremblay',
			role: 'committee',
			site: office.sites[0]?.id
		});
		expect(access.passPhrase.split(' ')).toHaveLength(5);
		const { account } = await server.accounts.signIn({
			username: 'jean.tremblay',
			password: access.passPhrase,
			address: '127.0.0.1'
		});
		expect(account.memberships).toEqual([
			{ organisation, role: 'committee', site: office.sites[0]?.id }
		]);
		const listed = await listAccounts(server, manager, organisation);
		expect(listed).toContainEqual(
			expect.objectContaining({ name: 'Jean Tremblay', role: 'committee', site: 'Les Érables' })
		);
		const journal = await server.app.selectFrom('journal').selectAll().execute();
		expect(JSON.stringify(journal)).not.toContain(access.passPhrase);
	});

	test('an access is refused for a taken name, an unknown role and a foreign site', async () => {
		const { server, manager, organisation } = office;
		const create = (change: object) =>
			createAccount(server, manager, organisation, {
				name: 'A B',
				username: 'a.b.c',
				role: 'helper',
				site: '',
				...change
			});
		await expect(create({ username: 'claire.gagnon' })).rejects.toThrow('username-taken');
		await expect(create({ role: 'administrator' })).rejects.toMatchObject({
			fields: { role: 'unknown-choice' }
		});
		await expect(create({ site: 'ailleurs' })).rejects.toMatchObject({
			fields: { site: 'site-in-other-organisation' }
		});
	});
});
