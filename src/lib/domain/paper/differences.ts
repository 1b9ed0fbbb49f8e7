import { canonicalJson } from '../questionnaire/canonical.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import type { Turn } from './batch.ts';
import { type KeyedForm, writtenAt } from './keyed-form.ts';
import { answerOn, readForm, type ReadForm } from './read-form.ts';

/** Where two keyings of a form do not agree: at a question, or about the form itself. */
export type DifferencePlace =
	'aside' | 'language' | 'access' | 'help' | { readonly question: string };

export interface Difference {
	/** Number of the form within its batch, from 1. */
	readonly form: number;
	readonly place: DifferencePlace;
}

/** A difference by a text, to remember what was chosen for it. */
export function differenceName({ form, place }: Difference): string {
	return `${String(form)} ${typeof place === 'string' ? place : `question ${place.question}`}`;
}

/** Where two keyings of the same forms do not agree, form by form, in the order of the questions. */
export function differencesOf(
	questionnaire: Questionnaire,
	first: readonly KeyedForm[],
	second: readonly KeyedForm[],
	codes: boolean
): Difference[] {
	return first.flatMap((one, index) => {
		const other = second[index];
		if (other === undefined) return [];
		return placesOf(questionnaire, one, other, codes).map((place) => ({ form: index + 1, place }));
	});
}

function placesOf(
	questionnaire: Questionnaire,
	one: KeyedForm,
	other: KeyedForm,
	codes: boolean
): DifferencePlace[] {
	if (one.aside !== other.aside) return ['aside'];
	if (one.aside) return [];
	const [read, again] = [
		readForm(questionnaire, one, codes),
		readForm(questionnaire, other, codes)
	];
	const places: DifferencePlace[] = [];
	if (one.language !== other.language) places.push('language');
	if (accessOn(read) !== accessOn(again)) places.push('access');
	for (const { id } of questionnaire.questions) {
		const same = canonicalJson(answerOn(read, id)) === canonicalJson(answerOn(again, id));
		if (!same) places.push({ question: id });
	}
	if (one.help !== other.help) places.push('help');
	return places;
}

function accessOn(read: ReadForm): string | null {
	return read.kind === 'response' ? read.access : null;
}

/**
 * The form on which two people agreed: at each difference what the chosen keying says.
 * @param chosen of each difference of this form, which of the two
 */
export function settledForm(
	first: KeyedForm,
	second: KeyedForm,
	chosen: readonly { readonly place: DifferencePlace; readonly turn: Turn }[]
): KeyedForm {
	const by = { first, second };
	return chosen.reduce<KeyedForm>((form, { place, turn }) => {
		const from = by[turn];
		if (place === 'aside') return from;
		if (place === 'language') return { ...form, language: from.language };
		if (place === 'access') return { ...form, access: from.access };
		if (place === 'help') return { ...form, help: from.help };
		const { question } = place;
		return { ...form, written: { ...form.written, [question]: writtenAt(from, question) } };
	}, first);
}
