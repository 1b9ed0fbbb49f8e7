import { dollars } from '../../../domain/questionnaire/dollars.ts';
import type { QuestionWords } from '../../../domain/speech/question-lines.ts';
import type { Translation } from '../../../i18n/translation.ts';

/** The interface's own words on a question's screen, as the screen itself says them. */
export function questionWords({ t, locale }: Pick<Translation, 't' | 'locale'>): QuestionWords {
	return {
		dontKnow: t(($) => $.respond.question.dontKnow),
		declined: t(($) => $.respond.question.declined),
		why: t(($) => $.respond.question.why),
		textAdvice: t(($) => $.respond.question.textAdvice),
		rankingHint: t(($) => $.respond.ranking.hint),
		about: t(($) => $.respond.question.about),
		advised: (count) => t(($) => $.respond.question.advised, { count }),
		below: (count) => t(($) => $.respond.question.below, { count }),
		between: (minimum, maximum, unit) =>
			t(($) => $.respond.question.between, { minimum, maximum, unit }),
		place: (place) => {
			if (place === 1) return t(($) => $.respond.ranking.firstPlace);
			if (place === 2) return t(($) => $.respond.ranking.secondPlace);
			if (place === 3) return t(($) => $.respond.ranking.thirdPlace);
			return t(($) => $.respond.ranking.otherPlace, { place });
		},
		rest: (sum) => t(($) => $.respond.budget.rest, { amount: dollars(sum, locale) }),
		cost: (sum) => t(($) => $.respond.budget.cost, { amount: dollars(sum, locale) })
	};
}
