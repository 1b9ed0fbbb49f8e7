import { canSayYesAndNo } from '../../translation/translate-questionnaire.ts';
import { isRefusal, Refusal } from '../../refusal.ts';
import type { Localized, Question, Questionnaire } from '../definition.ts';
import { parseQuestionnaire } from '../parse.ts';
import { readQuestion } from '../read-question.ts';
import { Reader } from '../reader.ts';
import { isBlank } from '../safe-text.ts';
import { checkSoundness } from '../soundness.ts';
import { without } from './without.ts';

/** Something that keeps a draft from being published, by name. */
export interface Problem {
	readonly code: string;
	/** Id of the question; null for the whole. */
	readonly question: string | null;
	/** Where, as a path. */
	readonly place: string | null;
}

function textsOf(value: unknown): readonly Localized[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('fr' in value) return [value as Localized];
	return Object.values(value).flatMap(textsOf);
}

/** A draft as the version it would become: its number, and every language in which it is whole. */
export function asVersion(draft: Questionnaire, version: number): Questionnaire {
	const { title, invitation, dimensions, questions } = draft;
	const texts = textsOf([title, invitation, Object.values(dimensions), questions]);
	const whole = (locale: string): boolean =>
		canSayYesAndNo(draft, locale) && texts.every((text) => !isBlank(text[locale] ?? ''));
	const others = Object.keys(title).filter((locale) => locale !== 'fr' && whole(locale));
	return { ...draft, version, languages: ['fr', ...others] };
}

/** A background question says why it is asked: people may pass it, and have to know what for. */
function withoutReason({ background, why }: Question): boolean {
	return background === true && why === undefined;
}

/** A question without what it says of others. */
function alone(question: Question): Question {
	return without(question, 'shownIf', 'linkedTo', 'dimension');
}

function refusalOf(check: () => unknown): Refusal | null {
	try {
		check();
		return null;
	} catch (error) {
		if (isRefusal(error)) return error;
		throw error;
	}
}

/** Every question by itself, each id once: what one question is judged among. */
function surroundings({ questions }: Questionnaire): readonly Question[] {
	const first = new Map(questions.toReversed().map((question) => [question.id, question]));
	return questions.map((question) =>
		// The later one with the id of an earlier one is told; the earlier one stays.
		first.get(question.id) === question ? alone(question) : { ...alone(question), id: '' }
	);
}

function problemsOfOne(
	draft: Questionnaire,
	index: number,
	around: readonly Question[]
): readonly Problem[] {
	const question = draft.questions[index];
	if (question === undefined) return [];
	const reader = new Reader(question, `questions[${index}]`, draft.languages);
	const questions = around.with(index, question).filter(({ id }, at) => at === index || id !== '');
	const found = [
		refusalOf(() => readQuestion(reader)),
		refusalOf(() => {
			checkSoundness({ ...draft, questions });
		}),
		withoutReason(question) ? new Refusal('background-without-reason') : null
	];
	return found.flatMap((refusal) =>
		refusal === null
			? []
			: [{ code: refusal.code, question: question.id, place: refusal.place ?? null }]
	);
}

/**
 * Everything that keeps a draft from being published, the whole first, then question by question.
 * None of it: `publishable` gives the version.
 */
export function problemsOf(draft: Questionnaire): readonly Problem[] {
	const version = asVersion(draft, 1);
	const around = surroundings(version);
	const ofQuestions = version.questions.flatMap((_question, index) =>
		problemsOfOne(version, index, around)
	);
	const whole = refusalOf(() => parseQuestionnaire(version));
	const known = whole === null || ofQuestions.some(({ place }) => place === whole.place);
	return known
		? ofQuestions
		: [{ code: whole.code, question: null, place: whole.place ?? null }, ...ofQuestions];
}

/**
 * The version that a draft becomes, as it is asked and hashed.
 * @throws {Refusal} a `QuestionnaireRefusal` and the place, or `background-without-reason` and the id
 */
export function publishable(draft: Questionnaire, version: number): Questionnaire {
	const unexplained = draft.questions.find(withoutReason);
	if (unexplained !== undefined) {
		throw new Refusal('background-without-reason', unexplained.id);
	}
	return parseQuestionnaire(asVersion(draft, version));
}
