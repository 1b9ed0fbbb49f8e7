import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { BallotBoxDatabase, Box } from '../database/ballot-box-schema.ts';
import { removeCodes } from './codes.ts';

/** A box as it is opened. Without `sites`, any site is taken. */
export interface NewBox {
	/** Slug of the campaign. */
	readonly campaign: string;
	readonly phase: 'trial' | 'open';
	/** Short name of the only key envelopes may be sealed for. */
	readonly key: string;
	readonly questionnaire: string;
	readonly sites?: readonly string[];
	/** Whether an envelope is taken against an unused access code only; not by default. */
	readonly codes?: boolean;
	/** Bytes every sealed response has; not checked by default. */
	readonly sealedBytes?: number;
}

/** Where a box can go from where it is; a trial becomes real by `becomeReal` only. */
const moves: Readonly<Record<string, readonly string[]>> = {
	trial: ['closed'],
	open: ['closed'],
	closed: ['counted'],
	counted: [],
	destroyed: []
};

/**
 * Opens a box. The same again changes nothing; a trial nobody has answered may be opened anew.
 * @throws Refusal `box-exists` when another box of that name holds or held envelopes
 */
export async function openBox(db: Kysely<BallotBoxDatabase>, box: NewBox): Promise<void> {
	const { campaign, phase, key, questionnaire, sites, codes, sealedBytes } = box;
	const row = {
		campaign,
		phase,
		key,
		questionnaire,
		sites: sites === undefined ? null : JSON.stringify(sites),
		late: 0,
		codes: codes === true ? 1 : 0,
		sealed_bytes: sealedBytes ?? null,
		refused_codes: 0
	};
	await db.transaction().execute(async (transaction) => {
		const opened = await transaction
			.insertInto('box')
			.values(row)
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (opened.numInsertedOrUpdatedRows === 1n) return;
		const held = await findBox(transaction, box.campaign);
		if (held.key === row.key && held.questionnaire === row.questionnaire) return;
		const envelope = await transaction
			.selectFrom('envelope')
			.select('id')
			.where('campaign', '=', box.campaign)
			.limit(1)
			.executeTakeFirst();
		if (held.phase !== 'trial' || envelope !== undefined) throw new Refusal('box-exists');
		await transaction.updateTable('box').set(row).where('campaign', '=', box.campaign).execute();
	});
}

/**
 * Moves a box on: trial or open → closed → counted. The same phase again changes nothing. Codes
 * nobody used go with the closing.
 * @throws Refusal `unknown-campaign`, `box-phase`
 */
export async function setPhase(
	db: Kysely<BallotBoxDatabase>,
	campaign: string,
	phase: 'closed' | 'counted'
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const box = await findBox(transaction, campaign);
		if (box.phase === phase) return;
		// Counted once, and destroyed since: there is nothing to go back to.
		if (phase === 'counted' && box.phase === 'destroyed') return;
		if (moves[box.phase]?.includes(phase) !== true) throw new Refusal('box-phase');
		const moved = await transaction
			.updateTable('box')
			.set({ phase })
			.where('campaign', '=', campaign)
			.where('phase', '=', box.phase)
			.executeTakeFirst();
		if (moved.numUpdatedRows === 0n) {
			// Another process may have moved it to the same place in the meantime: then nothing is left to do.
			const other = await findBox(transaction, campaign);
			if (other.phase !== phase) throw new Refusal('try-later');
		}
		await transaction.deleteFrom('code').where('campaign', '=', campaign).execute();
	});
}

/**
 * Ends a trial: its envelopes are destroyed, and from now on only the new key is taken. Once done,
 * the same again destroys nothing.
 * @returns how many envelopes were destroyed
 * @throws Refusal `unknown-campaign`, `box-phase` when the box was not on trial
 */
export async function becomeReal(
	db: Kysely<BallotBoxDatabase>,
	campaign: string,
	key: string
): Promise<number> {
	return db.transaction().execute(async (transaction) => {
		const box = await findBox(transaction, campaign);
		if (box.phase === 'open' && box.key === key) return 0;
		const emptying = await transaction
			.updateTable('box')
			.set({ phase: 'emptying' })
			.where('campaign', '=', campaign)
			.where('phase', '=', 'trial')
			.executeTakeFirst();
		if (emptying.numUpdatedRows === 0n) throw new Refusal('box-phase');
		const destroyed = await transaction
			.deleteFrom('envelope')
			.where('campaign', '=', campaign)
			.executeTakeFirst();
		await transaction
			.updateTable('box')
			.set({ phase: 'open', key, late: 0, refused_codes: 0 })
			.where('campaign', '=', campaign)
			.execute();
		return Number(destroyed.numDeletedRows);
	});
}

/**
 * Removes a trial and everything in it. Where there is no box, nothing is done.
 * @returns how many envelopes were destroyed
 * @throws Refusal `box-phase` when the box was not on trial
 */
export async function discardTrial(
	db: Kysely<BallotBoxDatabase>,
	campaign: string
): Promise<number> {
	return db.transaction().execute(async (transaction) => {
		const emptying = await transaction
			.updateTable('box')
			.set({ phase: 'emptying' })
			.where('campaign', '=', campaign)
			.where('phase', '=', 'trial')
			.executeTakeFirst();
		if (emptying.numUpdatedRows === 0n) {
			const box = await transaction
				.selectFrom('box')
				.select('phase')
				.where('campaign', '=', campaign)
				.executeTakeFirst();
			if (box !== undefined) throw new Refusal('box-phase');
			await removeCodes(transaction, campaign);
			return 0;
		}
		const destroyed = await transaction
			.deleteFrom('envelope')
			.where('campaign', '=', campaign)
			.executeTakeFirst();
		await removeCodes(transaction, campaign);
		await transaction.deleteFrom('box').where('campaign', '=', campaign).execute();
		return Number(destroyed.numDeletedRows);
	});
}

/** What was destroyed of a counted box. */
export interface EmptiedBox {
	readonly envelopes: number;
	readonly codes: number;
	readonly tags: number;
}

/** What a box still holds. A campaign without a box holds nothing. */
export async function contentOf(
	db: Kysely<BallotBoxDatabase>,
	campaign: string
): Promise<EmptiedBox> {
	const count = async (table: 'envelope' | 'code' | 'code_tag'): Promise<number> => {
		const { rows } = await db
			.selectFrom(table)
			.select(({ fn }) => fn.countAll<number>().as('rows'))
			.where('campaign', '=', campaign)
			.executeTakeFirstOrThrow();
		return rows;
	};
	return {
		envelopes: await count('envelope'),
		codes: await count('code'),
		tags: await count('code_tag')
	};
}

/**
 * Destroys all that a counted box holds: envelopes, codes and their tags. It is never counted again.
 * Done before, or where there is no box, nothing is done.
 * @throws Refusal `box-phase` when it was not counted
 */
export async function emptyCounted(db: Kysely<BallotBoxDatabase>, campaign: string): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const emptying = await transaction
			.updateTable('box')
			.set({ phase: 'emptying' })
			.where('campaign', '=', campaign)
			.where('phase', '=', 'counted')
			.executeTakeFirst();
		if (emptying.numUpdatedRows === 0n) {
			const box = await transaction
				.selectFrom('box')
				.select('phase')
				.where('campaign', '=', campaign)
				.executeTakeFirst();
			if (box !== undefined && box.phase !== 'destroyed') throw new Refusal('box-phase');
			return;
		}
		await transaction.deleteFrom('envelope').where('campaign', '=', campaign).execute();
		await removeCodes(transaction, campaign);
		await transaction
			.updateTable('box')
			.set({ phase: 'destroyed' })
			.where('campaign', '=', campaign)
			.execute();
	});
}

/** @throws Refusal `unknown-campaign` */
export async function findBox(db: Kysely<BallotBoxDatabase>, campaign: string): Promise<Box> {
	const box = await db
		.selectFrom('box')
		.selectAll()
		.where('campaign', '=', campaign)
		.executeTakeFirst();
	if (box === undefined) throw new Refusal('unknown-campaign');
	return box;
}

/** Campaigns whose box is closed and not marked as counted. */
export async function closedBoxes(db: Kysely<BallotBoxDatabase>): Promise<string[]> {
	const rows = await db
		.selectFrom('box')
		.select('campaign')
		.where('phase', '=', 'closed')
		.execute();
	return rows.map(({ campaign }) => campaign);
}
