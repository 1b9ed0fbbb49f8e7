// npm run soak:tablet -- --responses 2000 --kills 200 --seed 1 --json: answers on several tablets
// while pages, browsers and the server are killed, on a poor line, and says what was lost or came twice.
import { measure } from './measure.js';

await measure('tests/soak/run.ts');
