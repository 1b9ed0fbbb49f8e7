import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { readReminders } from '#lib/server/services/followup/read-tasks.ts';
import { writeStep } from '#lib/server/services/followup/write-commitment.ts';
import { followUpIn } from '../../support/follow-up-office.ts';
import { day, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('who is reminded of a promise, on %s', (engine) => {
	let office: Office;
	let doing: ReturnType<typeof followUpIn>;

	beforeAll(async () => {
		office = await startOffice(engine);
		doing = followUpIn(office);
	});
	afterAll(() => office.remove());

	const join = async (username: string, role: Role, place?: number): Promise<Account> => {
		const site = place === undefined ? null : (office.sites[place]?.id ?? null);
		return office.server.accounts.create({
			name: username,
			username,
			password: 'lampe bleue jeudi colline',
			memberships: [{ organisation: office.organisation, role, site }]
		});
	};

	const reminded = async (person: Account): Promise<string[]> => {
		const all = await readReminders(office.server, person, office.organisation);
		return all.map(({ kind, id }) => `${kind} ${id}`).toSorted();
	};

	test('it is who has the access of the role in charge, for that building, and nobody else', async () => {
		const site = office.sites.map(({ id }) => id);
		const far = { due: '2029-12' };
		const ours = await doing.publish({ ...far, role: 'management' });
		const theirs = await doing.publish({ ...far, role: 'committee' });
		// Nobody has the access of a committee yet: the manager is reminded of both.
		expect(await reminded(office.manager)).toEqual([]);
		office.wait(183 * day - 1);
		expect(await reminded(office.manager)).toEqual([]);
		office.wait(1);
		expect(await reminded(office.manager)).toEqual(
			[`silent ${ours}`, `silent ${theirs}`].toSorted()
		);

		const committee = await join('comite.tous', 'committee');
		const one = await join('comite.un', 'committee', 0);
		const other = await join('comite.autre', 'committee', 1);
		expect(await reminded(office.manager)).toEqual([`silent ${ours}`]);
		for (const person of [committee, one, other]) {
			expect(await reminded(person)).toEqual([`silent ${theirs}`]);
		}
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			expect(await reminded(somebody(office, role))).toEqual([]);
		}

		const there = await doing.publish({
			...far,
			due: '2027-10',
			role: 'assembly',
			site: site[0] ?? ''
		});
		office.wait(80 * day);
		// Its month is over: late before it is silent, and only where that building is looked after.
		expect(await reminded(one)).toContain(`late ${there}`);
		expect(await reminded(committee)).toContain(`late ${there}`);
		expect(await reminded(other)).not.toContain(`late ${there}`);
		expect(await reminded(office.manager)).not.toContain(`late ${there}`);
	});

	test('it is everybody who writes where the role is in words, until there is news', async () => {
		const committee = await join('comite.encore', 'committee');
		const id = await doing.publish({
			due: '2029-12',
			role: 'other',
			otherRole: 'la coopérative voisine'
		});
		office.wait(183 * day);
		for (const person of [office.manager, committee]) {
			expect(await reminded(person)).toContain(`silent ${id}`);
		}
		const step = { state: 'under-way', role: 'management', due: '2029-12', news: '' };
		await writeStep(office.server, office.manager, doing.waiting(id), step);
		// What waits for a second person is that person's, and no longer a silence.
		expect(await reminded(committee)).toContain(`confirm ${id}`);
		expect(await reminded(office.manager)).not.toContain(`silent ${id}`);
		await doing.confirm(committee, id);
		expect(await reminded(committee)).not.toContain(`confirm ${id}`);
	});
});
