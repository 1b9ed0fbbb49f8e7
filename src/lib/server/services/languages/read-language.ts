import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Segment } from '../../../domain/translation/segment.ts';
import {
	type ImportedWords,
	type LanguageProgress,
	progressOf,
	type TextStanding,
	textStandings
} from '../../../domain/translation/standing.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Subject } from './subjects.ts';

/** Who read a language through, and when. */
interface Review {
	/** Name or role, as typed. */
	readonly reviewer: string;
	readonly at: number;
	/** Whether every text is still the one that was read. */
	readonly holds: boolean;
}

/** One language of one subject, for one organisation. */
export interface Language {
	readonly locale: string;
	readonly standings: readonly TextStanding[];
	readonly progress: LanguageProgress;
	readonly review: Review | null;
}

/** How a language stands: its own words before the shipped ones, and what was read of them. */
export async function readLanguage(
	app: Kysely<AppDatabase>,
	organisation: string,
	subject: Subject,
	locale: string
): Promise<Language> {
	const [shipped, unconfirmed, imported, review] = await Promise.all([
		subject.shipped(locale),
		subject.unconfirmed(locale),
		readImported(app, organisation, subject.id, locale),
		app
			.selectFrom('language_review')
			.select(['texts', 'reviewer', 'at'])
			.where('organisation_id', '=', organisation)
			.where('subject', '=', subject.id)
			.where('locale', '=', locale)
			.executeTakeFirst()
	]);
	const read = new Map(Object.entries(JSON.parse(review?.texts ?? '{}') as Record<string, string>));
	const standings = textStandings(subject.segments, {
		locale,
		shipped,
		unconfirmed,
		imported,
		isReviewed: (segment, words) => read.get(segment.key) === textDigest(segment, words)
	});
	const progress = progressOf(standings);
	return {
		locale,
		standings,
		progress,
		review:
			review === undefined
				? null
				: {
						reviewer: review.reviewer,
						at: review.at,
						holds: isComplete(progress) && progress.toReview === 0
					}
	};
}

export function isComplete({ missing, stale }: LanguageProgress): boolean {
	return missing === 0 && stale === 0;
}

/** Words that an organisation brought in, valid or not. */
export async function readImported(
	app: Kysely<AppDatabase>,
	organisation: string,
	subject: string,
	locale: string
): Promise<ImportedWords[]> {
	return app
		.selectFrom('translated_text')
		.select(['key', 'words', 'source'])
		.where('organisation_id', '=', organisation)
		.where('subject', '=', subject)
		.where('locale', '=', locale)
		.orderBy('key')
		.execute();
}

/** What a reader signs for: these words for this French. 64 bits, far more than a slip needs. */
export function textDigest({ source }: Pick<Segment, 'source'>, words: string): string {
	return createHash('sha256').update(`${source}\0${words}`).digest('hex').slice(0, 16);
}
