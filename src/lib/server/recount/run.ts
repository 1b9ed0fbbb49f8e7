import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import process from 'node:process';
import { prefLibKinds } from '../../domain/consultation/preflib.ts';
import { readPrefLib } from '../../domain/consultation/preflib-read.ts';
import { quorumOf } from '../../domain/consultation/tally/quorum.ts';
import { tally } from '../../domain/consultation/tally/tally.ts';
import { shownText } from '../../domain/questionnaire/safe-text.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { lineOf, type Printed } from './line.ts';
import { helpText } from './methods.ts';
import { type Asked, BadOption, readCommand, shareOf, wholeOf } from './command.ts';
import { ruleOf } from './options.ts';
import { problemWords } from './problem-words.ts';

// npm run recount -- --method METHOD FILE: one line of JSON, whatever comes of it.

/** Bytes: far more than the ballots of a country's largest housing office. */
const largestFile = 64 * 1024 * 1024;

class FileProblem extends Error {}

async function textOf(path: string): Promise<string> {
	try {
		const about = await stat(path);
		if (!about.isFile()) throw new FileProblem('not-a-file');
		if (about.size > largestFile) throw new FileProblem('file-too-large');
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof FileProblem) throw error;
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		throw new FileProblem(code === 'ENOENT' ? 'file-not-found' : 'file-not-readable');
	}
}

async function counted(asked: Asked): Promise<Printed> {
	const { from, file, values } = asked;
	const ending = extname(file).slice(1).toLowerCase();
	const kind = prefLibKinds.find((one) => one === ending) ?? null;
	const ballots = readPrefLib(await textOf(resolve(from, file)), kind);
	const electorate =
		values['electorate'] === undefined ? null : wholeOf(values['electorate'], '--electorate');
	const quorum = values['quorum'] === undefined ? null : shareOf(values['quorum'], '--quorum');
	if (quorum !== null && electorate === null) throw new BadOption('electorate-missing', '--quorum');
	const found = tally(ruleOf(asked, ballots), ballots, electorate);
	return lineOf(
		found,
		ballots,
		electorate === null ? null : quorumOf(quorum, found.voters, electorate)
	);
}

function refused(code: string, place: string | null, exitCode: 1 | 2): void {
	const message = problemWords(code);
	const error = { code, message, ...(place === null ? {} : { place: shownText(place) }) };
	process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`);
	process.exitCode = exitCode;
}

try {
	const asked = readCommand(process.argv.slice(2));
	process.stdout.write(asked.help ? helpText() : `${JSON.stringify(await counted(asked))}\n`);
} catch (error) {
	if (error instanceof BadOption) refused(error.code, error.message, 2);
	else if (error instanceof FileProblem) refused(error.message, null, 1);
	else if (isRefusal(error)) refused(error.code, error.place ?? null, 1);
	else throw error;
}
