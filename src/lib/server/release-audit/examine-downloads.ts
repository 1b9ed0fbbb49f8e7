import type { TeamStatement } from '../../domain/campaign/team-statement.ts';
import {
	type CommentsExamination,
	examineComments,
	examineCommentsTogether
} from '../../domain/comment/examine-comments.ts';
import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import { checkDay } from '../../domain/disclosure/audit/check-dates.ts';
import {
	type Examination,
	examine,
	examineTogether,
	examineWaves
} from '../../domain/disclosure/audit/check-release.ts';
import { isWave } from '../../domain/disclosure/audit/check-waves.ts';
import type { Solver } from '../../domain/disclosure/audit/program.ts';
import type { Fault } from '../../domain/disclosure/audit/published-groups.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import { statementHash } from '../services/team-statement-hash.ts';
import type { Downloads, SignedStatement } from './read-downloads.ts';

/** What was found in each publication, and in all of them together. */
export interface Examined {
	readonly releases: readonly { readonly release: Release; readonly found: Examination }[];
	readonly comments: readonly {
		readonly comments: CommentsRelease;
		readonly found: CommentsExamination;
	}[];
	readonly statements: readonly ExaminedStatement[];
	readonly together: readonly Fault[];
}

/** What was found in the statement of a team. */
export interface ExaminedStatement {
	readonly statement: TeamStatement;
	readonly faults: readonly Fault[];
}

interface Means {
	readonly solver: Solver;
	readonly tooLate: () => boolean;
	/** Milliseconds since 1970, UTC: what is published later is read too soon. */
	readonly now: number;
}

/** Checks all that was downloaded: each publication alone, then what several say together. */
export async function examineDownloads(
	{ releases, comments, statements }: Downloads,
	{ solver, tooLate, now }: Means
): Promise<Examined> {
	return {
		releases: chainsOf(releases).map((chain) => {
			const [first] = chain;
			const release = chain.at(-1) ?? first;
			const early = chain.flatMap((one) => checkDay(one, now));
			const { faults, ...found } = isWave(first)
				? examineWaves(chain, solver, tooLate)
				: examine(first, solver, tooLate);
			return { release, found: { ...found, faults: [...early, ...faults] } };
		}),
		comments: comments.map((one) => {
			const release = releases.find(({ id }) => id === one.release) ?? null;
			const { faults, toRead } = examineComments(one, release);
			return { comments: one, found: { faults: [...checkDay(one, now), ...faults], toRead } };
		}),
		statements: await Promise.all(statements.map((one) => checkStatement(one, now))),
		together: [...examineTogether(releases), ...examineCommentsTogether(comments)]
	};
}

/** Releases one by one, the waves of a rolling survey together in their order. */
function chainsOf(releases: readonly Release[]): (readonly [Release, ...Release[]])[] {
	// The same file twice is one wave; one that changed is named where all are looked at together.
	const different = new Map(releases.filter(isWave).map((wave) => [wave.id, wave]));
	const waves = Map.groupBy(different.values(), ({ campaign }) => campaign);
	const chains = [...waves.values()].map((chain) =>
		chain.toSorted((one, other) => one.sequence - other.sequence)
	);
	return [...releases.filter((one) => !isWave(one)).map((one) => [one]), ...chains].flatMap(
		([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const])
	);
}

/** Whether a team's statement is still the one that was signed, and its day has come. */
async function checkStatement(
	{ statement, hash }: SignedStatement,
	now: number
): Promise<ExaminedStatement> {
	const { campaign, publishedAt } = statement;
	const altered = (await statementHash(statement)) !== hash;
	return {
		statement,
		faults: [
			...(altered ? [{ code: 'statement-altered' as const, place: campaign }] : []),
			...checkDay({ id: `team of ${campaign}`, publishedAt }, now)
		]
	};
}
