import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { changeOutsideContact, readOutsideContact } from '#lib/server/services/outside-contact.ts';
import { readPrintDesk } from '#lib/server/services/print/read-print-desk.ts';
import { readSlips } from '#lib/server/services/read-slips.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const federation = { outsideName: 'Fédération des comités', outsidePhone: '418 555-0177' };

describe.each(engines)('whom tenants may ask who is not of the house, on %s', (engine) => {
	let office: Office;
	let coded: string;
	let free: string;

	beforeAll(async () => {
		office = await startOffice(engine);
		coded = await draft(office, { codes: 'household' });
		free = await draft(office);
		for (const slug of [coded, free]) await startTrial(office.server, office.manager, slug);
	});

	afterAll(() => office.remove());

	const change = (input: unknown, who = office.manager) =>
		changeOutsideContact(office.server, who, office.organisation, input);
	const printed = async () =>
		(await readPrintDesk(office.server, office.manager, coded, {})).choice.outside;

	test('is nobody until somebody is named', async () => {
		expect(await readOutsideContact(office.server, office.organisation)).toBeNull();
		expect((await campaignBundle(office.server, coded)).codes).not.toHaveProperty('outside');
		expect(await printed()).toBeNull();
		expect((await readSlips(office.server, office.manager, coded)).outside).toBeNull();
	});

	test('is a name and a telephone, never one of them alone', async () => {
		await expect(change({ ...federation, outsidePhone: ' ' })).rejects.toMatchObject({
			fields: { outsidePhone: 'empty' }
		});
		await expect(change({ ...federation, outsideName: '' })).rejects.toMatchObject({
			fields: { outsideName: 'empty' }
		});
		expect(await readOutsideContact(office.server, office.organisation)).toBeNull();
	});

	test.each(['committee', 'helper', 'moderator'] as const)('is not named by a %s', async (role) => {
		await expect(change(federation, somebody(office, role))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	test('is printed, and travels only with a campaign that asks for codes', async () => {
		await change(federation);
		expect(await printed()).toBe('Fédération des comités, 418 555-0177');
		expect((await campaignBundle(office.server, coded)).codes?.outside).toStrictEqual({
			name: 'Fédération des comités',
			phone: '418 555-0177'
		});
		expect(JSON.stringify(await campaignBundle(office.server, free))).not.toContain('0177');
		expect((await readSlips(office.server, office.manager, coded)).outside).toStrictEqual({
			name: 'Fédération des comités',
			phone: '418 555-0177'
		});
		const row = await office.server.app
			.selectFrom('journal')
			.select(['account_id', 'subject'])
			.where('action', '=', 'outside-contact-changed')
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ account_id: office.manager.id, subject: office.organisation });
	});

	test('is left out of one document by an empty field of its page', async () => {
		const asked = { quoi: ['poster'], exterieur: [''] };
		const desk = await readPrintDesk(office.server, office.manager, coded, asked);
		expect(desk.choice.outside).toBeNull();
	});

	test('is nobody any more once both fields are empty', async () => {
		await change({ outsideName: '', outsidePhone: '' });
		expect(await readOutsideContact(office.server, office.organisation)).toBeNull();
		expect((await campaignBundle(office.server, coded)).codes).not.toHaveProperty('outside');
	});
});
