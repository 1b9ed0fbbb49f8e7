import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { makeSheet } from '#lib/server/backup/sheet.ts';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import type { Server } from '#lib/server/server.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { openRecount } from '#lib/server/services/ballots/recount.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { startServer } from '#lib/server/start-server.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { hour, minute, type Office, startOffice } from '../../support/office.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

describe.each(engines)('a formal vote on %s whose machine is lost while it is open', (engine) => {
	let office: Office;
	let folder: string;
	let vote: OpenVote;
	let restored: Server;
	const cleanUp: (() => Promise<void>)[] = [];

	beforeAll(async () => {
		office = await startOffice(engine);
		folder = await mkdtemp(join(tmpdir(), 'porte-voix-vote-'));
		const { server, manager, config } = office;
		vote = await openFormalVote(server, manager, { slug: 'vote', rules: voteRules(20) });
		await castVotes(server, vote, { pour: 6, blanc: 1 });
		const file = join(folder, 'whole.porte-voix');
		const { code } = await makeSheet(config, office.now());
		await writeBackup(config, file, office.now());
		const storage = await emptyStorage(engine);
		cleanUp.push(() => storage.remove());
		await restoreBackup(storage.config, { file, code, destroyed: [] });
		restored = await startServer(storage.config, {
			clock: () => office.now(),
			calendar: 0,
			log: server.log
		});
		cleanUp.unshift(() => restored.close());
	});
	afterAll(async () => {
		await office.remove();
		for (const clean of cleanUp) await clean();
		await rm(folder, { recursive: true, force: true });
	});

	test('goes on where it was restored, is opened by the same cards and by nothing less, and counts what came before and after', async () => {
		const { manager } = office;
		await castVotes(restored, vote, { contre: 5 });
		office.wait(hour);
		await advanceCampaigns(restored);
		const [first, second, third] = vote.cards.map(({ share }) => share);
		const typed = { one: first ?? '', other: third ?? '' };
		await expect(
			countVote(restored, manager, vote.slug, { ...typed, other: typed.one })
		).rejects.toMatchObject({ fields: { other: 'share-twice' } });
		await countVote(restored, manager, vote.slug, typed);
		office.wait(minute);
		await advanceCampaigns(restored);
		const [release] = await listReleases(restored, vote.slug);
		const content = await readReleaseById(restored, release?.id ?? '');
		expect(content?.outcomes).toMatchObject([{ verdict: 'adopted', voters: 12 }]);
		// Another two of the three recount it.
		const [file] = await openRecount(restored, manager, vote.slug, {
			reason: 'recount',
			one: second ?? '',
			other: third ?? ''
		});
		expect(file?.text).toMatch(/^6: 1$/m);
		expect(file?.text).toMatch(/^5: 3$/m);
		expect(file?.text).toMatch(/^1: 2$/m);
	});
});
