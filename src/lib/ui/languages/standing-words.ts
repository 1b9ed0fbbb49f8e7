import type { TFunction } from 'i18next';
import type { ChangeRefusal } from '../../domain/translation/dry-run.ts';
import { endonyms, isLocale, type Locale } from '../../i18n/locales.ts';
import { comma } from '../../i18n/punctuation.ts';
import { dayOf } from '../office/moments.ts';

type Translate = TFunction<['common', 'office', 'languages']>;

/** One language of one subject, as far as a list tells it. */
export interface ListedLanguage {
	readonly locale: string;
	/** Texts without words for the French of now. */
	readonly missing: number;
	readonly toReview: number;
	readonly review: { readonly reviewer: string; readonly at: number } | null;
}

/** A language by its own name. */
export function languageName(locale: string): string {
	return isLocale(locale) ? endonyms[locale] : locale;
}

/** « Complète, à réviser » */
export function standingWords(t: Translate, language: ListedLanguage, locale: Locale): string {
	const { missing, toReview, review } = language;
	if (missing > 0) return t(($) => $.languages.state.missing, { count: missing });
	if (review === null) return t(($) => $.languages.state.toReview);
	const said = { reviewer: review.reviewer, date: dayOf(review.at, locale, true) };
	if (toReview === 0) return t(($) => $.languages.state.reviewed, said);
	return t(($) => $.languages.state.changed, { ...said, count: toReview });
}

/** « Complète, à réviser (English, Español) », each standing once. */
export function standingsInShort(
	t: Translate,
	languages: readonly ListedLanguage[],
	locale: Locale
): string {
	const said = Map.groupBy(languages, (language) => standingWords(t, language, locale));
	return [...said]
		.map(
			([words, same]) =>
				`${words} (${same.map((each) => languageName(each.locale)).join(comma(locale))})`
		)
		.join(' ');
}

/** « Écrans des locataires », « Questionnaire : Sondage annuel » */
export function subjectWords(t: Translate, subject: string, title: string | null): string {
	if (title !== null) return t(($) => $.languages.subject.questionnaire, { title });
	return subject === 'tenants'
		? t(($) => $.languages.subject.tenants)
		: t(($) => $.languages.subject.office);
}

/** Why one change is refused. */
export function reasonWords(t: Translate, reason: ChangeRefusal): string {
	return t(($) => $.languages.reason[reason]);
}
