// npm run xlsform -- FILE.xlsx…: reads forms (https://xlsform.org) and prints, for each, one line of
// JSON with what is taken and what is not, and why. Ends with 1 when a file cannot be read at all.
import { resolve } from 'node:path';
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('production');
	// npm runs this from the project's folder; files are named from where it was called.
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const files = process.argv.slice(2).map((word) => resolve(from, word));
	runOnProjectNode(['src/lib/server/xlsform/run.ts', ...files], toolEnvironment());
});
