import type { Localized, Question, Questionnaire } from '../definition.ts';
import { isBlank } from '../safe-text.ts';

/** Nothing asked yet. */
export function emptyDraft(id: string, title: Localized, invitation: Localized): Questionnaire {
	return {
		format: 'porte-voix-questionnaire',
		id,
		version: 1,
		title,
		invitation,
		minutes: 5,
		languages: ['fr'],
		dimensions: {},
		questions: []
	};
}

/** The same value with French in every text, and without texts of nothing in other languages. */
function withFrench(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withFrench);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value);
	if (fields.every(([, field]) => typeof field !== 'string') || !isText(fields)) {
		return Object.fromEntries(fields.map(([name, field]) => [name, withFrench(field)]));
	}
	const words = fields.filter(([name, text]) => name !== 'fr' && !isBlank(text as string));
	return { fr: 'fr' in value ? value.fr : '', ...Object.fromEntries(words) };
}

/** Language tags alone, each with words: a text, and no option, condition or question. */
function isText(fields: readonly (readonly [string, unknown])[]): boolean {
	return fields.every(
		([name, field]) => typeof field === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(name)
	);
}

/**
 * A questionnaire, sound or not, as a draft of one's own: another id, a text in French everywhere,
 * if only an empty one. Questions keep their ids, so that what is asked alike can be compared.
 */
export function draftOf(questionnaire: Questionnaire, id: string): Questionnaire {
	const text = (value: Localized): Localized => withFrench({ fr: '', ...value }) as Localized;
	const questions = questionnaire.questions.map((question) => {
		const whole = withFrench(question) as Question;
		return { ...whole, text: text(question.text), short: text(question.short) };
	});
	return {
		...questionnaire,
		id,
		version: 1,
		title: text(questionnaire.title),
		invitation: text(questionnaire.invitation),
		languages: ['fr'],
		questions
	};
}
