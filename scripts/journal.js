// npm run journal -- journal.json [HASH]: checks that no act of a downloaded journal was changed or left out.
import { resolve } from 'node:path';
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('production');
	const [file, ...rest] = process.argv.slice(2);
	// npm runs this from the project's folder; the file is named from where it was called.
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const words = file === undefined ? [] : [resolve(from, file), ...rest];
	runOnProjectNode(['src/lib/server/journal-audit/run.ts', ...words], toolEnvironment());
});
