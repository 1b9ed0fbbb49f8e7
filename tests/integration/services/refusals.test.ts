import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Role } from '#lib/server/accounts/account.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { invitePerson } from '#lib/server/services/access/invite-person.ts';
import { listPeople } from '#lib/server/services/access/list-people.ts';
import { createCampaign } from '#lib/server/services/create-campaign.ts';
import { createSite } from '#lib/server/services/create-site.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { updateSite } from '#lib/server/services/update-site.ts';
import {
	campaignForm,
	draft,
	hour,
	type Office,
	somebody,
	startOffice
} from '../../support/office.ts';

const site = { name: 'Les Lilas', dwellings: '24', room: 'salle', territory: '' };

describe('what the office refuses', () => {
	let office: Office;
	let slug: string;

	beforeAll(async () => {
		office = await startOffice('sqlite');
		slug = await draft(office);
	});
	afterAll(() => office.remove());

	/** Named faults by field of what was refused, or the name of the refusal itself. */
	const faults = async (act: Promise<unknown>): Promise<unknown> => {
		try {
			await act;
			return 'accepted';
		} catch (error) {
			if (error instanceof InputRefusal) return error.fields;
			if (isRefusal(error)) return error.code;
			throw error;
		}
	};

	test.each<Role>(['committee', 'helper'])('the role %s changes nothing', async (role) => {
		const { server, organisation } = office;
		const person = somebody(office, role);
		const acts = [
			createSite(server, person, organisation, site),
			updateSite(server, person, organisation, office.sites[0]?.id ?? '', site),
			listSites(server, person, organisation),
			invitePerson(server, person, organisation, {}),
			listPeople(server, person, organisation),
			createCampaign(server, person, organisation, campaignForm(office)),
			startTrial(server, person, slug),
			openCampaign(server, person, slug, 'now'),
			closeCampaign(server, person, slug)
		];
		expect(await Promise.all(acts.map(faults))).toEqual(acts.map(() => 'forbidden'));
		expect((await readCampaign(server, person, slug)).manages).toBe(false);
	});

	test('a manager of another organisation sees and changes nothing', async () => {
		const { server, organisation } = office;
		const stranger = {
			...somebody(office, 'manager'),
			memberships: [{ organisation: 'another', role: 'manager', site: null } as const]
		};
		expect(await faults(readCampaign(server, stranger, slug))).toBe('forbidden');
		expect(await faults(openCampaign(server, stranger, slug, 'now'))).toBe('forbidden');
		expect(await faults(createSite(server, stranger, organisation, site))).toBe('forbidden');
		expect(await faults(readCampaign(server, null, slug))).toBe('signed-out');
	});

	test('dates out of order are refused beside the field that is wrong', async () => {
		const form = campaignForm(office);
		const now = office.now();
		const create = (change: object) =>
			faults(
				createCampaign(office.server, office.manager, office.organisation, { ...form, ...change })
			);
		expect(await create({ closes: now })).toEqual({ closes: 'closes-before-opening' });
		expect(await create({ collectsUntil: now + hour })).toEqual({
			collectsUntil: 'collects-before-closing'
		});
		expect(await create({ publishes: now + 2 * hour })).toEqual({
			publishes: 'publishes-before-collecting'
		});
		expect(await create({ opens: 'demain', askedBy: ' ' })).toEqual({
			opens: 'not-a-moment',
			askedBy: 'empty'
		});
		expect(await create({ askedBy: '', sites: [], closes: now })).toEqual({
			askedBy: 'empty',
			sites: 'no-site',
			closes: 'closes-before-opening'
		});
	});

	test('a campaign names only what exists', async () => {
		const form = campaignForm(office);
		const create = (change: object) =>
			faults(
				createCampaign(office.server, office.manager, office.organisation, { ...form, ...change })
			);
		expect(await create({ questionnaire: 'inconnu' })).toEqual({
			questionnaire: 'unknown-questionnaire'
		});
		expect(await create({ sites: ['ailleurs'] })).toEqual({ sites: 'unknown-site' });
		expect(await create({ previous: 'jamais-vu' })).toEqual({ previous: 'unknown-campaign' });
		expect(await create({ languages: ['en'] })).toEqual({ languages: 'french-needed' });
		expect(await create({ languages: ['fr', 'xx'] })).toEqual({ languages: 'untranslated' });
	});

	test('hostile text stays text, or is refused by name', async () => {
		const { server, manager, organisation } = office;
		const create = (name: string) => createSite(server, manager, organisation, { ...site, name });
		for (const name of [
			'=HYPERLINK("http://x")',
			'<script>alert(1)</script>',
			'’; drop table site'
		]) {
			const id = await create(name);
			const kept = await listSites(server, manager, organisation);
			expect(kept.find((each) => each.id === id)?.name).toBe(name);
		}
		expect(await faults(create('Les \u202ESnip'))).toEqual({ name: 'hidden-character' });
		expect(await faults(create('Les\u0000Pins'))).toEqual({ name: 'hidden-character' });
		expect(await faults(create('x'.repeat(1_000_000)))).toEqual({ name: 'too-long' });
		expect(await faults(createSite(server, manager, organisation, 'pas un formulaire'))).toEqual({
			form: 'empty'
		});
	});

	test('a number of dwellings is a whole number of a building', async () => {
		const create = (dwellings: string) =>
			faults(
				createSite(office.server, office.manager, office.organisation, { ...site, dwellings })
			);
		expect(await create('')).toEqual({ dwellings: 'empty' });
		expect(await create('trente')).toEqual({ dwellings: 'not-a-number' });
		expect(await create('-4')).toEqual({ dwellings: 'not-a-number' });
		expect(await create('0')).toEqual({ dwellings: 'too-small' });
		expect(await create('100000')).toEqual({ dwellings: 'too-large' });
		expect(await create('1 200')).toBe('accepted');
	});
});
