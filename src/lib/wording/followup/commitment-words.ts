import type { InCharge } from '../../domain/followup/commitment.ts';
import type { DrawnShare, ToldCommitment } from '../../domain/followup/told.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { type Locale, sourceLocale } from '../../i18n/locales.ts';
import { betweenSentences, setApart } from '../../i18n/punctuation.ts';
import type { Translation } from '../../i18n/translation.ts';
import { monthOf } from '../letter/moments.ts';
import { monthWords } from './month-words.ts';

type Words = Pick<Translation, 't' | 'locale'>;

/** Words that somebody wrote, and the language they are in when it is not that of the page. */
export interface WrittenWords {
	readonly text: string;
	/** Null when it is the language of the page. */
	readonly lang: Locale | null;
}

/** A share in the words of one language. */
interface DrawnWords extends Omit<DrawnShare, 'label'> {
	readonly label: WrittenWords;
}

/** A commitment in the words of one language, in the order in which it is read. */
export interface CommitmentWords {
	readonly number: string;
	readonly state: ToldCommitment['state'];
	/** « En cours », « Impossible, parce que… »: first, beside its shape. */
	readonly heading: string;
	/** « Vous avez dit : … »; null where it came from nothing that was said. */
	readonly said: string | null;
	/** What is read in bold: what will be done, or why it cannot be. */
	readonly main: WrittenWords;
	/** What follows it: what was asked, a reason, what is new. */
	readonly more: readonly WrittenWords[];
	/** What is drawn under it, of what was asked later. */
	readonly drawn: readonly DrawnWords[];
	/** « La direction, pour mai 2027 » */
	readonly who: string;
	/** « Sans nouvelles depuis 6 mois »; null where there were some. */
	readonly silent: string | null;
	/** All of it, for who listens. */
	readonly spoken: string;
}

/** @param now the moment it is read, in milliseconds since 1970, UTC */
export function commitmentWords(words: Words, told: ToldCommitment, now: number): CommitmentWords {
	const { t, locale } = words;
	const because = told.state === 'impossible' && told.reason !== null;
	const sentence = resolved(words, told);
	const reason = told.reason === null ? null : written(told.reason, locale);
	const news = told.news === null ? null : written(told.news, locale);
	const main = because && reason !== null ? reason : sentence;
	const more = [
		...(because ? [sentence] : reason === null ? [] : [reason]),
		...(told.better === null ? [] : [written(told.better, locale)]),
		...(news === null
			? []
			: [
					{
						...news,
						text: news.lang === null ? t(($) => $.followup.news, { news: news.text }) : news.text
					}
				])
	];
	const heading = because ? t(($) => $.followup.because) : t(($) => $.followup.state[told.state]);
	const said =
		told.said === null
			? null
			: t(($) => $.followup.said, { what: written(told.said, locale).text });
	const silent =
		told.silentFrom !== null && now >= told.silentFrom ? t(($) => $.followup.silent) : null;
	const who = whoWords(words, told);
	return {
		number: t(($) => $.followup.number, { number: setApart(told.number, locale) }),
		state: told.state,
		heading,
		said,
		main,
		more,
		drawn: told.drawn.map((share) => ({ ...share, label: written(share.label, locale) })),
		who,
		silent,
		spoken: [heading, said, main.text, ...more.map(({ text }) => text), who, silent]
			.flatMap((one) => (one === null ? [] : [ended(one)]))
			.join(betweenSentences(locale))
	};
}

/** « La direction, pour mai 2027 »; of what is done, when it was. */
function whoWords(words: Words, { who, state, due, at }: ToldCommitment): string {
	const { t, locale } = words;
	const role = roleWords(words, who);
	if (state === 'done') {
		return t(($) => $.followup.whoDone, { who: role, month: monthOf(at, locale) });
	}
	return due === null
		? role
		: t(($) => $.followup.whoWhen, { who: role, month: monthWords(due, locale) });
}

/** « La direction », or the words of a role that has none of ours. */
export function roleWords({ t }: Pick<Words, 't'>, who: InCharge): string {
	return 'other' in who ? who.other : t(($) => $.followup.role[who.role]);
}

function resolved({ t, locale }: Words, { resolution, text }: ToldCommitment): WrittenWords {
	const own = written(text, locale);
	// Two languages are never in one line.
	if (own.lang !== null || resolution === 'we-will') return own;
	return {
		...own,
		text:
			resolution === 'we-ask'
				? t(($) => $.followup.weAsk, { text: own.text })
				: t(($) => $.followup.notNow, { text: own.text })
	};
}

/** What somebody wrote, in the language of the page or else in French, said to be so. */
export function written(text: Localized, locale: Locale): WrittenWords {
	const own = text[locale];
	return own === undefined
		? { text: text[sourceLocale] ?? '', lang: locale === sourceLocale ? null : sourceLocale }
		: { text: own, lang: null };
}

/** Who listens hears the end of each. */
function ended(text: string): string {
	return /[.!?…。！？]$/.test(text) ? text : `${text}.`;
}
