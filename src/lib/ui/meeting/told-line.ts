import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { colon } from '../../domain/questionnaire/dollars.ts';
import type { OutcomeReport } from '../../domain/report/outcome-report.ts';
import { betweenSentences, fullStop } from '../../i18n/punctuation.ts';
import { outcomeWords } from '../../wording/outcome/outcome-words.ts';
import { inLanguage } from '../../i18n/localized.ts';
import type { Translation } from '../../i18n/translation.ts';
import { participationWords } from '../../wording/letter/participation-words.ts';

/** One thing that happened, with what its sentence says. */
type Line =
	| { readonly kind: 'asked'; readonly slug: string; readonly title: Localized }
	| {
			readonly kind: 'answered';
			readonly slug: string;
			readonly title: Localized;
			readonly unit: AnswerUnit;
			readonly codes: boolean;
			readonly group: {
				readonly label: string;
				readonly respondents: number;
				readonly frame: number | null;
			};
			readonly reports: readonly OutcomeReport[];
	  }
	| {
			readonly kind: 'decided';
			readonly slug: string;
			readonly title: Localized;
			readonly unit: AnswerUnit;
			readonly report: OutcomeReport;
	  }
	| { readonly kind: 'decided' | 'done'; readonly number: string; readonly text: Localized };

/** Its words, and the page that says more; null where there is none. */
export function toldLine(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	told: Line
): { readonly text: string; readonly href: string | null } {
	if ('report' in told) {
		const { spoken } = outcomeWords({ t, locale, unit: told.unit }, told.report);
		return {
			text: `${inLanguage(told.title, locale)}${colon(locale)}${spoken}`,
			href: addressOf(told.slug)
		};
	}
	switch (told.kind) {
		case 'asked':
			return { text: inLanguage(told.title, locale), href: null };
		case 'answered': {
			const { group, codes, unit } = told;
			const answered = participationWords({ t, locale, unit }, group, codes);
			const said = told.reports.map((report) => outcomeWords({ t, locale, unit }, report).spoken);
			return {
				text: [`${inLanguage(told.title, locale)}${fullStop(locale)}${answered}`, ...said].join(
					betweenSentences(locale)
				),
				href: addressOf(told.slug)
			};
		}
		default:
			return { text: `${told.number}. ${inLanguage(told.text, locale)}`, href: null };
	}
}

function addressOf(slug: string): string {
	return `/resultats/${encodeURIComponent(slug)}`;
}
