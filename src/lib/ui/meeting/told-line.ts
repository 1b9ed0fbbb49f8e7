import type { AnswerUnit } from '../../domain/campaign/campaign.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
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
	  }
	| { readonly kind: 'decided' | 'done'; readonly number: string; readonly text: Localized };

/** Its words, and the page that says more; null where there is none. */
export function toldLine(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	told: Line
): { readonly text: string; readonly href: string | null } {
	switch (told.kind) {
		case 'asked':
			return { text: inLanguage(told.title, locale), href: null };
		case 'answered': {
			const { group, codes, unit } = told;
			const answered = participationWords({ t, locale, unit }, group, codes);
			return {
				text: `${inLanguage(told.title, locale)}. ${answered}`,
				href: `/resultats/${encodeURIComponent(told.slug)}`
			};
		}
		default:
			return { text: `${told.number}. ${inLanguage(told.text, locale)}`, href: null };
	}
}
