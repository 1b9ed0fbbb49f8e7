import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import type { CommentsExamination } from '../../domain/comment/examine-comments.ts';
import type { Bounded } from '../../domain/disclosure/audit/attack.ts';
import type { ExaminedOutcome } from '../../domain/disclosure/audit/check-outcomes.ts';
import type { Examination } from '../../domain/disclosure/audit/check-release.ts';
import type { Fault } from '../../domain/disclosure/audit/published-groups.ts';
import { type Range, rangeOf } from '../../domain/disclosure/range.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { shownText } from '../../domain/questionnaire/safe-text.ts';
import type { ExaminedStatement } from './examine-downloads.ts';

const tightestShown = 10;

const words = ({ from, to }: Range): string => (from === to ? `${from}` : `${from} to ${to}`);

/** The fewest households that may still be in the pole, or outside it. */
function room({ range, base }: Bounded): number {
	return Math.min(range.to, base - range.from);
}

/** What names a publication. */
interface Named {
	readonly organisation: string;
	readonly title: Localized;
	readonly campaign: string;
}

/** The first line of a report. What a file calls itself never breaks the line or moves the cursor. */
function headOf({ organisation, title, campaign }: Named, what: string): string {
	return shownText(`${organisation}: ${title['fr'] ?? ''} (${campaign}, ${what})`);
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0))
	);
	return rows.map((row) =>
		shownText(
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		)
	);
}

/** One fault by its code and place, on one line. */
export function faultLine({ code, place }: Fault): string {
	return shownText(`FAULT ${code}: ${place}`);
}

function endOf(faults: readonly Fault[], fine: string): string[] {
	return faults.length === 0 ? [fine] : faults.map(faultLine);
}

const header = ['question', 'group', 'n', 'answer', 'said', 'bounded to', 'room'];

function row(one: Bounded): string[] {
	const { item, group, base, codes, said, range } = one;
	return [item, group, `${base}`, codes.join('+'), words(said), words(range), `${room(one)}`];
}

/** What an attacker can bound, cell by cell, as text. */
export function reportOf(release: Release, { bounded, faults, outcomes }: Examination): string {
	const fixed = bounded.filter(({ range }) => range.from === range.to).length;
	const narrowed = bounded.filter(
		({ said, range }) => range.from > said.from || range.to < said.to
	).length;
	const tightest = bounded.toSorted((one, other) => room(one) - room(other));
	const { audit } = release;
	return [
		headOf(release, `release ${release.sequence}`),
		`margin ${release.policy.margin}; ${bounded.length} cells: ${fixed} known exactly, ${narrowed} narrowed by other tables`,
		...(audit === null
			? []
			: [
					shownText(
						`further breakdowns: published ${audit.passed.join(', ') || 'none'}; withdrawn ${audit.withdrawn.join(', ') || 'none'}`
					)
				]),
		'',
		...aligned([header, ...bounded.map(row)]),
		'',
		`The ${Math.min(tightestShown, tightest.length)} tightest (room: fewest households that may be in the answer, or outside it):`,
		...aligned([header, ...tightest.slice(0, tightestShown).map(row)]),
		'',
		...outcomes.map(outcomeLine),
		...endOf(faults, 'No proof.'),
		''
	].join('\n');
}

/** One ballot question: whether its result tells how somebody voted. */
function outcomeLine(examined: ExaminedOutcome): string {
	const { item, kind, announcement, voters, proved, attacked } = examined;
	const told = !attacked
		? 'as its ballot allows; too many elections to try each'
		: !proved
			? 'no vote is proved'
			: announcement === 'exact'
				? 'votes are proved, as an exact count says before the vote'
				: 'a vote is proved';
	return shownText(`BALLOT ${item}: ${kind}, ${voters} voters, ${announcement}; ${told}`);
}

const themeHeader = ['question', 'theme', 'n', 'bounded to'];

/** What can be bounded from published comments, and which quotes a person should read again, as text. */
export function commentsReportOf(
	comments: CommentsRelease,
	{ faults, toRead }: CommentsExamination
): string {
	const { respondents, read, questions } = comments;
	return [
		headOf(comments, `comments, read by ${read}`),
		shownText(
			`quotes: ${questions.map(({ question, quotes }) => `${question} ${quotes.length}`).join(', ')}`
		),
		'',
		...aligned([
			themeHeader,
			...questions.flatMap(({ question, themes }) =>
				themes.map(({ code, said }) => [
					question,
					code,
					`${respondents}`,
					words(rangeOf(said, respondents))
				])
			)
		]),
		'',
		...toRead.map(({ question, place, kinds }) =>
			shownText(`TO READ ${question}, quote ${place}: ${kinds.join(', ')}`)
		),
		...endOf(faults, 'No rule broken.'),
		''
	].join('\n');
}

/** Whether a team's statement is the one that was signed before the results, as text. */
export function statementReportOf({ statement, faults }: ExaminedStatement): string {
	return [
		headOf(statement, 'team'),
		`signed ${statement.signed.at}, results ${statement.publishedAt}`,
		'',
		...endOf(faults, 'As signed.'),
		''
	].join('\n');
}
