import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Server } from '#lib/server/server.ts';
import { tabulateCampaign } from '#lib/server/services/tabulate-campaign.ts';
import { startServer } from '#lib/server/start-server.ts';
import { startTabulator, type Tabulator } from '#lib/server/tabulator/tabulator.ts';
import {
	closeSealedCampaign,
	openSealedCampaign,
	type SealedCampaign,
	sealedEnvelopes
} from '../../support/sealed-campaign.ts';
import { readyStorage, engines } from '../../support/storage.ts';

const put = (server: Server, envelopes: readonly Envelope[]) =>
	server.ballotBox.put(
		envelopes.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
	);

/** Processes started by one process, as Linux tells them. */
async function childrenOf(pid: number): Promise<number[]> {
	const threads = await readdir(`/proc/${pid}/task`);
	const lists = await Promise.all(
		threads.map((thread) =>
			readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')
		)
	);
	return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

/** A tabulator whose process is killed as soon as it has been asked to count. */
function killedAtWork(tabulator: Tabulator, child: number | undefined): Tabulator {
	return {
		...tabulator,
		tabulate: (job) => {
			const counting = tabulator.tabulate(job);
			// Asked: the request is on its way before the next turn of the loop.
			setImmediate(() => {
				if (child !== undefined) process.kill(child, 'SIGKILL');
			});
			return counting;
		}
	};
}

describe.each(engines)('the tabulator on %s', (engine) => {
	let server: Server;
	let remove: () => Promise<void>;
	let count = 0;

	beforeAll(async () => {
		const storage = await readyStorage(engine);
		remove = () => storage.remove();
		server = await startServer(storage.config, {
			calendar: 0,
			log: { info: () => undefined, error: () => undefined }
		});
	});
	afterAll(async () => {
		await server.close();
		await remove();
	});

	const campaignWith = async (est: number, ouest: number): Promise<SealedCampaign> => {
		count += 1;
		const campaign = await openSealedCampaign(server, `essai-${count}`);
		await put(server, await sealedEnvelopes(campaign, 'est', est));
		await put(server, await sealedEnvelopes(campaign, 'ouest', ouest));
		return campaign;
	};

	const releasesOf = (campaign: SealedCampaign) =>
		server.app.selectFrom('release').selectAll().where('campaign_id', '=', campaign.id).execute();

	const stateOf = async (campaign: SealedCampaign): Promise<string> =>
		(
			await server.app
				.selectFrom('campaign')
				.select('state')
				.where('id', '=', campaign.id)
				.executeTakeFirstOrThrow()
		).state;

	test('a closed campaign is opened, counted and released, once', async () => {
		const campaign = await campaignWith(9, 8);
		await closeSealedCampaign(server, campaign);
		const [first, second] = await Promise.all([
			tabulateCampaign(server, campaign.id),
			tabulateCampaign(server, campaign.id)
		]);
		expect(second).toBe(first);
		expect(await tabulateCampaign(server, campaign.id)).toBe(first);
		const [release, ...others] = await releasesOf(campaign);
		expect(others).toEqual([]);
		expect(await stateOf(campaign)).toBe('released');
		const body = JSON.parse(release?.body ?? '') as {
			groups: { id: string; respondents: number }[];
		};
		expect(body.groups.map(({ respondents }) => respondents)).toEqual([17, 9, 8]);
	});

	test('an open box is refused by name', async () => {
		const campaign = await campaignWith(1, 0);
		await expect(tabulateCampaign(server, campaign.id)).rejects.toThrow(/^not-closed$/);
		expect(await releasesOf(campaign)).toEqual([]);
	});

	test('envelopes that hold no response do not stop the count', async () => {
		const campaign = await campaignWith(8, 0);
		const [good] = await sealedEnvelopes(campaign, 'est', 1);
		if (good === undefined) throw new Error('nothing was sealed');
		const id = '00000000-0000-4000-8000-000000000001';
		const sealed = `${good.sealed.slice(0, -4)}AAAA`;
		await put(server, [{ ...good, id, sealed }]);
		await closeSealedCampaign(server, campaign);
		await tabulateCampaign(server, campaign.id);
		const [release] = await releasesOf(campaign);
		expect(release?.body).toContain('"respondents":8');
		const { unreadable } = await server.app
			.selectFrom('campaign')
			.select('unreadable')
			.where('id', '=', campaign.id)
			.executeTakeFirstOrThrow();
		expect(unreadable).toBe(1);
	});

	// Linux tells which process is the tabulator's.
	test.runIf(process.platform === 'linux')(
		'a tabulator that dies leaves no release, and the next run makes the whole one',
		async () => {
			const campaign = await campaignWith(12, 12);
			await closeSealedCampaign(server, campaign);
			const before = new Set(await childrenOf(process.pid));
			const other = await startTabulator(server.config);
			const [child] = (await childrenOf(process.pid)).filter((pid) => !before.has(pid));
			const dying = tabulateCampaign(
				{ ...server, tabulator: killedAtWork(other, child) },
				campaign.id
			);
			await expect(dying).rejects.toThrow(/^tabulator-stopped$/);
			expect(await releasesOf(campaign)).toEqual([]);
			expect(await stateOf(campaign)).toBe('closed');
			// The same tabulator starts anew.
			const release = await tabulateCampaign({ ...server, tabulator: other }, campaign.id);
			expect((await releasesOf(campaign)).map(({ id }) => id)).toEqual([release]);
			await other.close();
		}
	);

	test('a server that dies after the release was written finishes the box at the next run', async () => {
		const campaign = await campaignWith(8, 8);
		await closeSealedCampaign(server, campaign);
		const dying = {
			...server,
			ballotBox: {
				...server.ballotBox,
				setPhase: (slug: string, phase: 'closed' | 'counted') =>
					phase === 'counted'
						? Promise.reject(new Error('killed'))
						: server.ballotBox.setPhase(slug, phase)
			}
		};
		await expect(tabulateCampaign(dying, campaign.id)).rejects.toThrow('killed');
		const [release] = await releasesOf(campaign);
		expect(await tabulateCampaign(server, campaign.id)).toBe(release?.id);
		expect(await releasesOf(campaign)).toHaveLength(1);
	});

	test('two processes that tabulate at once keep one release', async () => {
		const campaign = await campaignWith(8, 8);
		await closeSealedCampaign(server, campaign);
		const [one, two] = await Promise.all([
			tabulateCampaign({ ...server }, campaign.id),
			tabulateCampaign({ ...server }, campaign.id)
		]);
		expect(two).toBe(one);
		expect(await releasesOf(campaign)).toHaveLength(1);
	});

	test('private keys are wrapped, and readable by the server’s account only', async () => {
		const folder = join(server.config.data, 'keys');
		const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
		expect(names.length).toBeGreaterThan(0);
		for (const name of [...names, 'master.key']) {
			expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
		}
		const text = await readFile(join(folder, names[0] ?? ''), 'utf8');
		expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
			'campaign',
			'publicKey',
			'version',
			'wrapped'
		]);
	});
});
