import { enoughForShares } from '../../domain/report/enough.ts';
import type { Change } from '../../domain/report/finding.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import { yearOf } from './moments.ts';
import { numeral, shareWords, type Speech } from './said-words.ts';

/** « En 2026 : 15 ménages sur 31. On ne peut pas dire si cela a changé… » */
export function changeWords(speech: Speech, change: Change, closes: string): string {
	const before = speech.t(($) => $.results.change.before, {
		year: yearOf(closes, speech.locale),
		before: shareWords(speech, change.before.said, change.before.base)
	});
	return `${before}${betweenSentences(speech.locale)}${verdictWords(speech, change)}`;
}

/** « Plus qu’avant. », or that nobody can say. */
export function verdictWords(speech: Speech, change: Change): string {
	const { t } = speech;
	switch (change.verdict) {
		case 'up':
			return change.degree === 'much-more'
				? t(($) => $.results.change['up-much-more'])
				: t(($) => $.results.change['up-more']);
		case 'down':
			return change.degree === 'much-more'
				? t(($) => $.results.change['down-much-more'])
				: t(($) => $.results.change['down-more']);
		case 'same':
			return t(($) => $.results.change.same);
		case 'cannot-say':
			return Math.min(change.before.base, change.now.base) < enoughForShares
				? t(($) => $.results.change['too-few'], { least: numeral(speech, enoughForShares) })
				: t(($) => $.results.change['cannot-say']);
		default:
			return unreachable(change.verdict);
	}
}
