import { describe, expect, it } from 'vitest';
import { withCode } from '#lib/client/code/with-code.ts';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import { loadDemonstration } from '#lib/server/demonstration/load.ts';
import { createLog } from '#lib/server/log.ts';
import { listReleases } from '#lib/server/services/read-releases.ts';
import { startServer } from '#lib/server/start-server.ts';
import { closed } from '../../support/demonstration-figures.ts';
import { emptyStorage } from '../../support/storage.ts';

describe('loading the demonstration', () => {
	it('goes on where a start was interrupted, and counts nobody twice', async () => {
		const storage = await emptyStorage('sqlite', { HOST: '::1' });
		const server = await startServer(storage.config, {
			calendar: 0,
			log: createLog(() => undefined)
		});
		try {
			const interruptedAfter = (left: number) =>
				loadDemonstration(server, {
					withCode,
					sealResponse: async (response) => {
						left -= 1;
						if (left < 0) throw new Error('the power went');
						return sealResponse(response);
					}
				});
			await expect(interruptedAfter(120)).rejects.toThrow('the power went');
			expect(await listReleases(server, 'demo-provincial')).toEqual([]);
			// Two batches of fifty were in; the rest of the surveys and a part of the vote come before this one.
			await expect(interruptedAfter(886)).rejects.toThrow('the power went');
			expect(await listReleases(server, 'demo-coop')).toHaveLength(1);
			expect(await listReleases(server, 'demo-vote')).toEqual([]);
			await loadDemonstration(server, { sealResponse, withCode });
			for (const slug of closed) expect(await listReleases(server, slug)).toHaveLength(1);
			const received = Object.values(await server.ballotBox.participation('demo-provincial'));
			expect(received.reduce((sum, count) => sum + count, 0)).toBe(749);
			expect(await server.ballotBox.participation('demo-vote')).toEqual({ 'demo-ruisseau': 10 });
		} finally {
			await server.close();
			await storage.remove();
		}
	});

	it.each([{ HOST: '0.0.0.0' }, { HOST: '127.0.0.1', ORIGIN: 'https://sondage.example.org' }])(
		'is refused by name where others could reach it (%o), and leaves nothing',
		async (place) => {
			const storage = await emptyStorage('sqlite', place);
			const server = await startServer(storage.config, { calendar: 0 });
			try {
				await expect(loadDemonstration(server, { sealResponse, withCode })).rejects.toMatchObject({
					name: 'Refusal',
					code: 'demonstration-on-loopback-only'
				});
				expect(await server.app.selectFrom('organisation').selectAll().execute()).toEqual([]);
				expect(await server.accounts.isEmpty()).toBe(true);
			} finally {
				await server.close();
				await storage.remove();
			}
		}
	);
});
