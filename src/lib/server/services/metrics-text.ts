import { readCondition } from '../condition.ts';
import type { Gauge } from '../metrics.ts';
import type { Server } from '../server.ts';

/** What this process counts, and how the installation is. */
export async function metricsText(server: Server): Promise<string> {
	const [{ freeBytes, backupAge }, healthy, waiting] = await Promise.all([
		readCondition(server),
		server.isHealthy(),
		exportsWaiting(server)
	]);
	const gauges: Gauge[] = [
		{ name: 'healthy', help: '1 when every database answers.', value: healthy ? 1 : 0 },
		{ name: 'data_free_bytes', help: 'Left where the data folder is.', value: freeBytes }
	];
	if (backupAge !== null) {
		gauges.push({
			name: 'backup_age_seconds',
			help: 'Since the last whole backup; absent before the first.',
			value: Math.floor(backupAge / 1_000)
		});
	}
	if (waiting !== null) {
		gauges.push({
			name: 'exports_waiting',
			help: 'Files asked for, not made yet.',
			value: waiting
		});
	}
	return server.metrics.text(gauges);
}

/** Null when the database does not answer: the rest is told all the same. */
async function exportsWaiting({ app }: Server): Promise<number | null> {
	try {
		const { count } = await app
			.selectFrom('export_job')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('state', 'in', ['queued', 'running'])
			.executeTakeFirstOrThrow();
		return count;
	} catch {
		return null;
	}
}
