import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');

const copied = [
	'src',
	'static',
	'scripts',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.words.ts',
	'tsconfig.json'
];

export interface OtherBuild {
	/** A checkout of its own, built. */
	readonly checkout: string;
	remove(): void;
}

/**
 * The product as it might be next month: the same, but for some words.
 * @param source the file that holds them, from the root
 */
export function buildOther(source: string, from: string, to: string): OtherBuild {
	return buildCopy({}, (checkout) => {
		const file = join(checkout, source);
		const words = readFileSync(file, 'utf8');
		if (!words.includes(from)) throw new Error(`${source} does not hold « ${from} »`);
		writeFileSync(file, words.replaceAll(from, to));
	});
}

/** The product with the languages nobody speaks, in which words that escape translation show. */
export function buildPseudo(): OtherBuild {
	return buildCopy({ PORTE_VOIX_PSEUDO: '1' }, () => undefined);
}

function buildCopy(
	environment: Readonly<Record<string, string>>,
	change: (checkout: string) => void
): OtherBuild {
	const checkout = mkdtempSync(join(tmpdir(), 'porte-voix-build-'));
	const remove = (): void => {
		rmSync(checkout, { recursive: true, force: true });
	};
	for (const name of copied) cpSync(join(root, name), join(checkout, name), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
	change(checkout);
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{ cwd: checkout, encoding: 'utf8', env: { ...process.env, ...environment } }
	);
	if (status === 0) return { checkout, remove };
	remove();
	throw new Error(`the other build failed:\n${stderr}`);
}
