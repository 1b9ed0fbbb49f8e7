// npm run check: everything that guards the project without running it.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, orExplain, root, toolEnvironment } from './project.js';

/** Name, command, parameters; the longest first. The first of all writes what others read. */
export const checks = /** @type {const} */ ([
	['kit', 'svelte-kit', ['sync']],
	['lint', 'eslint', ['--max-warnings', '0', '.']],
	['types', 'svelte-check', ['--fail-on-warnings', '--output', 'human']],
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
	['types of the service worker', 'tsc', ['-p', 'src/service-worker/tsconfig.json', '--noEmit']],
	[
		'architecture',
		'depcruise',
		['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']
	],
	['unused code', 'knip', ['--no-progress']]
]);

/**
 * Runs a command and keeps what it says; resolves when it is over, whatever became of it.
 * @param {string} command @param {readonly string[]} parameters
 */
function runQuietly(command, parameters) {
	return /** @type {Promise<{ status: number, said: string }>} */ (
		new Promise((done) => {
			const child = spawn(command, parameters, {
				cwd: root,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: toolEnvironment(),
				shell: process.platform === 'win32'
			});
			let said = '';
			for (const stream of [child.stdout, child.stderr]) {
				stream.setEncoding('utf8');
				stream.on('data', (/** @type {string} */ text) => (said += text));
			}
			child.on('error', (error) => {
				done({ status: 1, said: `${said}${error.message}` });
			});
			child.on('close', (code) => {
				done({ status: code ?? 1, said });
			});
		})
	);
}

/**
 * @param {number} atOnce how many run beside each other
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(atOnce) {
	let failed = 0;
	/** @param {(typeof checks)[number]} check */
	const run = async ([name, command, parameters]) => {
		const { status, said } = await runQuietly(command, parameters);
		if (status !== 0) failed += 1;
		process.stdout.write(status === 0 ? `  ok ${name}\n` : `  FAILED ${name}\n${said}\n`);
	};
	const [first, ...others] = checks;
	await run(first);
	const lane = async () => {
		for (let next = others.shift(); next !== undefined; next = others.shift()) await run(next);
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
	return { passed: checks.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await orExplain(async () => {
		ensureDependencies('complete');
		const { passed, failed } = await runChecks(Math.min(4, availableParallelism()));
		process.stdout.write(`${passed} passed, ${failed} failed\n`);
		process.exitCode = failed === 0 ? 0 : 1;
	});
}
