import type { BallotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { Translation } from '../../i18n/translation.ts';
import { announcements } from '../../wording/outcome/ballot-facts.ts';
import { ballotWords } from '../../wording/outcome/ballot-words.ts';

/**
 * What will be published of a ballot, for who prepares it: the sentences that people read before they
 * answer, and none about figures of a survey.
 *
 * @param day the day of publication in words, « 3 avril »
 */
export function ballotMeaning(
	words: Pick<Translation, 't' | 'locale'>,
	notice: BallotNotice,
	day: string
): string[] {
	const { t } = words;
	const { warning } = ballotWords(words, notice, day).consent;
	return [
		...announcements(words, notice),
		...(warning === null ? [] : [warning]),
		t(($) => $.outcome.notice.when, { day })
	];
}
