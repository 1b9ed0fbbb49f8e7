import type { CommentsRelease } from '../domain/comment/comments-release.ts';
import { rangeOf } from '../domain/disclosure/range.ts';
import { wordsIn } from '../domain/questionnaire/localized.ts';
import { field } from './field.ts';
import { wordingIn } from './wording.ts';

/** Columns, the same in every language. Numbers are answers of the campaign's unit. */
export const commentsColumns = [
	'campaign',
	'publication',
	'published_at',
	'margin',
	'read_by',
	'respondents',
	'question',
	'question_text',
	'kind',
	'theme',
	'label',
	'said',
	'from',
	'to',
	'words',
	'quote'
] as const;

type Row = Partial<Record<(typeof commentsColumns)[number], string | number | null>>;

/**
 * What became public of comments as CSV: one row a theme, one row a quote, or one row that says
 * that a question has neither. UTF-8 with a byte order mark, CRLF, safe to open in a spreadsheet,
 * whatever people wrote.
 *
 * @param locale language tag of questions, themes and words; quotes stay as they were written
 */
export function commentsCsv(comments: CommentsRelease, locale: string): string {
	const wording = wordingIn(locale);
	const rows = comments.questions.flatMap(({ question, text, themes, quotes }): Row[] => {
		const about: Row = {
			campaign: comments.campaign,
			publication: comments.sequence,
			published_at: comments.publishedAt,
			margin: comments.policy.margin,
			read_by: comments.read,
			respondents: comments.respondents,
			question,
			question_text: wordsIn(text, locale)
		};
		const said = [
			...themes.map(({ code, label, said: one }): Row => {
				const { from, to } = rangeOf(one, comments.respondents);
				return {
					...about,
					kind: 'theme',
					theme: code,
					label: wordsIn(label, locale),
					said: one.kind,
					from,
					to,
					words: wording.said(one)
				};
			}),
			...quotes.map((quote): Row => ({ ...about, kind: 'quote', quote }))
		];
		return said.length === 0 ? [{ ...about, kind: 'nothing' }] : said;
	});
	const lines = rows.map((row) =>
		commentsColumns.map((column) => field(row[column] ?? null)).join(',')
	);
	return `\uFEFF${[commentsColumns.join(','), ...lines].join('\r\n')}\r\n`;
}
