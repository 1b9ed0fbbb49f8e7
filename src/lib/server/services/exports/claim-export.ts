import type { Server } from '../../server.ts';

type ExportQueue = Pick<Server, 'app' | 'clock'>;

/** A file that one run has taken upon itself. */
export interface ClaimedExport {
	readonly id: string;
	readonly release: string;
	readonly format: string;
	readonly locale: string;
	readonly paper: string;
}

/** Milliseconds without a sign after which a run is taken to be gone. */
const lease = 20_000;

/** A day, for whoever asked to fetch it. */
const keptMilliseconds = 24 * 60 * 60 * 1_000;

/** Whether some file waits to be made or taken up again, or an old one to be removed. */
export async function exportsDue({ app, clock }: ExportQueue): Promise<boolean> {
	const now = clock();
	const due = await app
		.selectFrom('export_job')
		.select('id')
		.where((row) =>
			row.or([
				row('state', '=', 'queued'),
				row.and([row('state', '=', 'running'), row('claimed_until', '<', now)]),
				row('kept_until', '<=', now)
			])
		)
		.limit(1)
		.executeTakeFirst();
	return due !== undefined;
}

/**
 * Takes the file that has waited longest, or whose run has gone. Two runs that ask at once never get
 * the same: the condition is judged again on the row as it is when it is written.
 */
export async function claimExport(
	{ app, clock }: ExportQueue,
	run: string
): Promise<ClaimedExport | null> {
	for (;;) {
		const now = clock();
		const waiting = await app
			.selectFrom('export_job')
			.select('id')
			.where((row) =>
				row.or([
					row('state', '=', 'queued'),
					row.and([row('state', '=', 'running'), row('claimed_until', '<', now)])
				])
			)
			.orderBy('requested_at')
			.orderBy('id')
			.limit(1)
			.executeTakeFirst();
		if (waiting === undefined) return null;
		const claimed = await app
			.updateTable('export_job')
			.set({ state: 'running', progress: 0, claimed_by: run, claimed_until: now + lease })
			.where('id', '=', waiting.id)
			.where((row) =>
				row.or([
					row('state', '=', 'queued'),
					row.and([row('state', '=', 'running'), row('claimed_until', '<', now)])
				])
			)
			.returning(['id', 'release_id as release', 'format', 'locale', 'paper'])
			.executeTakeFirst();
		if (claimed !== undefined) return claimed;
	}
}

/** Says that a run still works on its file. False once another has taken it up. */
export async function holdExport(
	{ app, clock }: ExportQueue,
	id: string,
	run: string,
	progress: number
): Promise<boolean> {
	const { numUpdatedRows } = await app
		.updateTable('export_job')
		.set({ progress, claimed_until: clock() + lease })
		.where('id', '=', id)
		.where('claimed_by', '=', run)
		.where('state', '=', 'running')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Ends a file: made, or not and why. What another run has taken up meanwhile is left to that one. */
export async function finishExport(
	{ app, clock }: ExportQueue,
	id: string,
	run: string,
	fault: string | null
): Promise<void> {
	await app
		.updateTable('export_job')
		.set({
			state: fault === null ? 'done' : 'failed',
			progress: 100,
			fault,
			claimed_until: null,
			kept_until: clock() + keptMilliseconds
		})
		.where('id', '=', id)
		.where('claimed_by', '=', run)
		.where('state', '=', 'running')
		.execute();
}
