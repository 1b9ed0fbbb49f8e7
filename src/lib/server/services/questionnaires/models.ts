import type { Option, Question, Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { entries } from '../../../library/entries.ts';
import type { LibraryEntry } from '../../../library/entry.ts';
import { sheets } from '../../../library/sheets/sheets.ts';

/** Instruments and sheets, in the order in which they are offered. */
export const models: readonly LibraryEntry[] = [...entries, ...sheets];

/** An instrument or a sheet by its id; null for none. */
export function modelNamed(id: string): LibraryEntry | null {
	return models.find((model) => model.id === id) ?? null;
}

const guarded = models.filter(({ draftUntil }) => draftUntil === 'community-partner');

const guardedQuestions = new Set(
	guarded.flatMap(({ questionnaire }) => questionnaire.questions.map(({ id }) => id))
);

/** An id without the number that a second copy got. */
function firstId(id: string): string {
	return id.replace(/-\d+$/, '');
}

/**
 * Whether somebody named of a community has to approve it: it was copied from what is finished with
 * a community only, or asks one of its questions.
 */
export function needsPartner(questionnaire: Questionnaire, copiedFrom: string | null): boolean {
	return (
		guarded.some(({ id }) => id === copiedFrom) ||
		questionnaire.questions.some(
			({ id }) => guardedQuestions.has(id) || guardedQuestions.has(firstId(id))
		)
	);
}

/** A question of a model and what its dimension is called there; null for none. */
export function questionOfModel(
	model: string,
	id: string
): { readonly question: Question; readonly dimension: Option | null } | null {
	const questionnaire = modelNamed(model)?.questionnaire;
	const question = questionnaire?.questions.find((one) => one.id === id);
	if (questionnaire === undefined || question === undefined) return null;
	const { dimension: code } = question;
	const label = code === undefined ? undefined : questionnaire.dimensions[code];
	return {
		question,
		dimension: code === undefined || label === undefined ? null : { code, label }
	};
}
