import { readFile } from 'node:fs/promises';
import { readRelease } from '../../domain/disclosure/make-release.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import { isRefusal } from '../../domain/refusal.ts';

/** A file that holds no release, with the reason and the place in it. */
export class UnreadableFile extends Error {
	readonly file: string;
	readonly reason: string;

	constructor(file: string, reason: string) {
		super(`${file}: ${reason}`);
		this.file = file;
		this.reason = reason;
	}
}

/** The releases of some files: each holds one, or a list of them. @throws UnreadableFile */
export async function readReleases(files: readonly string[]): Promise<Release[]> {
	const read = await Promise.all(files.map(releasesIn));
	return read.flat();
}

async function releasesIn(file: string): Promise<Release[]> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch {
		throw new UnreadableFile(file, 'file-missing');
	}
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new UnreadableFile(file, 'not-json');
	}
	const list: readonly unknown[] = Array.isArray(json) ? json : [json];
	if (list.length === 0) throw new UnreadableFile(file, 'no-release');
	return list.map((one) => {
		try {
			return readRelease(one);
		} catch (error) {
			if (!isRefusal(error)) throw error;
			throw new UnreadableFile(file, `${error.code} at ${error.place ?? 'the top'}`);
		}
	});
}
