import type { CommentsRelease } from '../../../domain/comment/comments-release.ts';
import { readComments } from '../comments/read-comments-release.ts';
import type { ReleaseReader } from '../read-releases.ts';
import type { LetterPage } from '../../../wording/letter/letter-page.ts';

/** What became public of the comments, beside the letter of the whole: they are said of nobody else. */
export async function commentsBeside(
	reader: ReleaseReader,
	{ facts, letter }: LetterPage
): Promise<CommentsRelease | null> {
	return letter.group.parent === null ? readComments(reader, facts.id) : null;
}
