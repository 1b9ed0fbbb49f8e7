// npm run bench: measures each budget and prints the figure beside it; --json for machines.
// npm run bench -- --only receiving,tabulating measures some of them.
import process from 'node:process';
import { ensureBrowsers } from './browsers.js';
import {
	ensureBuild,
	ensureDependencies,
	orExplain,
	runOnProjectNode,
	toolEnvironment
} from './project.js';

await orExplain(() => {
	ensureDependencies('complete');
	ensureBrowsers();
	ensureBuild();
	runOnProjectNode(['tests/bench/run.ts', ...process.argv.slice(2)], toolEnvironment());
});
