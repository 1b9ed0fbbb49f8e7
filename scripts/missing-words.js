// node scripts/missing-words.js: what each language lacks beside French, in the catalogs and in the
// questionnaires of the library. --all prints every key; without it, how many and the first few.
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('complete');
	runOnProjectNode(['tests/support/missing-words.ts', ...process.argv.slice(2)], toolEnvironment());
});
