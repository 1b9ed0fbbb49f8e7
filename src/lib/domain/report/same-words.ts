import type { Release } from '../disclosure/release.ts';
import { askedOtherwise } from '../questionnaire/asked-otherwise.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';

/**
 * An earlier release with what was put in the same words only. A question that was changed since
 * breaks its series: it has no figure of the year before beside it, and no arrow.
 *
 * @param questionnaire what is asked now
 * @param before what was asked then
 */
export function inSameWords(
	previous: Release,
	questionnaire: Pick<Questionnaire, 'questions'>,
	before: Pick<Questionnaire, 'questions'>
): Release {
	const changed = askedOtherwise(questionnaire, before);
	// An option that is said alone is `question.option`.
	const same = ({ item }: { readonly item: string }): boolean =>
		!changed.has(item.split('.')[0] ?? item);
	return {
		...previous,
		tables: previous.tables.filter(same),
		orders: previous.orders.filter(same)
	};
}
