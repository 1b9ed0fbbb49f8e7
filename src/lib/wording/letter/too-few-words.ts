import { betweenSentences } from '../../i18n/punctuation.ts';
import { wholeOf } from '../../domain/disclosure/whole.ts';
import type { LetterPage } from './letter-page.ts';
import { numeral, type Speech } from './said-words.ts';

/** Why a group has no figures: nobody answered, or too few; and whether the whole counts them. */
export function tooFewWords(
	speech: Speech,
	{ letter: { group }, groups, facts }: LetterPage
): { readonly title: string; readonly text: string } {
	const { t } = speech;
	if (group.respondents === 0) {
		return { title: t(($) => $.results.tooFew.noneTitle), text: t(($) => $.results.tooFew.none) };
	}
	const least = numeral(speech, 2 * facts.margin + 1);
	const sentences = [t(($) => $.results.tooFew.text, { least })];
	const whole = wholeOf(groups);
	if (group.parent !== null && whole?.shown === true) {
		sentences.push(t(($) => $.results.tooFew.counted));
	}
	return {
		title: t(($) => $.results.tooFew.title),
		text: sentences.join(betweenSentences(speech.locale))
	};
}
