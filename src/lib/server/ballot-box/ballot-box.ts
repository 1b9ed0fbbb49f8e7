import type { Kysely } from 'kysely';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase } from '../database/schema.ts';
import { orTryLater } from '../database/storage-fault.ts';
import {
	becomeReal,
	closedBoxes,
	discardTrial,
	findBox,
	type NewBox,
	openBox,
	setPhase
} from './boxes.ts';
import {
	codeState,
	type CodeState,
	codeTags,
	issueCodes,
	issuedCodes,
	type IssueLimits,
	type NewCode
} from './codes.ts';
import { emptyLog, fileSize, forgetOrder, forgetUsedCodes } from './forget-order.ts';
import { Gathering } from './gathering.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';
import { writeBatch } from './write-batch.ts';

export type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';

/**
 * The append-only store of envelopes, as the web process sees it: it puts in, counts, and never
 * reads one. Every method throws Refusal `try-later` when the storage is full, locked or away;
 * nothing was written then.
 */
export interface BallotBox {
	/** Opens the box of a campaign. @throws Refusal `box-exists` */
	openBox(box: NewBox): Promise<void>;
	/** Moves it on: trial or open → closed → counted. @throws Refusal `unknown-campaign`, `box-phase` */
	setPhase(campaign: string, phase: 'closed' | 'counted'): Promise<void>;
	/** Campaigns whose box is closed and not marked as counted. */
	closed(): Promise<string[]>;
	/** Ends a trial; returns how many envelopes were destroyed. @throws Refusal `box-phase` */
	becomeReal(campaign: string, key: string): Promise<number>;
	/** Removes a trial that will not be opened; returns how many envelopes were destroyed. @throws Refusal `box-phase` */
	discardTrial(campaign: string): Promise<number>;
	/** Outcomes in the order of the envelopes; what is `stored` is on the disk. */
	put(envelopes: readonly SealedEnvelope[]): Promise<PutOutcome[]>;
	/** Envelopes received, by site. Sites without any are absent. */
	participation(campaign: string): Promise<Record<string, number>>;
	/** Envelopes that came too late, refused and not kept: each refusal counts. */
	late(campaign: string): Promise<number>;
	/**
	 * Adds access codes to a campaign, all or none; its box may not exist yet.
	 * @throws Refusal `code-limit`, `box-phase`, `code-drawn-twice`
	 */
	issueCodes(campaign: string, codes: readonly NewCode[], limits: IssueLimits): Promise<void>;
	/** How many codes were ever issued, by site. Sites without any are absent. */
	issuedCodes(campaign: string): Promise<Record<string, number>>;
	/** Tags of all codes ever issued, used or not, by site. */
	codeTags(campaign: string): Promise<Record<string, string[]>>;
	/** What is known of a code, by the hash of its ticket. */
	codeState(campaign: string, code: string): Promise<CodeState>;
	/** Writes what waits and removes what the engine keeps of the order of arrival. */
	settle(): Promise<void>;
	/** Writes what waits; the database stays open. */
	close(): Promise<void>;
}

/** After how long without an envelope the order of arrival is removed. */
const idleMilliseconds = 5_000;

/** A file up to this size is rewritten whenever it is idle, in a few hundredths of a second; a larger one at closing. */
const quicklyRewritten = 16 * 1024 * 1024;

export function createBallotBox(db: Kysely<BallotBoxDatabase>, engine: Engine): BallotBox {
	let idle: NodeJS.Timeout | null = null;
	const gathering = new Gathering((envelopes: readonly SealedEnvelope[]) =>
		orTryLater(() => writeBatch(db, engine, envelopes))
	);
	let redeemed = false;
	const tidy = async (): Promise<void> => {
		if (engine === 'postgres') {
			if (!redeemed) return;
			redeemed = false;
			await forgetUsedCodes(db);
			return;
		}
		if ((await fileSize(db)) <= quicklyRewritten) await forgetOrder(db, engine);
		else await emptyLog(db);
	};
	const stopWaiting = (): void => {
		if (idle !== null) clearTimeout(idle);
		idle = null;
	};
	const waitForIdle = (): void => {
		if (engine === 'postgres' && !redeemed) return;
		stopWaiting();
		idle = setTimeout(() => {
			// A full disk or a reader in the way: the next idle moment tries again.
			tidy().catch(() => undefined);
		}, idleMilliseconds).unref();
	};
	const settle = async (): Promise<void> => {
		stopWaiting();
		await gathering.settled();
		await tidy();
	};
	// A process that was killed has left its log.
	waitForIdle();
	return {
		openBox: (box) => orTryLater(() => openBox(db, box)),
		setPhase: (campaign, phase) =>
			orTryLater(async () => {
				await setPhase(db, campaign, phase);
				// Also when it was closed before: the rewriting may have been cut short.
				if (phase === 'closed') await forgetOrder(db, engine);
			}),
		closed: () => orTryLater(() => closedBoxes(db)),
		becomeReal: (campaign, key) =>
			orTryLater(async () => {
				const destroyed = await becomeReal(db, campaign, key);
				if (destroyed > 0) await (engine === 'sqlite' ? tidy() : forgetOrder(db, engine));
				return destroyed;
			}),
		discardTrial: (campaign) =>
			orTryLater(async () => {
				await gathering.settled();
				const destroyed = await discardTrial(db, campaign);
				if (destroyed > 0) await (engine === 'sqlite' ? tidy() : forgetOrder(db, engine));
				return destroyed;
			}),
		put: async (envelopes) => {
			if (envelopes.length === 0) return [];
			const outcomes = await gathering.add(envelopes);
			redeemed ||= envelopes.some(({ code }) => typeof code === 'string');
			waitForIdle();
			return outcomes;
		},
		participation: (campaign) => orTryLater(() => participation(db, campaign)),
		late: (campaign) => orTryLater(async () => (await findBox(db, campaign)).late),
		issueCodes: (campaign, codes, limits) =>
			orTryLater(() => issueCodes(db, engine, campaign, codes, limits)),
		issuedCodes: (campaign) => orTryLater(() => issuedCodes(db, campaign)),
		codeTags: (campaign) => orTryLater(() => codeTags(db, campaign)),
		codeState: (campaign, code) => orTryLater(() => codeState(db, campaign, code)),
		settle: () => orTryLater(settle),
		close: async () => {
			await settle().catch(() => undefined);
		}
	};
}

async function participation(
	db: Kysely<BallotBoxDatabase>,
	campaign: string
): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom('envelope')
		.select(({ fn }) => ['site', fn.countAll<number>().as('received')])
		.where('campaign', '=', campaign)
		.groupBy('site')
		.execute();
	return Object.fromEntries(rows.map(({ site, received }) => [site, received]));
}
