// npm run audit:dependencies [-- --offline]: what the product brings along: licences, what runs at
// installation, known faults. Ends with 0, or with 1 where somebody has to look. Without a network,
// or where the registry does not answer, it says so and tells the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureDependencies, orExplain, root, toolEnvironment } from './project.js';
import { examineDependencies } from './dependencies.js';

/** @param {readonly string[]} words @returns {any} what npm answers as JSON; null when it has no answer */
function npm(words) {
	const { stdout } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, {
		cwd: root,
		encoding: 'utf8',
		timeout: 60_000,
		env: { ...toolEnvironment(), npm_config_fetch_retries: '0', npm_config_fetch_timeout: '15000' },
		shell: process.platform === 'win32'
	});
	try {
		return JSON.parse(stdout);
	} catch {
		return null;
	}
}

await orExplain(() => {
	ensureDependencies('production');
	/** @type {{ packages: Parameters<typeof examineDependencies>[0] }} */
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const found = examineDependencies(lock.packages, (path) => {
		const file = join(root, path, 'package.json');
		return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
	});
	const lines = [
		`${found.count} packages run in the product, each with its integrity in the lock file: ${found.unsealed.length === 0 ? 'yes' : `no: ${found.unsealed.join(', ')}`}`,
		...found.licences.map(({ licence, count }) => `  ${String(count).padStart(4)}  ${licence}`),
		`licences that somebody must read: ${found.unknown.join(', ') || 'none'}`,
		`packages that run something at installation: ${found.scripts.join(', ') || 'none'}`
	];
	let faults = 0;
	if (process.argv.includes('--offline')) lines.push('known faults: not asked (--offline)');
	else {
		/** @type {Record<'critical' | 'high' | 'moderate' | 'low', number> | undefined} */
		const counted = npm(['audit', '--omit=dev', '--json'])?.metadata?.vulnerabilities;
		if (counted === undefined)
			lines.push('known faults: the registry does not answer; ask again with a network');
		else {
			faults = counted.high + counted.critical;
			lines.push(
				`known faults: ${counted.critical} critical, ${counted.high} high, ${counted.moderate} moderate, ${counted.low} low (npm audit)`
			);
		}
		/** @type {Record<string, { current: string, latest: string }> | null} */
		const outdated = counted === undefined ? null : npm(['outdated', '--omit=dev', '--json']);
		for (const [name, { current, latest }] of Object.entries(outdated ?? {})) {
			if (current !== latest) lines.push(`  later than ours: ${name} ${current} -> ${latest}`);
		}
	}
	process.stdout.write(`${lines.join('\n')}\n`);
	const wrong = found.unsealed.length + found.unknown.length + found.scripts.length + faults;
	process.exitCode = wrong > 0 ? 1 : 0;
});
