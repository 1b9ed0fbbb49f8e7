// npm run backup [-- FILE|FOLDER] [--new-sheet]: one sealed file of everything, while the server runs or not.
import { runOnNamedFiles } from './on-named-files.js';

await runOnNamedFiles('src/lib/server/backup/run-backup.ts');
