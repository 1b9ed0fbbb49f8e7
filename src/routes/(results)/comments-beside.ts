import type { CommentsRelease } from '#lib/domain/comment/comments-release.ts';
import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import type { ReleaseReader } from '#lib/server/services/read-releases.ts';
import type { LetterPage } from '#lib/ui/letter/letter-page.ts';

/** What became public of the comments, beside the letter of the whole: they are said of nobody else. */
export async function commentsBeside(
	reader: ReleaseReader,
	{ facts, letter }: LetterPage
): Promise<CommentsRelease | null> {
	return letter.group.parent === null ? readComments(reader, facts.id) : null;
}
