import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '#lib/domain/legal/certificate.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { discardCampaign } from '#lib/server/services/discard-campaign.ts';
import { destroyDue } from '#lib/server/services/legal/destroy-due.ts';
import { readCertificate } from '#lib/server/services/legal/certificates.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import { readRoll } from '#lib/server/services/roll/read-roll.ts';
import { addDoors, removeDoors, tickDoors } from '#lib/server/services/roll/write-roll.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { day, draft, minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the roll of a formal vote on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const voteWith = async (doors: string, prepareOnly = false): Promise<OpenVote> => {
		count += 1;
		const vote = await openFormalVote(office.server, office.manager, {
			slug: `vote-${count}`,
			rules: voteRules(4),
			lasts: 20 * minute,
			prepareOnly
		});
		await addDoors(office.server, office.manager, vote.slug, doors);
		return vote;
	};

	const rollOf = ({ slug }: OpenVote) => readRoll(office.server, office.manager, slug);
	const namesOf = async (vote: OpenVote): Promise<string[]> =>
		(await rollOf(vote)).doors.map(({ door }) => door);

	test('takes doors one a line, each once, and lists them as somebody walks along them', async () => {
		const vote = await voteWith('10\r\n 9 \n\n9\nLes Pins,   4\n');
		expect(await rollOf(vote)).toMatchObject({
			electorate: 4,
			changes: true,
			doors: [
				{ door: '9', given: false },
				{ door: '10', given: false },
				{ door: 'Les Pins, 4', given: false }
			]
		});
		await addDoors(office.server, office.manager, vote.slug, '9\n11');
		expect(await namesOf(vote)).toEqual(['9', '10', '11', 'Les Pins, 4']);
	});

	test('keeps which doors have their code, of those that were on the page', async () => {
		const { server, manager } = office;
		const vote = await voteWith('101\n102\n103');
		await tickDoors(server, manager, vote.slug, { shown: ['101', '102'], given: ['102', '999'] });
		await tickDoors(server, manager, vote.slug, { shown: ['103'], given: ['103'] });
		await tickDoors(server, manager, vote.slug, { shown: ['102'], given: [] });
		expect((await rollOf(vote)).doors).toEqual([
			{ door: '101', given: false },
			{ door: '102', given: false },
			{ door: '103', given: true }
		]);
		await removeDoors(server, manager, vote.slug, ['102', 'nulle part']);
		expect(await namesOf(vote)).toEqual(['101', '103']);
	});

	test('holds a door and a tick, and nothing that tells when, in which order, by whom or with which code', async () => {
		const { server, manager } = office;
		const before = await readChain(server, manager, office.organisation);
		const one = await voteWith('3\n1\n2');
		const other = await voteWith('1\n2');
		await addDoors(server, manager, other.slug, '3');
		await tickDoors(server, manager, one.slug, { shown: ['3'], given: ['3'] });
		await tickDoors(server, manager, one.slug, { shown: ['1'], given: ['1'] });
		await tickDoors(server, manager, other.slug, { shown: ['1', '3'], given: ['1', '3'] });
		// As they lie, unsorted: two ways to the same list are the same list.
		const lie = ({ id }: OpenVote) =>
			server.app
				.selectFrom('roll_door')
				.select(['door', 'given'])
				.where('campaign_id', '=', id)
				.execute();
		expect(await lie(one)).toEqual([
			{ door: '1', given: 1 },
			{ door: '2', given: 0 },
			{ door: '3', given: 1 }
		]);
		expect(await lie(other)).toEqual(await lie(one));
		const [table] = (await server.app.introspection.getTables()).filter(
			({ name }) => name === 'roll_door'
		);
		expect(table?.columns.map(({ name }) => name).toSorted()).toEqual([
			'campaign_id',
			'door',
			'given'
		]);
		// The journal tells a moment: the roll is not in it.
		const after = await readChain(server, manager, office.organisation);
		const acts = new Set(after.slice(before.length).map(({ action }) => action));
		expect([...acts].filter((action) => /roll|door/.test(action))).toEqual([]);
	});

	test('is for who manages the vote, and for nobody else', async () => {
		const { server } = office;
		const { slug } = await voteWith('101');
		for (const role of ['committee', 'helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			const person = somebody(office, role);
			await expect(readRoll(server, person, slug)).rejects.toThrow(/^forbidden$/);
			await expect(addDoors(server, person, slug, '102')).rejects.toThrow(/^forbidden$/);
			await expect(removeDoors(server, person, slug, ['101'])).rejects.toThrow(/^forbidden$/);
		}
		await expect(readRoll(server, null, slug)).rejects.toThrow(/^signed-out$/);
		await expect(readRoll(server, office.manager, await draft(office))).rejects.toThrow(
			/^not-a-vote$/
		);
	});

	test('refuses what is no door, without repeating it', async () => {
		const { server, manager } = office;
		const { slug } = await voteWith('101');
		const add = (typed: string): Promise<void> => addDoors(server, manager, slug, typed);
		await expect(add('x'.repeat(41))).rejects.toThrow(/^door-too-long/);
		await expect(add('10\u202E1')).rejects.toThrow(/^hidden-character/);
		await expect(
			add(Array.from({ length: 5_001 }, (_, place) => String(place)).join('\n'))
		).rejects.toThrow(/^too-many-doors/);
		await expect(
			add(Array.from({ length: 5_000 }, (_, place) => String(place + 1_000)).join('\n'))
		).rejects.toThrow(/^too-many-doors/);
	});

	test('stays as it is from the closing on, and is destroyed with the sealed votes', async () => {
		const { server, manager } = office;
		const vote = await voteWith('101\n102');
		const other = await voteWith('201');
		await castVotes(server, vote, { pour: 3 });
		office.wait(20 * minute);
		await advanceCampaigns(server);
		await expect(addDoors(server, manager, vote.slug, '103')).rejects.toThrow(/^roll-closed$/);
		await expect(
			tickDoors(server, manager, vote.slug, { shown: ['101'], given: ['101'] })
		).rejects.toThrow(/^roll-closed$/);
		await countVote(server, manager, vote.slug, {
			one: vote.cards[0]?.share ?? '',
			other: vote.cards[1]?.share ?? ''
		});
		expect(await namesOf(vote)).toEqual(['101', '102']);
		office.wait(400 * day);
		await destroyDue(server, (error) => {
			throw error;
		});
		expect(await namesOf(vote)).toEqual([]);
		const certificate = JSON.parse(
			await readCertificate(server, manager, vote.slug)
		) as Certificate;
		expect(certificate.destroyed).toContainEqual({ what: 'roll-doors', count: 2 });
		expect(JSON.stringify(certificate)).not.toContain('101');
		expect(await namesOf(other)).toEqual(['201']);
	});

	test('goes with a vote that never opened', async () => {
		const { server, manager } = office;
		const vote = await voteWith('101', true);
		await discardCampaign(server, manager, vote.slug);
		const left = await server.app
			.selectFrom('roll_door')
			.selectAll()
			.where('campaign_id', '=', vote.id)
			.execute();
		expect(left).toEqual([]);
	});
});
