import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Membership } from '#lib/server/accounts/account.ts';
import { createAccount } from '#lib/server/services/create-account.ts';
import { listAccounts } from '#lib/server/services/list-accounts.ts';
import { findRenewable, renewPassPhrase } from '#lib/server/services/renew-pass-phrase.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';

const address = '127.0.0.1';

describe('a lost pass-phrase', () => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice('sqlite');
	});
	afterAll(() => office.remove());

	const access = async (username: string): Promise<{ id: string; passPhrase: string }> => {
		const { server, manager, organisation } = office;
		const given = { name: 'Jean Tremblay', username, role: 'manager', site: '' };
		const { passPhrase } = await createAccount(server, manager, organisation, given);
		const listed = await listAccounts(server, manager, organisation);
		return { id: listed.find((one) => one.username === username)?.id ?? '', passPhrase };
	};

	test('is replaced by another, which ends the open sessions and is written nowhere', async () => {
		const { server, manager, organisation } = office;
		const { id, passPhrase } = await access('jean.tremblay');
		const { cookies } = await server.accounts.signIn({
			username: 'jean.tremblay',
			password: passPhrase,
			address
		});
		const headers = new Headers({
			cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
		});
		expect((await server.accounts.find(headers))?.id).toBe(id);

		const renewed = await renewPassPhrase(server, manager, organisation, id);
		expect(renewed).toMatchObject({ name: 'Jean Tremblay', username: 'jean.tremblay' });
		expect(renewed.passPhrase).not.toBe(passPhrase);
		expect(await server.accounts.find(headers)).toBeNull();
		const signIn = (password: string) =>
			server.accounts.signIn({ username: 'jean.tremblay', password, address });
		await expect(signIn(passPhrase)).rejects.toThrow('sign-in-failed');
		expect((await signIn(renewed.passPhrase)).account.id).toBe(id);
		const journal = await server.app.selectFrom('journal').selectAll().execute();
		expect(journal).toContainEqual(
			expect.objectContaining({ action: 'pass-phrase-renewed', subject: id })
		);
		expect(JSON.stringify(journal)).not.toContain(renewed.passPhrase);
	});

	test('is not a way to someone’s access elsewhere, nor above, nor to one’s own', async () => {
		const { server, manager, organisation } = office;
		const colleague = somebody(office, 'manager');
		const { id } = await access('marie.roy');
		const give = (more: Membership) =>
			server.accounts.setMemberships(id, [{ organisation, role: 'manager', site: null }, more]);
		expect(await findRenewable(server, colleague, organisation, id)).toMatchObject({ id });
		const elsewhere = { ...office, organisation: 'another' };
		await expect(
			renewPassPhrase(server, somebody(elsewhere, 'manager'), organisation, id)
		).rejects.toThrow('forbidden');
		await give({ organisation: null, role: 'administrator', site: null });
		await expect(renewPassPhrase(server, colleague, organisation, id)).rejects.toThrow('forbidden');
		expect(await findRenewable(server, manager, organisation, id)).toMatchObject({ id });
		await expect(renewPassPhrase(server, manager, organisation, manager.id)).rejects.toThrow(
			'forbidden'
		);
		await expect(renewPassPhrase(server, manager, organisation, 'nobody')).rejects.toThrow(
			'account-not-found'
		);
		const listed = await listAccounts(server, manager, organisation);
		expect(listed.find((one) => one.id === manager.id)?.renewable).toBe(false);
	});

	test.each(['committee', 'helper'] as const)('is replaced by no %s', async (role) => {
		const { server, organisation } = office;
		const { id } = await access(`autre.${role}`);
		await expect(renewPassPhrase(server, somebody(office, role), organisation, id)).rejects.toThrow(
			'forbidden'
		);
	});
});
