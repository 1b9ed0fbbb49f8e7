/**
 * Puts a backup beside a running installation, in a process of its own, so that reading gigabytes
 * holds nobody up. What is wanted comes as JSON on the standard input, the code of the sheet with it;
 * what came of it goes out as JSON: `{"read":…}`, or `{"refused":code,"place":…}`.
 */
import process from 'node:process';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { isRefusal } from '../../domain/refusal.ts';
import { readConfig } from '../config.ts';
import { stageBackup } from './exchange.ts';

const wanted = v.parse(
	v.pipe(
		v.string(),
		v.parseJson(),
		v.object({ file: v.string(), code: v.string(), destroyed: v.array(v.string()) })
	),
	await text(process.stdin)
);

try {
	process.stdout.write(JSON.stringify({ read: await stageBackup(readConfig(), wanted) }));
} catch (error) {
	if (!isRefusal(error)) throw error;
	process.stdout.write(JSON.stringify({ refused: error.code, place: error.place }));
}
