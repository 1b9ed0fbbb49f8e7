import type { CommentedTheme } from '../../domain/comment/comments-release.ts';
import { rangeOf } from '../../domain/disclosure/range.ts';

/** Themes as they are shown: those that are said to be more than few, most first, then the others. */
export interface ThemeLines {
	readonly leading: readonly CommentedTheme[];
	/** All said alike, « 3 ou moins », in the order of the questionnaire. */
	readonly few: readonly CommentedTheme[];
}

/** From what is said alone: equal words keep the order of the questionnaire. */
export function themeLines(themes: readonly CommentedTheme[], respondents: number): ThemeLines {
	const least = ({ said }: CommentedTheme): number => rangeOf(said, respondents).from;
	return {
		leading: themes
			.filter(({ said }) => said.kind !== 'at-most')
			.sort((one, other) => least(other) - least(one)),
		few: themes.filter(({ said }) => said.kind === 'at-most')
	};
}
