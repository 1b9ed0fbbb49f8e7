// npm run check: everything that guards the project without running it.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, orExplain, root, toolEnvironment } from './project.js';

/** Name, command, parameters. */
export const checks = /** @type {const} */ ([
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
	['kit', 'svelte-kit', ['sync']],
	['lint', 'eslint', ['--max-warnings', '0', '.']],
	['types', 'svelte-check', ['--fail-on-warnings', '--output', 'human']],
	['types of the service worker', 'tsc', ['-p', 'src/service-worker/tsconfig.json', '--noEmit']],
	[
		'architecture',
		'depcruise',
		['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']
	],
	['unused code', 'knip', ['--no-progress']]
]);

/** @returns {{ passed: number, failed: number }} */
export function runChecks() {
	let failed = 0;
	for (const [name, command, parameters] of checks) {
		const { status, stdout, stderr } = spawnSync(command, parameters, {
			cwd: root,
			encoding: 'utf8',
			env: toolEnvironment(),
			shell: process.platform === 'win32'
		});
		if (status === 0) {
			process.stdout.write(`  ok ${name}\n`);
		} else {
			failed += 1;
			process.stdout.write(`  FAILED ${name}\n${stdout}${stderr}\n`);
		}
	}
	return { passed: checks.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await orExplain(() => {
		ensureDependencies('complete');
		const { passed, failed } = runChecks();
		process.stdout.write(`${passed} passed, ${failed} failed\n`);
		process.exitCode = failed === 0 ? 0 : 1;
	});
}
