import type { CommentsRelease } from '../../domain/comment/comments-release.ts';
import type { CommentsExamination } from '../../domain/comment/examine-comments.ts';
import type { Bounded } from '../../domain/disclosure/audit/attack.ts';
import type { Examination } from '../../domain/disclosure/audit/check-release.ts';
import type { Fault } from '../../domain/disclosure/audit/published-groups.ts';
import { type Range, rangeOf } from '../../domain/disclosure/range.ts';
import type { Release } from '../../domain/disclosure/release.ts';

const tightestShown = 10;

const words = ({ from, to }: Range): string => (from === to ? `${from}` : `${from} to ${to}`);

/** The fewest households that may still be in the pole, or outside it. */
function room({ range, base }: Bounded): number {
	return Math.min(range.to, base - range.from);
}

/** Columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0))
	);
	return rows.map((row) =>
		row
			.map((cell, at) => cell.padEnd(widths[at] ?? 0))
			.join('  ')
			.trimEnd()
	);
}

function endOf(faults: readonly Fault[], fine: string): string[] {
	return faults.length === 0 ? [fine] : faults.map(({ code, place }) => `FAULT ${code}: ${place}`);
}

const header = ['question', 'group', 'n', 'answer', 'said', 'bounded to', 'room'];

function row(one: Bounded): string[] {
	const { item, group, base, codes, said, range } = one;
	return [item, group, `${base}`, codes.join('+'), words(said), words(range), `${room(one)}`];
}

/** What an attacker can bound, cell by cell, as text. */
export function reportOf(release: Release, { bounded, faults }: Examination): string {
	const fixed = bounded.filter(({ range }) => range.from === range.to).length;
	const narrowed = bounded.filter(
		({ said, range }) => range.from > said.from || range.to < said.to
	).length;
	const tightest = bounded.toSorted((one, other) => room(one) - room(other));
	const { audit } = release;
	return [
		`${release.organisation}: ${release.title['fr'] ?? ''} (${release.campaign}, release ${release.sequence})`,
		`margin ${release.policy.margin}; ${bounded.length} cells: ${fixed} known exactly, ${narrowed} narrowed by other tables`,
		...(audit === null
			? []
			: [
					`further breakdowns: published ${audit.passed.join(', ') || 'none'}; withdrawn ${audit.withdrawn.join(', ') || 'none'}`
				]),
		'',
		...aligned([header, ...bounded.map(row)]),
		'',
		`The ${Math.min(tightestShown, tightest.length)} tightest (room: fewest households that may be in the answer, or outside it):`,
		...aligned([header, ...tightest.slice(0, tightestShown).map(row)]),
		'',
		...endOf(faults, 'No proof.'),
		''
	].join('\n');
}

const themeHeader = ['question', 'theme', 'n', 'bounded to'];

/** What can be bounded from published comments, and which quotes a person should read again, as text. */
export function commentsReportOf(
	{ organisation, title, campaign, respondents, read, questions }: CommentsRelease,
	{ faults, toRead }: CommentsExamination
): string {
	return [
		`${organisation}: ${title['fr'] ?? ''} (${campaign}, comments, read by ${read})`,
		`quotes: ${questions.map(({ question, quotes }) => `${question} ${quotes.length}`).join(', ')}`,
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
		...toRead.map(
			({ question, place, kinds }) => `TO READ ${question}, quote ${place}: ${kinds.join(', ')}`
		),
		...endOf(faults, 'No rule broken.'),
		''
	].join('\n');
}
