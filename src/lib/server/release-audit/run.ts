/**
 * Checks what was downloaded: npm run audit -- releases.json [comments.json …] [--json] [--now=MOMENT].
 * Works offline. Ends with 0 when no proof was found, 1 when there is one, a rule is broken or a
 * question was not decided in time, 2 when a file holds no publication.
 */
import process from 'node:process';
import { shownText } from '../../domain/questionnaire/safe-text.ts';
import { loadSolver } from '../tabulator/integer-programs.ts';
import { examineDownloads } from './examine-downloads.ts';
import { readDownloads, UnreadableFile } from './read-downloads.ts';
import { commentsReportOf, faultLine, reportOf, statementReportOf } from './report.ts';

/** After this what is not decided yet is a fault, `undecided`: no file keeps the check going for ever. */
const minutes = 10;

const words = process.argv.slice(2);
const asJson = words.includes('--json');
/** An ISO 8601 moment in UTC, for who checks on a machine whose clock is wrong: this moment unless told. */
const told = words.find((word) => word.startsWith('--now='))?.slice('--now='.length);
const now = told === undefined ? Date.now() : Date.parse(told);
const files = words.filter((word) => !word.startsWith('--'));

function unreadable(file: string, reason: string): void {
	if (asJson) process.stdout.write(`${JSON.stringify({ unreadable: { file, reason } })}\n`);
	else process.stderr.write(`${shownText(`${file}: ${reason}`)}\n`);
	process.exitCode = 2;
}

async function audit(): Promise<void> {
	const downloads = await readDownloads(files);
	const solver = await loadSolver();
	const end = performance.now() + minutes * 60_000;
	const tooLate = (): boolean => performance.now() > end;
	const { releases, comments, statements, together } = await examineDownloads(downloads, {
		solver,
		tooLate,
		now
	});
	if (asJson) {
		const about = ({ id, campaign }: { readonly id: string; readonly campaign: string }) => ({
			id,
			campaign
		});
		const list = releases.map(({ release, found }) => ({ ...about(release), ...found }));
		const read = comments.map(({ comments: one, found }) => ({ ...about(one), ...found }));
		const signed = statements.map(({ statement: { campaign }, faults }) => ({ campaign, faults }));
		process.stdout.write(
			`${JSON.stringify({ releases: list, comments: read, statements: signed, together }, null, '\t')}\n`
		);
	} else {
		for (const { release, found } of releases)
			process.stdout.write(`${reportOf(release, found)}\n`);
		for (const { comments: one, found } of comments)
			process.stdout.write(`${commentsReportOf(one, found)}\n`);
		for (const one of statements) process.stdout.write(`${statementReportOf(one)}\n`);
		for (const fault of together) process.stdout.write(`${faultLine(fault)}\n`);
	}
	const alone = [...releases, ...comments].flatMap(({ found }) => found.faults);
	const faults = [...alone, ...statements.flatMap((one) => one.faults), ...together];
	process.exitCode = faults.length > 0 ? 1 : 0;
}

if (files.length === 0) {
	unreadable('npm run audit', 'name one file of releases or more');
} else if (Number.isNaN(now)) {
	unreadable('npm run audit', '--now is no moment');
} else {
	try {
		await audit();
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		unreadable(error.file, error.reason);
	}
}
