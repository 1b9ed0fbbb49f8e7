// npm run restore -- FILE [--check] [--destroyed CAMPAIGN]: puts a backup back into an empty data folder.
import { runOnNamedFiles } from './on-named-files.js';

await runOnNamedFiles('src/lib/server/backup/run-restore.ts');
