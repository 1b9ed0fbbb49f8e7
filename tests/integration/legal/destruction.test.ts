import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '#lib/domain/legal/certificate.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import { chainFault } from '#lib/protocol/journal-chain.ts';
import type { Server } from '#lib/server/server.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { destroyDue } from '#lib/server/services/legal/destroy-due.ts';
import { readCertificate } from '#lib/server/services/legal/certificates.ts';
import { readLegalFile } from '#lib/server/services/legal/read-legal-file.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import { readReleaseBody } from '#lib/server/services/read-releases.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { tabulateCampaign } from '#lib/server/services/tabulate-campaign.ts';
import {
	day,
	draft,
	hour,
	type Office,
	sealedAnswers,
	signedFile,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { traces } from '../../support/traces.ts';

const failed = (error: unknown): void => {
	throw error;
};

describe.each(engines)('the retention clock on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	/** A campaign that was counted, and the bytes of what was sent. */
	async function counted(
		change: Record<string, string> = {}
	): Promise<{ slug: string; sealed: Buffer[]; keys: Buffer[] }> {
		const { server, manager, config } = office;
		const before = await keysOf(config.data);
		const slug = await draft(office);
		await signedFile(office, slug, change);
		await startTrial(server, manager, slug);
		await openCampaign(server, manager, slug, 'now');
		const envelopes = await sealedAnswers(office, slug, office.sites[0]?.id ?? '', 8);
		await server.ballotBox.put(
			envelopes.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
		);
		await server.ballotBox.settle();
		const keys: Buffer[] = [];
		for (const [name, content] of await keysOf(config.data)) {
			if (before.has(name)) continue;
			const { wrapped } = JSON.parse(content) as { wrapped: string };
			keys.push(Buffer.from(wrapped, 'base64url'));
		}
		office.wait(4 * hour);
		await advanceCampaigns(server);
		return {
			slug,
			keys,
			sealed: envelopes.map(({ sealed }) => Buffer.from(fromBase64Url(sealed)))
		};
	}

	async function keysOf(data: string): Promise<Map<string, string>> {
		const folder = join(data, 'keys');
		const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
		return new Map(
			await Promise.all(
				names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
			)
		);
	}

	const certificateOf = async (slug: string): Promise<Certificate> =>
		JSON.parse(await readCertificate(office.server, office.manager, slug)) as Certificate;

	test('keeps everything until the day that was named before opening, and then nothing but the publication', async () => {
		const { server, manager, config } = office;
		const { slug, sealed, keys } = await counted();
		const release = await server.app
			.selectFrom('release')
			.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
			.select(['release.id', 'campaign.id as campaign'])
			.where('campaign.slug', '=', slug)
			.executeTakeFirstOrThrow();
		const published = await readReleaseBody(server, release.id);
		expect(published).not.toBeNull();
		office.wait(30 * day - 2 * hour);
		await advanceCampaigns(server);
		expect((await server.ballotBox.content(slug)).envelopes).toBe(8);
		expect((await readLegalFile(server, manager, slug)).data.state).toBe('archived');
		await expect(readCertificate(server, manager, slug)).rejects.toThrow('certificate-not-found');
		// The trial and the campaign each had a key.
		expect(keys).toHaveLength(2);
		if (engine === 'sqlite') {
			expect(traces(config.data, sealed), 'they are found while they are there').toHaveLength(8);
		}
		office.wait(3 * hour);
		await advanceCampaigns(server);
		expect(await server.ballotBox.content(slug)).toEqual({ envelopes: 0, codes: 0, tags: 0 });
		expect(await server.tabulator.keysHeld(slug)).toBe(0);
		expect(traces(config.data, [...sealed, ...keys])).toEqual([]);
		expect((await readLegalFile(server, manager, slug)).data.state).toBe('destroyed');
		// What was published stays, byte for byte, and so does how many answered.
		expect(await readReleaseBody(server, release.id)).toBe(published);
		expect((await readParticipation(server, manager, slug)).received).toBe(8);
		// A recount is impossible.
		await expect(
			server.tabulator.tabulate({
				campaign: slug,
				key: (await findCampaign(server.app, slug)).key,
				questionnaire: {},
				plan: { version: 1 } as never,
				facts: { campaign: slug } as never,
				staff: [],
				sites: [],
				ballot: null,
				shares: null
			})
		).rejects.toThrow();
		expect(await tabulateCampaign(server, release.campaign)).toBe(release.id);
	});

	test('certifies what was destroyed, when, by which rule, tied to the journal', async () => {
		const { server, manager, organisation } = office;
		const { slug } = await counted({ envelopeDays: '0' });
		await advanceCampaigns(server);
		const certificate = await certificateOf(slug);
		expect(certificate).toMatchObject({
			format: 'porte-voix-destruction',
			rule: 'campaign-data',
			campaign: { slug, title: 'Sondage annuel 2027' },
			destroyed: [
				{ what: 'private-keys', count: 2 },
				{ what: 'sealed-answers', count: 8 }
			],
			sheets: null
		});
		expect(Date.parse(certificate.done)).toBe(office.now());
		const { steps } = await readCampaign(server, manager, slug);
		expect(steps.at(-1)).toEqual({ id: 'destroyed', status: 'today' });
		const acts = await readChain(server, manager, organisation);
		expect(await chainFault(acts)).toBeNull();
		const { id } = await findCampaign(server.app, slug);
		const [act] = acts.filter(
			({ action, subject }) => action === 'data-destroyed' && subject === id
		);
		expect(act?.previous).toBe(certificate.journal);
		expect(act?.account).toBeNull();
		for (const role of ['helper', 'data-entry', 'coordinator', 'moderator'] as const) {
			await expect(readCertificate(server, somebody(office, role), slug)).rejects.toThrow(
				'forbidden'
			);
		}
		// Nobody changes or removes it, nor does the database let them.
		const { app } = server;
		await expect(app.updateTable('destruction').set({ body: 'x' }).execute()).rejects.toThrow(
			/is kept/
		);
		await expect(app.deleteFrom('destruction').execute()).rejects.toThrow(/is kept/);
	});

	test.each(['keys', 'box', 'file'] as const)(
		'goes on after a process was killed at the %s, and counts what there was before',
		async (place) => {
			const { server } = office;
			const { slug } = await counted({ envelopeDays: '1' });
			office.wait(day);
			const killed = new Error('killed');
			const dying: Server = {
				...server,
				tabulator: {
					...server.tabulator,
					destroyKeys: async (campaign) => {
						if (place === 'keys') throw killed;
						return server.tabulator.destroyKeys(campaign);
					}
				},
				ballotBox: {
					...server.ballotBox,
					destroy: async (campaign) => {
						if (place === 'file') await server.ballotBox.destroy(campaign);
						throw killed;
					}
				}
			};
			await expect(destroyDue(dying, failed)).rejects.toBe(killed);
			await expect(readCertificate(server, office.manager, slug)).rejects.toThrow(
				'certificate-not-found'
			);
			expect((await readParticipation(server, office.manager, slug)).received).toBe(8);
			await advanceCampaigns(server);
			expect((await certificateOf(slug)).destroyed).toEqual([
				{ what: 'private-keys', count: 2 },
				{ what: 'sealed-answers', count: 8 }
			]);
			expect(await server.ballotBox.content(slug)).toEqual({ envelopes: 0, codes: 0, tags: 0 });
		}
	);

	test('issues one certificate when two processes do it at once', async () => {
		const { server } = office;
		const other = await office.join();
		const { slug } = await counted({ envelopeDays: '1' });
		office.wait(day);
		// One of them may find the other at work and leave it to the next look.
		await Promise.all([server, other].map((each) => destroyDue(each, () => undefined)));
		await destroyDue(other, failed);
		const { id } = await findCampaign(server.app, slug);
		const rows = await server.app
			.selectFrom('journal')
			.select('id')
			.where('action', '=', 'data-destroyed')
			.where('subject', '=', id)
			.execute();
		expect(rows).toHaveLength(1);
		expect((await certificateOf(slug)).destroyed).toContainEqual({
			what: 'sealed-answers',
			count: 8
		});
	});
});
