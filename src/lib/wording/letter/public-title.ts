import { hasMinutes, type LetterPage } from './letter-page.ts';
import { yearOf } from './moments.ts';
import type { Speech } from './said-words.ts';

/** « Vos réponses de 2027 »; of a formal vote, its result. */
export function publicTitle(
	{ t, locale }: Pick<Speech, 't' | 'locale'>,
	page: Pick<LetterPage, 'facts' | 'outcomes'>
): string {
	const year = yearOf(page.facts.period.closes, locale);
	return hasMinutes(page)
		? t(($) => $.results.public.voted, { year })
		: t(($) => $.results.public.title, { year });
}
