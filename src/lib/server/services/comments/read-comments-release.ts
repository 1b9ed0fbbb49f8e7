import type { CommentsRelease } from '../../../domain/comment/comments-release.ts';
import { readCommentsRelease } from '../../../domain/comment/read-comments.ts';
import { keepValues } from '../kept-values.ts';
import type { ReleaseReader } from '../read-releases.ts';

const kept = keepValues<CommentsRelease>();

/**
 * The stored text of what became public of the comments, byte for byte, by the id of the release
 * of the results; null when there is none or its day has not come: one answer for both.
 */
export async function readCommentsBody(
	reader: ReleaseReader,
	release: string
): Promise<string | null> {
	const row = await reader.app
		.selectFrom('comments_release')
		.innerJoin('release', 'release.campaign_id', 'comments_release.campaign_id')
		.select('comments_release.body')
		.where('release.id', '=', release)
		.where('comments_release.publishes_at', '<=', reader.clock())
		.executeTakeFirst();
	return row?.body ?? null;
}

/** The same, checked against its schema as it is read again. */
export async function readComments(
	reader: ReleaseReader,
	release: string
): Promise<CommentsRelease | null> {
	const body = await readCommentsBody(reader, release);
	if (body === null) return null;
	return kept(reader.app, release, () => Promise.resolve(readCommentsRelease(JSON.parse(body))));
}
