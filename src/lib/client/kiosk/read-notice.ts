import type { Translation } from '../../i18n/translation.ts';
import { parseBallotNotice } from '../../protocol/ballot-notice.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { ballotWords, type BallotWords } from '../../wording/outcome/ballot-words.ts';
import { dayInWords } from './day.ts';

/**
 * What is said of a consultation, in the language of the page whenever it is asked.
 *
 * @throws Refusal `malformed-bundle`
 */
export async function readNotice(
	translation: Translation,
	{ ballot, publishes }: CampaignBundle
): Promise<() => BallotWords> {
	const notice = parseBallotNotice(ballot);
	await translation.include(['outcome']);
	return () => ballotWords(translation, notice, dayInWords(publishes, translation.locale));
}
