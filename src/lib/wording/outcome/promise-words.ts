import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Speech } from '../letter/said-words.ts';
import { announcementWords } from './announcement-words.ts';

/** What pages of results end with: the promise of a survey, or what was announced of a consultation. */
export function promiseWords(
	speech: Pick<Speech, 't' | 'locale'>,
	page: {
		readonly facts: { readonly promise: string };
		readonly outcomes: readonly OutcomeReport[];
	}
): string {
	if (page.outcomes.length === 0) return page.facts.promise;
	return [
		...new Set(
			page.outcomes.map(({ announcement, method, consultation, decides }) =>
				announcementWords(speech, announcement, method, consultation, decides)
			)
		)
	].join(betweenSentences(speech.locale));
}
