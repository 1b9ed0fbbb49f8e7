import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { library } from '#lib/library/library.ts';

/** A questionnaire of the library, which must be there. */
export function librarySurvey(id: 'sondage-annuel' | 'sondage-provincial'): Questionnaire {
	const questionnaire = library.get(id);
	if (questionnaire === undefined) throw new Error(`the library has no ${id}`);
	return questionnaire;
}
