// npm run audit -- releases.json comments.json: checks what was downloaded for anything that proves an answer.
// Several files, or one with a list; --json for machines. Ends with 0, 1 on a proof, 2 on an unreadable file.
import { resolve } from 'node:path';
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('production');
	// npm runs this from the project's folder; files are named from where it was called.
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const words = process.argv
		.slice(2)
		.map((word) => (word.startsWith('--') ? word : resolve(from, word)));
	runOnProjectNode(['src/lib/server/release-audit/run.ts', ...words], toolEnvironment());
});
