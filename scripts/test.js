// npm test: all the set-up, browser included, then everything that guards the project.
// Ends with a line « N passed, N failed » alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, installsPackages } from './browsers.js';
import { runChecks } from './check.js';
import {
	ensureBuild,
	ensureDependencies,
	orExplain,
	root,
	SetUpError,
	toolEnvironment
} from './project.js';

/**
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {string} command @param {readonly string[]} parameters @param {NodeJS.ProcessEnv} extra */
function run(command, parameters, extra = {}) {
	return /** @type {Promise<number>} */ (
		new Promise((done) => {
			const child = spawn(command, parameters, {
				cwd: root,
				stdio: ['ignore', 'inherit', 'inherit'],
				env: { ...toolEnvironment(), ...extra },
				shell: process.platform === 'win32'
			});
			child.on('error', () => {
				done(1);
			});
			child.on('exit', (code) => {
				done(code ?? 1);
			});
		})
	);
}

/** A runner that died without a report is a failure, never silence. @param {() => Tally} read @param {number} status @returns {Tally} */
function tallyOf(read, status) {
	try {
		const tally = read();
		return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** @param {string} project @param {string} folder @returns {Promise<Tally>} */
async function vitest(project, folder) {
	const file = join(folder, `${project}.json`);
	const status = await run('vitest', [
		'run',
		'--project',
		project,
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${file}`
	]);
	return tallyOf(() => {
		const report = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (
			JSON.parse(readFileSync(file, 'utf8'))
		);
		return { passed: report.numPassedTests, failed: report.numFailedTests };
	}, status);
}

/** @param {string} folder @returns {Promise<Tally>} */
async function endToEnd(folder) {
	const file = join(folder, 'e2e.json');
	const status = await run(
		'playwright',
		['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
		{
			PLAYWRIGHT_JSON_OUTPUT_FILE: file
		}
	);
	return tallyOf(() => {
		const { stats } = JSON.parse(readFileSync(file, 'utf8'));
		const skipped = Number(stats.skipped);
		if (skipped > 0) process.stdout.write(`${skipped} skipped: a browser is missing here\n`);
		return {
			// What passed when it was tried again is named by the list above.
			passed: Number(stats.expected) + Number(stats.flaky),
			// Where the missing browser could have been installed, skipping it is a failure.
			failed: Number(stats.unexpected) + (installsPackages() ? skipped : 0)
		};
	}, status);
}

/** A product that cannot be built is a failure as any other, beside what else is found. @returns {Tally} */
function build() {
	try {
		ensureBuild();
		return { passed: 1, failed: 0 };
	} catch (error) {
		if (!(error instanceof SetUpError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return { passed: 0, failed: 1 };
	}
}

/**
 * @typedef {readonly [name: string, run: () => Tally | Promise<Tally>]} Part
 */

/**
 * Each lane takes the next part when it is done with its own.
 * @param {readonly Part[]} parts
 * @param {number} lanes
 */
async function inLanes(parts, lanes) {
	const waiting = [...parts];
	/** @type {(Tally & { name: string, seconds: number })[]} */
	const results = [];
	const lane = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [name, part] = next;
			process.stdout.write(`\n== ${name}\n`);
			const begun = performance.now();
			const tally = await part();
			const seconds = Math.round((performance.now() - begun) / 1000);
			process.stdout.write(`== ${name}: ${tally.passed} passed, ${tally.failed} failed\n`);
			results.push({ name, ...tally, seconds });
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return results;
}

await orExplain(async () => {
	ensureDependencies('complete');
	ensureBrowsers();
	const folder = mkdtempSync(join(tmpdir(), 'porte-voix-test-'));
	// On a machine with two cores each of these keeps one of them busy: two go beside each other, the
	// longest first. What plays people in browsers, where too slow counts as failed, has it to itself.
	const beside = await inLanes(
		[
			['integration', () => vitest('integration', folder)],
			['checks', () => runChecks(1)],
			['unit', () => vitest('unit', folder)],
			['component', () => vitest('component', folder)],
			['build', build]
		],
		2
	);
	const isBuilt = beside.every(({ name, failed }) => name !== 'build' || failed === 0);
	const results = [
		...beside,
		...(isBuilt ? await inLanes([['end to end', () => endToEnd(folder)]], 1) : [])
	];
	rmSync(folder, { recursive: true, force: true });
	const lines = results.map(
		({ name, passed, failed, seconds }) =>
			`  ${name}: ${passed} passed, ${failed} failed, ${seconds} s`
	);
	const sum = (/** @type {'passed' | 'failed'} */ what) =>
		results.reduce((total, result) => total + result[what], 0);
	const [passed, failed] = [sum('passed'), sum('failed')];
	process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
