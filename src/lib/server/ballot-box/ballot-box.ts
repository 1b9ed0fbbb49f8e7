import type { Kysely } from 'kysely';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase } from '../database/ballot-box-schema.ts';
import { orTryLater } from '../database/storage-fault.ts';
import {
	becomeReal,
	closedBoxes,
	contentOf,
	discardTrial,
	type EmptiedBox,
	emptyCounted,
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
import { heldIds } from './held-ids.ts';
import { emptyLog, fileSize, forgetDeleted, forgetOrder, forgetUsedCodes } from './forget-order.ts';
import { Gathering } from './gathering.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';
import { Tidying } from './tidying.ts';
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
	/** What a box still holds, in numbers. */
	content(campaign: string): Promise<EmptiedBox>;
	/**
	 * Destroys all that a counted box holds, in its tables, its file and its log; done before, the file
	 * and the log are written anew all the same. @throws Refusal `box-phase` when it was not counted
	 */
	destroy(campaign: string): Promise<void>;
	/** Outcomes in the order of the envelopes; what is `stored` is on the disk. */
	put(envelopes: readonly SealedEnvelope[]): Promise<PutOutcome[]>;
	/** Those of these ids that name an envelope it holds. */
	held(ids: readonly string[]): Promise<ReadonlySet<string>>;
	/** Envelopes received, by site. Sites without any are absent. */
	participation(campaign: string): Promise<Record<string, number>>;
	/** Envelopes that came too late, refused and not kept: each refusal counts. */
	late(campaign: string): Promise<number>;
	/** Envelopes refused because another had come first with the same code: each refusal counts. */
	refusedCodes(campaign: string): Promise<number>;
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

/** A file up to this size is rewritten whenever it is tidied, in a few hundredths of a second; a larger one at closing. */
const quicklyRewritten = 16 * 1024 * 1024;

export function createBallotBox(db: Kysely<BallotBoxDatabase>, engine: Engine): BallotBox {
	let redeemed = false;
	const tidying = new Tidying(async () => {
		if (engine === 'postgres') {
			if (!redeemed) return;
			redeemed = false;
			try {
				await forgetUsedCodes(db);
			} catch (error) {
				redeemed = true;
				throw error;
			}
			return;
		}
		await tidyFile(db);
	});
	const gathering = new Gathering((envelopes: readonly SealedEnvelope[]) =>
		orTryLater(() =>
			writeBatch(db, engine, envelopes, (written) => {
				redeemed ||= written.some(({ code }) => typeof code === 'string');
				if (engine === 'sqlite' || redeemed) tidying.written();
			})
		)
	);
	const settle = async (): Promise<void> => {
		await gathering.settled();
		await tidying.now();
	};
	// A process that was killed has left its log.
	if (engine === 'sqlite') tidying.written();
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
				if (destroyed > 0) await (engine === 'sqlite' ? tidyFile(db) : forgetOrder(db, engine));
				return destroyed;
			}),
		discardTrial: (campaign) =>
			orTryLater(async () => {
				await gathering.settled();
				const destroyed = await discardTrial(db, campaign);
				if (destroyed > 0) await (engine === 'sqlite' ? tidyFile(db) : forgetOrder(db, engine));
				return destroyed;
			}),
		content: (campaign) => orTryLater(() => contentOf(db, campaign)),
		destroy: (campaign) =>
			orTryLater(async () => {
				await gathering.settled();
				await emptyCounted(db, campaign);
				await forgetDeleted(db, engine);
			}),
		put: (envelopes) => (envelopes.length === 0 ? Promise.resolve([]) : gathering.add(envelopes)),
		held: (ids) => orTryLater(() => heldIds(db, ids)),
		participation: (campaign) => orTryLater(() => participation(db, campaign)),
		late: (campaign) => orTryLater(async () => (await findBox(db, campaign)).late),
		refusedCodes: (campaign) => orTryLater(async () => (await findBox(db, campaign)).refused_codes),
		issueCodes: (campaign, codes, limits) =>
			orTryLater(() => issueCodes(db, engine, campaign, codes, limits)),
		issuedCodes: (campaign) => orTryLater(() => issuedCodes(db, campaign)),
		codeTags: (campaign) => orTryLater(() => codeTags(db, campaign)),
		codeState: (campaign, code) => orTryLater(() => codeState(db, campaign, code)),
		settle: () => orTryLater(settle),
		close: async () => {
			await settle().catch(() => undefined);
			tidying.stop();
		}
	};
}

async function tidyFile(db: Kysely<BallotBoxDatabase>): Promise<void> {
	if ((await fileSize(db)) <= quicklyRewritten) await forgetOrder(db, 'sqlite');
	else await emptyLog(db);
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
