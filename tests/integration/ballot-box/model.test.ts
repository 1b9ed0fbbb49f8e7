import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	type BallotBox,
	createBallotBox,
	type PutOutcome,
	type SealedEnvelope
} from '#lib/server/ballot-box/ballot-box.ts';
import type { Config } from '#lib/server/config.ts';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import { anyBox } from '../../support/envelopes.ts';
import { readyStorage, engines } from '../../support/storage.ts';

/** The ballot box as a few lines: what it holds, by all that makes an envelope, and a phase. */
class Model {
	readonly kept = new Map<string, SealedEnvelope>();
	phase: 'open' | 'closed' = 'open';
	late = 0;

	/** What can be kept is kept first; then each is judged by what is kept. */
	put(envelopes: readonly SealedEnvelope[]): PutOutcome[] {
		for (const envelope of envelopes) {
			if (this.phase === 'open' && refusal(envelope) === null) {
				this.kept.set(whole(envelope), envelope);
			}
		}
		const lateIds = new Set<string>();
		const outcomes = envelopes.map((envelope): PutOutcome => {
			if (this.kept.has(whole(envelope))) return 'stored';
			const refused = refusal(envelope);
			if (refused !== null) return refused;
			lateIds.add(envelope.id);
			return 'late';
		});
		this.late += lateIds.size;
		return outcomes;
	}

	participation(): Record<string, number> {
		const sites: Record<string, number> = {};
		for (const { site } of this.kept.values()) sites[site] = (sites[site] ?? 0) + 1;
		return sites;
	}
}

function refusal({ key, site }: SealedEnvelope): PutOutcome | null {
	if (key !== anyBox.key) return 'wrong-key';
	return site === 'nowhere' ? 'unknown-site' : null;
}

function whole({ id, site, sealed }: SealedEnvelope): string {
	return `${id} ${site} ${Buffer.from(sealed).toString('hex')}`;
}

/** Few ids and few contents, so that the same ones meet again and again. */
const envelope = fc.record({
	id: fc
		.integer({ min: 0, max: 6 })
		.map((number) => `0000000${number}-0000-4000-8000-000000000000`),
	site: fc.constantFrom('est', 'ouest', 'nowhere'),
	key: fc.constantFrom(anyBox.key, anyBox.key, anyBox.key, 'ffffffffffffffff'),
	sealed: fc.integer({ min: 0, max: 1 }).map((content) => new Uint8Array(100).fill(content))
});

const step = fc.oneof(
	{ weight: 6, arbitrary: fc.array(envelope, { minLength: 1, maxLength: 8 }) },
	{ weight: 1, arbitrary: fc.constant('close' as const) }
);

describe.each(engines)('the ballot box on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let databases: Databases;
	let ballotBox: BallotBox;
	let count = 0;

	beforeAll(async () => {
		storage = await readyStorage(engine);
		databases = await openDatabases(storage.config);
		ballotBox = createBallotBox(databases.ballotBox, engine);
	});
	afterAll(async () => {
		await ballotBox.close();
		await databases.close();
		await storage.remove();
	});

	test('says and counts what a map would, whatever comes in whatever order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
				const campaign = `campagne-${++count}`;
				const model = new Model();
				await ballotBox.openBox({ ...anyBox, campaign });
				for (const one of steps) {
					if (one === 'close') {
						model.phase = 'closed';
						await ballotBox.setPhase(campaign, 'closed');
						continue;
					}
					const envelopes = one.map((given) => ({
						...given,
						campaign,
						questionnaire: anyBox.questionnaire
					}));
					expect(await ballotBox.put(envelopes)).toEqual(model.put(envelopes));
				}
				expect(await ballotBox.participation(campaign)).toEqual(model.participation());
				expect(await ballotBox.late(campaign)).toBe(model.late);
			}),
			{ numRuns: 60, seed: 20_260_101 }
		);
	});
});
