// node scripts/missing-words.js: what each language lacks beside French, in the catalogs and in the
// questionnaires of the library. --all prints every key; without it, how many and the first few.
// --confirm LOCALE… notes the French of now beside the words of a language: whoever translates has
// looked, and they still say it. Until then a text whose French changed is told as such.
import process from 'node:process';
import { ensureDependencies, orExplain, runOnProjectNode, toolEnvironment } from './project.js';

await orExplain(() => {
	ensureDependencies('complete');
	runOnProjectNode(['tests/support/missing-words.ts', ...process.argv.slice(2)], toolEnvironment());
});
