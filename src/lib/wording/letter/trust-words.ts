import { betweenSentences } from '../../i18n/punctuation.ts';
import { enoughForShares } from '../../domain/report/enough.ts';
import { promiseWords } from '../outcome/promise-words.ts';
import { hidesEnds, type LetterPage } from './letter-page.ts';
import { numeral, type Speech } from './said-words.ts';

/** Under this many answers one opinion changes the picture, and the letter says how to read it. */
export const smallGroup = 20;

/** « Peut-on s’y fier ? »: who did not answer, what the words hide, what nobody can prove. */
export function trustSentences(speech: Speech, page: LetterPage): string[] {
	const { t } = speech;
	const { group } = page.letter;
	const gap = betweenSentences(speech.locale);
	const promise = promiseWords(speech, page);
	if (page.outcomes.length > 0 && page.tables.length === 0) {
		return [t(($) => $.outcome.counted), promise];
	}
	if (group.respondents === 0) return [`${t(($) => $.results.trust.none)}${gap}${promise}`];
	if (!group.shown) {
		const unpublished = t(($) => $.results.trust.unpublished);
		return [responseWords(speech, page), `${unpublished}${gap}${promise}`];
	}
	const first = [responseWords(speech, page)];
	if (group.respondents < smallGroup) first.push(t(($) => $.results.trust.small));
	if (marginIsSaid(page)) {
		first.push(
			page.facts.codes ? t(($) => $.results.trust.margin) : t(($) => $.results.trust.marginOnce)
		);
	}
	const words = hidesEnds(page)
		? t(($) => $.results.trust.words, {
				low: numeral(speech, page.facts.margin),
				high: numeral(speech, group.respondents - page.facts.margin)
			})
		: t(($) => $.results.trust.ranges);
	return [first.join(gap), `${words}${gap}${promise}`];
}

/** From enough answers on, unless every dwelling answered: then nothing comes from chance. */
function marginIsSaid(page: LetterPage): boolean {
	return page.letter.group.respondents >= enoughForShares && !everyoneAnswered(page);
}

/** Every dwelling answered: nothing comes from chance. */
export function everyoneAnswered({ letter: { group }, population }: LetterPage): boolean {
	return population === group.respondents;
}

function responseWords(speech: Speech, { letter, population: frame, facts }: LetterPage): string {
	const { t } = speech;
	const { respondents } = letter.group;
	const gap = betweenSentences(speech.locale);
	if (!facts.codes) {
		return `${t(($) => $.results.trust.noCode)}${gap}${t(($) => $.results.trust.persons)}`;
	}
	if (frame === null) return t(($) => $.results.trust.persons);
	const silent = frame - respondents;
	const others = t(($) => $.results.trust.others, {
		count: silent,
		silent: numeral(speech, silent)
	});
	const rate = respondents / frame;
	if (silent === 0) return t(($) => $.results.trust.everyone);
	if (rate >= 0.75) {
		return t(($) => $.results.trust.most, {
			answered: numeral(speech, respondents),
			frame: numeral(speech, frame)
		});
	}
	if (rate > 0.6) return `${t(($) => $.results.trust.more)}${gap}${others}`;
	if (rate > 0.5) return `${t(($) => $.results.trust.half)}${gap}${others}`;
	if (rate === 0.5) return `${t(($) => $.results.trust.exactlyHalf)}${gap}${others}`;
	return `${t(($) => $.results.trust.few)}${gap}${others}`;
}
