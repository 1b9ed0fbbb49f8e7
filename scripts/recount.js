// npm run recount -- --method METHOD FILE: counts the ballots of a file in PrefLib's form and prints one
// line of JSON; --help tells of the rest. Ends with 0, 1 when the file is refused, 2 when the options are.
import { resolve } from 'node:path';
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('production');
	// npm runs this from the project's folder; files are named from where it was called.
	const from = resolve(process.env['INIT_CWD'] ?? process.cwd());
	const words = ['--from', from, ...process.argv.slice(2)];
	runOnProjectNode(['src/lib/server/recount/run.ts', ...words], toolEnvironment());
});
