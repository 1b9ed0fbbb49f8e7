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
	readonly together: readonly Fault[];
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
	const signed = await Promise.all(statements.map(checkStatement));
	return {
		releases: chainsOf(releases).map((chain) => {
			const [first] = chain;
			const release = chain.at(-1) ?? first;
			const early = chain.flatMap((one) => checkDay(one, now));
			const { faults, bounded } = isWave(first)
				? examineWaves(chain, solver, tooLate)
				: examine(first, solver, tooLate);
			return { release, found: { faults: [...early, ...faults], bounded } };
		}),
		comments: comments.map((one) => {
			const release = releases.find(({ id }) => id === one.release) ?? null;
			const { faults, toRead } = examineComments(one, release);
			return { comments: one, found: { faults: [...checkDay(one, now), ...faults], toRead } };
		}),
		together: [
			...examineTogether(releases),
			...examineCommentsTogether(comments),
			...signed.flat(),
			...statements.flatMap(({ statement: { campaign, publishedAt } }) =>
				checkDay({ id: `team of ${campaign}`, publishedAt }, now)
			)
		]
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

/** Whether a team's statement is still the one that was signed. */
async function checkStatement({ statement, hash }: SignedStatement): Promise<Fault[]> {
	return (await statementHash(statement)) === hash
		? []
		: [{ code: 'statement-altered', place: statement.campaign }];
}
