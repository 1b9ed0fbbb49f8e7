import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { chooseTabletWay } from '#lib/server/services/tablet-way.ts';
import { tabletWayFirst } from '#lib/server/services/tablet-way-first.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';

describe('before the first tablet is added', () => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice('sqlite');
	});
	afterAll(() => office.remove());

	const owner = (name: string): Account => ({
		id: randomUUID(),
		name,
		memberships: [{ organisation: null, role: 'administrator', site: null }]
	});

	test('whoever may choose how tablets come is led there; a manager is told who may', async () => {
		const accounts = [somebody(office, 'helper'), owner('Luce'), somebody(office, 'manager')];
		const listed = accounts.map((account) => ({ ...account, username: '', ended: [] }));
		const server = {
			app: office.server.app,
			accounts: { ...office.server.accounts, list: () => Promise.resolve(listed) }
		};
		expect(await tabletWayFirst(server, owner('Luce'))).toEqual({ mayChoose: true, askFirst: [] });
		const told = { mayChoose: false, askFirst: ['Luce'] };
		expect(await tabletWayFirst(server, somebody(office, 'manager'))).toEqual(told);
		await chooseTabletWay(office.server, owner('Luce'), office.organisation, {
			way: 'this-computer'
		});
		expect(await tabletWayFirst(server, owner('Luce'))).toBeNull();
		expect(await tabletWayFirst(server, somebody(office, 'manager'))).toBeNull();
	});
});
