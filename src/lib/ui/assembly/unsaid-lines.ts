import { hidesEnds, type LetterPage } from '../../wording/letter/letter-page.ts';
import { numeral, type Speech } from '../../wording/letter/said-words.ts';
import { withheldWords } from '../../wording/letter/withheld-words.ts';

/** Something that is not said, and why. */
export interface UnsaidLine {
	readonly what: string;
	readonly reason: string;
}

/** More would be a page to read, not a slide: the rest is on the page of all results. */
const shown = 4;

/** What is not said of a group: who answered what, small numbers, then what is not published. */
export function unsaidLines(speech: Speech, page: LetterPage): readonly UnsaidLine[] {
	const { t } = speech;
	const { respondents } = page.letter.group;
	const small = {
		low: numeral(speech, page.facts.margin),
		high: numeral(speech, respondents - page.facts.margin),
		base: numeral(speech, respondents)
	};
	const lines: UnsaidLine[] = [
		{
			what: t(($) => $.assembly.closing.who),
			reason: t(($) => $.assembly.closing.whoReason)
		},
		...(hidesEnds(page)
			? [
					{
						what: t(($) => $.assembly.closing.small),
						reason: t(($) => $.assembly.closing.smallReason, small)
					}
				]
			: []),
		...(someRanges(page)
			? [
					{
						what: t(($) => $.assembly.closing.ranges),
						reason: t(($) => $.assembly.closing.rangesReason)
					}
				]
			: []),
		...withheldWords(speech, page, page.letter.withheld).map(({ what, reason }) => ({
			what,
			reason
		}))
	];
	return lines.length <= shown
		? lines
		: [
				...lines.slice(0, shown - 1),
				{ what: t(($) => $.assembly.closing.others), reason: t(($) => $.assembly.closing.more) }
			];
}

/** A pole said as a range: it is the sum of groups that hide their own small numbers. */
function someRanges({ tables }: LetterPage): boolean {
	return tables.some(({ cells }) =>
		[cells[0], cells[2]].some((cell) => cell?.said.kind === 'between')
	);
}
