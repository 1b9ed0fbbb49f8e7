// npm run restore -- FILE [--check] [--destroyed CAMPAIGN]: puts a backup back into an empty data folder.
import { isAbsolute, resolve } from 'node:path';
import process from 'node:process';
import {
	ensureDependencies,
	orExplain,
	root,
	runOnProjectNode,
	toolEnvironment
} from './project.js';

await orExplain(() => {
	ensureDependencies('production');
	// npm runs this from the project's folder; a file is named from where it was called.
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const words = process.argv.slice(2);
	const named = words.map((word, place) =>
		word.startsWith('--') || words[place - 1] === '--destroyed' || isAbsolute(word)
			? word
			: `${resolve(from, word)}${/[/\\]$/.test(word) ? '/' : ''}`
	);
	runOnProjectNode(['src/lib/server/backup/run-restore.ts', ...named], {
		...toolEnvironment(),
		PORTE_VOIX_ROOT: root
	});
});
