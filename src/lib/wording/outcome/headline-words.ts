import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Speech } from '../letter/said-words.ts';

/** « Adoptée », « Rejetée », « Dans cet ordre »: the one or few words that are said large. */
export function headlineWords(
	{ t }: Speech,
	{ told, decides, consultation }: OutcomeReport
): string {
	switch (told.kind) {
		case 'motion':
			if (told.verdict === 'no-quorum') return t(($) => $.outcome.verdict.noQuorum);
			if (told.verdict === 'adopted') {
				return decides
					? t(($) => $.outcome.verdict.adopted)
					: t(($) => $.outcome.verdict.supported);
			}
			return decides
				? t(($) => $.outcome.verdict.rejected)
				: t(($) => $.outcome.verdict.notSupported);
		case 'order':
			return t(($) => $.outcome.heading.order);
		case 'chosen':
			if (consultation === 'election') {
				return told.chosen.length > 1
					? t(($) => $.outcome.heading.severalElected)
					: t(($) => $.outcome.heading.elected);
			}
			return told.chosen.length > 1
				? t(($) => $.outcome.heading.severalChosen)
				: t(($) => $.outcome.heading.chosen);
		case 'funded':
			return t(($) => $.outcome.heading.funded);
		case 'no-quorum':
			return t(($) => $.outcome.verdict.noQuorum);
		case 'withheld':
			return t(($) => $.outcome.heading.withheld);
		default:
			return unreachable(told);
	}
}
