import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCode } from '#lib/client/code/with-code.ts';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import { examine, examineTogether } from '#lib/domain/disclosure/audit/check-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { populationOf } from '#lib/domain/report/population.ts';
import { loadDemonstration } from '#lib/server/demonstration/load.ts';
import type { Server } from '#lib/server/server.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { startServer } from '#lib/server/start-server.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { emptyStorage } from '../../support/storage.ts';

const closed = [
	'demo-provincial',
	'demo-omh-1',
	'demo-omh-2',
	'demo-osbl',
	'demo-coop',
	'demo-vote',
	'demo-travaux'
];

let storage: Awaited<ReturnType<typeof emptyStorage>>;
let server: Server;

beforeAll(async () => {
	storage = await emptyStorage('sqlite');
	server = await startServer(storage.config, { calendar: 0 });
	await loadDemonstration(server, { sealResponse, withCode });
});

afterAll(async () => {
	await server.close();
	await storage.remove();
});

async function allReleases(): Promise<Release[]> {
	const releases: Release[] = [];
	for (const slug of closed) {
		for (const { id } of await listReleases(server, slug)) {
			const release = await readReleaseById(server, id);
			if (release !== null) releases.push(release);
		}
	}
	return releases;
}

test('no release of the demonstration proves an answer, alone or beside the others', async () => {
	const solver = await loadSolver();
	const releases = await allReleases();
	expect(releases.length).toBe(closed.length);
	for (const release of releases) {
		const { faults, bounded } = examine(release, solver);
		expect({ campaign: release.campaign, faults }).toEqual({
			campaign: release.campaign,
			faults: []
		});
		// What is said of a ballot stands in no table.
		if (release.outcomes === undefined) expect(bounded.length).toBeGreaterThan(0);
	}
	expect(examineTogether(releases)).toEqual([]);
});

test('no survey of the demonstration asked for codes, so none knows its population', async () => {
	const releases = (await allReleases()).filter(({ campaign }) => campaign !== 'demo-vote');
	expect(releases.map(({ method }) => method.codes)).toEqual(closed.slice(1).map(() => false));
	const known = releases.flatMap((release) =>
		release.groups.filter((group) => populationOf(release, group) !== null)
	);
	expect(known).toEqual([]);
});
