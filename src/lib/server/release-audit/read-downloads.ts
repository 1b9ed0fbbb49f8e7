import { readFile } from 'node:fs/promises';
import { readTeamStatement } from '../../domain/campaign/team-statement-reading.ts';
import type { TeamStatement } from '../../domain/campaign/team-statement.ts';
import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import { readCommentsRelease } from '../../domain/comment/read-comments.ts';
import { readRelease } from '../../domain/disclosure/make-release.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import { isRefusal } from '../../domain/refusal.ts';

/** A file that holds nothing published, with the reason and the place in it. */
export class UnreadableFile extends Error {
	readonly file: string;
	readonly reason: string;

	constructor(file: string, reason: string) {
		super(`${file}: ${reason}`);
		this.file = file;
		this.reason = reason;
	}
}

/** A team's statement as it is served: what was signed, and the hash of it. */
export interface SignedStatement {
	readonly statement: TeamStatement;
	readonly hash: string;
}

/** All that was downloaded, by what it is. */
export interface Downloads {
	readonly releases: readonly Release[];
	readonly comments: readonly CommentsRelease[];
	readonly statements: readonly SignedStatement[];
}

/** What some files hold: each one publication, or a list of them. @throws UnreadableFile */
export async function readDownloads(files: readonly string[]): Promise<Downloads> {
	const releases: Release[] = [];
	const comments: CommentsRelease[] = [];
	const statements: SignedStatement[] = [];
	for (const file of files) {
		for (const json of await listIn(file)) {
			try {
				const format = formatOf(json);
				if (format === 'porte-voix-comments') comments.push(readCommentsRelease(json));
				else if (format === 'porte-voix-team-statement') statements.push(readSigned(json));
				else releases.push(readRelease(json));
			} catch (error) {
				if (!isRefusal(error)) throw error;
				throw new UnreadableFile(file, `${error.code} at ${error.place ?? 'the top'}`);
			}
		}
	}
	return { releases, comments, statements };
}

async function listIn(file: string): Promise<readonly unknown[]> {
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
	return list;
}

function formatOf(json: unknown): unknown {
	return typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
}

function readSigned(json: unknown): SignedStatement {
	const { hash, ...statement } = json as Record<string, unknown>;
	return {
		statement: readTeamStatement(statement),
		hash: typeof hash === 'string' ? hash : ''
	};
}
