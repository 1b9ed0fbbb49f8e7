// npm run bench: measures each budget and prints the figure beside it; --json for machines.
// npm run bench -- --only receiving,tabulating measures some of them.
import { measure } from './measure.js';

await measure('tests/bench/run.ts');
