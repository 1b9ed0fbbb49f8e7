/**
 * Checks downloaded releases: npm run audit -- releases.json [more.json] [--json]. Works offline.
 * Ends with 0 when no proof was found, 1 when there is one or a question was not decided in time, 2
 * when a file holds no release.
 */
import process from 'node:process';
import { examine, examineTogether } from '../../domain/disclosure/audit/check-release.ts';
import { loadSolver } from '../tabulator/integer-programs.ts';
import { readReleases, UnreadableFile } from './read-releases.ts';
import { reportOf } from './report.ts';

/** After this what is not decided yet is a fault, `undecided`: no file keeps the check going for ever. */
const minutes = 10;

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const files = words.filter((word) => word !== '--json');

function unreadable(file: string, reason: string): void {
	if (asJson) process.stdout.write(`${JSON.stringify({ unreadable: { file, reason } })}\n`);
	else process.stderr.write(`${file}: ${reason}\n`);
	process.exitCode = 2;
}

async function audit(): Promise<void> {
	const releases = await readReleases(files);
	const solver = await loadSolver();
	const end = performance.now() + minutes * 60_000;
	const tooLate = (): boolean => performance.now() > end;
	const examined = releases.map((release) => ({
		release,
		found: examine(release, solver, tooLate)
	}));
	const together = examineTogether(releases);
	if (asJson) {
		const list = examined.map(({ release: { id, campaign }, found }) => ({
			id,
			campaign,
			...found
		}));
		process.stdout.write(`${JSON.stringify({ releases: list, together }, null, '\t')}\n`);
	} else {
		for (const { release, found } of examined)
			process.stdout.write(`${reportOf(release, found)}\n`);
		for (const { code, place } of together) process.stdout.write(`FAULT ${code}: ${place}\n`);
	}
	const faulty = together.length > 0 || examined.some(({ found }) => found.faults.length > 0);
	process.exitCode = faulty ? 1 : 0;
}

if (files.length === 0) {
	unreadable('npm run audit', 'name one file of releases or more');
} else {
	try {
		await audit();
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		unreadable(error.file, error.reason);
	}
}
