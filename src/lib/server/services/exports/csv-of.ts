import { releaseCsv } from '../../../export/csv.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { reportOutcomes } from '../../../domain/report/outcome-report.ts';
import type { Speech } from '../../../wording/letter/said-words.ts';
import { promiseWords } from '../../../wording/outcome/promise-words.ts';
import type { PublishedCampaign } from './read-published.ts';

/** A publication as CSV, with what was promised of it: of a consultation, what it announced. */
export function csvOf(
	{ release, questionnaire, ballot }: PublishedCampaign,
	speech: Pick<Speech, 't' | 'locale'>
): string {
	const { locale } = speech;
	const promise = promiseWords(speech, {
		facts: { promise: wordsIn(release.promise, locale) },
		outcomes: reportOutcomes(release.outcomes ?? [], ballot ?? null, questionnaire, locale)
	});
	return releaseCsv(release, questionnaire, locale, promise);
}
