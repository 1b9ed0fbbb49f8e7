// How every script that measures begins: with what it needs in place, on the product as it is built.
import process from 'node:process';
import { ensureBrowsers } from './browsers.js';
import {
	ensureBuild,
	ensureDependencies,
	orExplain,
	runOnProjectNode,
	toolEnvironment
} from './project.js';

/**
 * Runs a program of measures with the parameters given to the script.
 * @param {string} program path relative to the root
 */
export async function measure(program) {
	await orExplain(() => {
		ensureDependencies('complete');
		ensureBrowsers();
		ensureBuild();
		runOnProjectNode([program, ...process.argv.slice(2)], toolEnvironment());
	});
}
