import { dueMove } from '../../domain/campaign/moves.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { endReadings } from './comments/end-readings.ts';
import { type CampaignRecord, sitesOf, toRecord } from './campaign-record.ts';
import { deskKeysHeld, destroyDeskKey } from './desk-key.ts';
import { writeJournal } from './journal.ts';
import { destroyDue } from './legal/destroy-due.ts';
import { openBoxForReal } from './open-box.ts';
import { endOverdueBatches } from './paper/end-batch.ts';
import { tabulateCampaign } from './tabulate-campaign.ts';

const running = new WeakMap<Server, Promise<void>>();

/**
 * Moves every campaign as far as its calendar says, with nobody present: boxes open on the day that
 * was confirmed, campaigns close, and are tabulated once everything filled in time is in. The
 * keys of the tickets of counted campaigns are destroyed. Readings of comments end on their last day. What
 * may be kept no longer is destroyed.
 *
 * May be called as often as one likes, by several processes at once: each move is a compare-and-set,
 * and a campaign that fails is logged by name and tried again next time without holding up others.
 * Calls of one process share one pass.
 */
export function advanceCampaigns(server: Server): Promise<void> {
	const pass = running.get(server) ?? advanceAll(server).finally(() => running.delete(server));
	running.set(server, pass);
	return pass;
}

async function advanceAll(server: Server): Promise<void> {
	const now = server.clock();
	const rows = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where((is) =>
			is.or([
				is.and([is('state', '=', 'open'), is('opened_at', 'is', null), is('opens_at', '<=', now)]),
				is.and([is('state', '=', 'open'), is('closes_at', '<=', now)]),
				is.and([is('state', '=', 'closed'), is('collects_until', '<=', now)])
			])
		)
		.execute();
	for (const row of rows) {
		try {
			await advance(server, toRecord(row, await sitesOf(server.app, row.id)), now);
		} catch (error) {
			logFailure(server, row.slug, error);
		}
	}
	await endOverdueBatches(server);
	await markCounted(server);
	await destroySpentKeys(server);
	await endReadings(server, (campaign, error) => {
		logFailure(server, campaign, error);
	});
	await destroyDue(server, (error) => {
		server.log.error('not-destroyed', { code: codeOf(error) });
	});
}

function logFailure({ log }: Server, campaign: string, error: unknown): void {
	log.error('campaign-not-advanced', { campaign, code: codeOf(error) });
}

function codeOf(error: unknown): string {
	return isRefusal(error) ? error.code : error instanceof Error ? error.name : 'unknown';
}

/** A process killed between the release and the last word to its box has left the box closed. */
async function markCounted(server: Server): Promise<void> {
	const closed = await server.ballotBox.closed();
	if (closed.length === 0) return;
	const released = await server.app
		.selectFrom('campaign')
		.select('slug')
		.where('state', '=', 'released')
		.where('slug', 'in', closed)
		.execute();
	for (const { slug } of released) {
		await server.ballotBox.setPhase(slug, 'counted').catch((error: unknown) => {
			logFailure(server, slug, error);
		});
	}
}

/** What a counted campaign's tickets were sealed for; also after a process was killed before. */
async function destroySpentKeys(server: Server): Promise<void> {
	const held = await deskKeysHeld(server.config);
	if (held.length === 0) return;
	const released = await server.app
		.selectFrom('campaign')
		.select('slug')
		.where('state', '=', 'released')
		.where('slug', 'in', held)
		.execute();
	for (const { slug } of released) {
		await destroyDeskKey(server.config, slug).catch((error: unknown) => {
			logFailure(server, slug, error);
		});
	}
}

async function advance(server: Server, campaign: CampaignRecord, now: number): Promise<void> {
	if (campaign.openedAt === null) await openBoxForReal(server, campaign);
	let { state } = campaign;
	if (dueMove({ state, calendar: campaign.calendar }, now) === 'end') {
		await end(server, campaign, now);
		state = 'closed';
	}
	// What custodians keep the key of waits for two of them.
	if (campaign.ballot?.formal != null) return;
	if (dueMove({ state, calendar: campaign.calendar }, now) === 'release') {
		await tabulateCampaign(server, campaign.id);
	}
}

/** Closes a campaign whose day has come. Only one process writes it. */
async function end(server: Server, campaign: CampaignRecord, now: number): Promise<void> {
	await server.app.transaction().execute(async (db) => {
		const ended = await db
			.updateTable('campaign')
			.set({ state: 'closed', closed_at: now })
			.where('id', '=', campaign.id)
			.where('state', '=', 'open')
			.executeTakeFirst();
		if (ended.numUpdatedRows === 0n) return;
		await writeJournal(db, {
			at: now,
			account: null,
			organisation: campaign.organisation,
			action: 'campaign-ended',
			subject: campaign.id
		});
	});
}
