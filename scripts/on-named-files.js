import { isAbsolute, resolve } from 'node:path';
import process from 'node:process';
import {
	ensureDependencies,
	orExplain,
	root,
	runOnProjectNode,
	toolEnvironment
} from './project.js';

/**
 * Runs a tool on the files that were named on the command line, on the Node of the project.
 * @param {string} tool its file, from the project's folder
 */
export async function runOnNamedFiles(tool) {
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
		runOnProjectNode([tool, ...named], { ...toolEnvironment(), PORTE_VOIX_ROOT: root });
	});
}
