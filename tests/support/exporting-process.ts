// Makes the files that wait as the product does, and halts at one moment of it, which it prints. Killed there by a test.
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { readConfig } from '#lib/server/config.ts';
import { openDatabases } from '#lib/server/database/databases.ts';

const [moment = '', now = '0'] = process.argv.slice(2);
const { writeFile, rename } = files;

async function halt(): Promise<never> {
	process.stdout.write('halted\n');
	return new Promise(() => undefined);
}

/** What is replaced here is what the product finds when it is loaded, below. */
if (moment === 'half written') {
	files.writeFile = async (file, content, options) => {
		const bytes = content as Uint8Array;
		await writeFile(file, bytes.subarray(0, bytes.length / 2), options);
		return halt();
	};
}
if (moment === 'written beside') files.rename = halt;
if (moment === 'in its place') {
	files.rename = async (from, to) => {
		await rename(from, to);
		return halt();
	};
}
syncBuiltinESMExports();

const { makeExport } = await import('#lib/server/services/exports/make-export.ts');
const { runExports } = await import('#lib/server/services/exports/run-exports.ts');
const config = readConfig();
const { app } = await openDatabases(config);
const log = { info: () => undefined, error: () => undefined };
const clock = (): number => Number(now);
await runExports({ app, config, log, clock }, moment === 'begun' ? halt : makeExport);
