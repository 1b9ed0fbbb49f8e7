import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { told } from './paper.ts';

/** Why no square can be read from paper here, or null: the tools that see are not ours. */
export function missingCamera(): string | null {
	const missing = [
		['pdftoppm', '-v'],
		['zbarimg', '--version']
	].flatMap(([tool = '', flag = '']) =>
		spawnSync(tool, [flag], { stdio: 'ignore' }).error === undefined ? [] : [tool]
	);
	return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

/**
 * What a camera reads on each page of a PDF, drawn in pixels first.
 * @param folder empty, for the pictures
 */
export function squaresSeen(file: string, folder: string): string[][] {
	told('pdftoppm', '-r', '150', '-gray', '-png', file, join(folder, 'page'));
	return readdirSync(folder)
		.toSorted()
		.map((page) => {
			const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', join(folder, page)], {
				encoding: 'utf8'
			});
			return stdout.split('\n').filter((line) => line !== '');
		});
}
