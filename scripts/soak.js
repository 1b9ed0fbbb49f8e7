// npm run soak:tablet -- --responses 2000 --kills 200 --seed 1 --json: answers on several tablets
// while pages, browsers and the server are killed, on a poor line, and says what was lost or came twice.
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
	runOnProjectNode(['tests/soak/run.ts', ...process.argv.slice(2)], toolEnvironment());
});
