/**
 * Checks a journal that was downloaded: npm run journal -- journal.json [HASH]. With the hash of an
 * act that was noted earlier, it also tells whether that act is still in it. Works offline. Ends with
 * 0 when it holds, 1 when an act was changed or is missing, 2 when the file is no journal.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import * as v from 'valibot';
import { shownText } from '../../domain/questionnaire/safe-text.ts';
import { chainFault } from '../../protocol/journal-chain.ts';

const schema = v.object({
	format: v.literal('porte-voix-journal'),
	version: v.literal(1),
	acts: v.array(
		v.strictObject({
			sequence: v.pipe(v.number(), v.safeInteger()),
			at: v.pipe(v.number(), v.safeInteger()),
			account: v.nullable(v.string()),
			organisation: v.string(),
			action: v.string(),
			subject: v.nullable(v.string()),
			previous: v.string(),
			hash: v.string()
		})
	)
});

function say(code: number, line: string): void {
	process.stdout.write(`${shownText(line)}\n`);
	process.exitCode = code;
}

const [file, noted] = process.argv.slice(2);

async function check(path: string): Promise<void> {
	const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')));
	if (!parsed.success) {
		say(2, `${path}: no journal of Porte-voix`);
		return;
	}
	const { acts } = parsed.output;
	const fault = await chainFault(acts);
	const head = acts.at(-1)?.hash ?? '';
	if (fault !== null) say(1, `${path}: broken at act ${String(fault.sequence)} (${fault.why})`);
	else if (noted !== undefined && acts.every(({ hash }) => hash !== noted)) {
		say(1, `${path}: ${String(acts.length)} acts, but not the one that was noted`);
	} else say(0, `${path}: ${String(acts.length)} acts, whole; last ${head}`);
}

if (file === undefined) say(2, 'npm run journal -- journal.json [HASH]');
else {
	try {
		await check(file);
	} catch (error) {
		say(2, `${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
	}
}
