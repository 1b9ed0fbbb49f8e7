import type { Server } from '../../server.ts';
import { exportsDue } from './claim-export.ts';
import type { ExportRunner } from './run-exports.ts';

const running = new WeakMap<ExportRunner, Promise<void>>();

/**
 * Sets the files that wait going, once at a time in a process; whoever calls while they are made
 * waits for the same. What makes them is loaded only when there is something to make.
 */
export async function followExports(
	server: Pick<Server, 'app' | 'clock' | 'config' | 'log'>
): Promise<void> {
	const before = running.get(server);
	if (before !== undefined) await before;
	if (!(await exportsDue(server))) return;
	const going = running.get(server) ?? start(server);
	running.set(server, going);
	await going;
}

async function start(server: ExportRunner): Promise<void> {
	try {
		const { runExports } = await import('./run-exports.ts');
		await runExports(server);
	} finally {
		running.delete(server);
	}
}
