import type { GeneratorValue } from 'fast-check';
import * as fc from 'fast-check';
import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import type {
	Localized,
	Option,
	Question,
	QuestionKind,
	Questionnaire
} from '#lib/domain/questionnaire/definition.ts';
import { codesOf } from '#lib/domain/questionnaire/options.ts';
import type { Answer, Answers } from '#lib/domain/response/answer.ts';

const kinds: readonly QuestionKind[] = [
	'single-choice',
	'several-choices',
	'scale',
	'yes-no',
	'number',
	'short-text',
	'long-text',
	'ranking',
	'budget',
	'statement'
];

function words(fr: string): Localized {
	return { fr, en: `${fr} (en)` };
}

function options(g: GeneratorValue): Option[] {
	const count = g(fc.integer, { min: 2, max: 6 });
	return Array.from({ length: count }, (_, index) => ({
		code: `o${index}`,
		label: words(`Réponse ${index}`)
	}));
}

function one<Value>(g: GeneratorValue, values: readonly Value[]): Value {
	const value = values[g(fc.nat, values.length - 1)];
	if (value === undefined) throw new RangeError('nothing to choose from');
	return value;
}

function condition(g: GeneratorValue, earlier: readonly Question[], depth: number): Condition {
	const question = one(g, earlier);
	const kind = g(fc.nat, depth > 2 ? 2 : 5);
	if (kind === 0) return { kind: 'answered', question: question.id };
	if (kind < 3) {
		const codes = codesOf(question);
		if (question.kind === 'number') {
			const value = g(fc.integer, { min: 0, max: 9 });
			return { kind: kind === 1 ? 'at-least' : 'at-most', question: question.id, value };
		}
		if (codes.length === 0) return { kind: 'answered', question: question.id };
		return { kind: 'chose', question: question.id, codes: [one(g, codes)] };
	}
	const part = (): Condition => condition(g, earlier, depth + 1);
	if (kind === 3) return { kind: 'all', of: [part(), part()] };
	if (kind === 4) return { kind: 'any', of: [part(), part()] };
	return { kind: 'not', of: part() };
}

function question(g: GeneratorValue, id: string, earlier: readonly Question[]): Question {
	const core = {
		id,
		text: words(`Question ${id}`),
		short: words(id),
		dontKnow: g(fc.boolean),
		declined: g(fc.boolean),
		background: g(fc.nat, 4) === 0,
		...(earlier.length > 0 && g(fc.boolean) ? { shownIf: condition(g, earlier, 1) } : {})
	};
	const apart = g(fc.boolean) ? { apart: { code: 'apart', label: words('À part') } } : {};
	const kind = one(g, kinds);
	switch (kind) {
		case 'single-choice':
		case 'scale': {
			const list = options(g);
			const codes = list.map(({ code }) => code);
			const parts = { often: codes.slice(-1), some: codes.slice(1, -1), none: codes.slice(0, 1) };
			return { ...core, ...apart, kind, options: list, parts };
		}
		case 'several-choices':
			return { ...core, kind, options: options(g), ...(g(fc.boolean) ? { exclusive: 'o0' } : {}) };
		case 'yes-no':
			return { ...core, ...apart, kind };
		case 'number':
			return { ...core, kind, minimum: -3, maximum: 120, someFrom: 2, oftenFrom: 7 };
		case 'short-text':
			return { ...core, kind, maximumLength: g(fc.integer, { min: 1, max: 200 }) };
		case 'long-text':
			return {
				...core,
				kind,
				maximumLength: g(fc.integer, { min: 1, max: 200 }),
				...(g(fc.boolean) ? { themes: options(g) } : {})
			};
		case 'ranking':
			return { ...core, kind, options: options(g), places: 2 };
		case 'budget':
			return {
				...core,
				kind,
				options: options(g).map((option, index) => ({ ...option, cost: 100 * (index + 1) })),
				total: 300
			};
		default:
			return { ...core, kind };
	}
}

/** Any sound questionnaire of one to twelve questions. */
export function drawQuestionnaire(g: GeneratorValue): Questionnaire {
	const questions: Question[] = [];
	const count = g(fc.integer, { min: 1, max: 12 });
	for (let index = 0; index < count; index += 1) {
		questions.push(question(g, `q${index}`, questions));
	}
	return {
		format: 'porte-voix-questionnaire',
		id: 'au-hasard',
		version: 1,
		title: words('Au hasard'),
		invitation: words('Votre avis'),
		minutes: 5,
		languages: ['fr', 'en'],
		dimensions: {},
		questions
	};
}

function given(g: GeneratorValue, asked: Question): Answer | null {
	switch (asked.kind) {
		case 'single-choice':
		case 'scale':
		case 'yes-no':
			return { kind: 'choice', code: one(g, codesOf(asked)) };
		case 'several-choices': {
			const codes = g(
				fc.shuffledSubarray<string>,
				asked.options.map(({ code }) => code)
			);
			const mixed = codes.length > 1 ? codes.filter((code) => code !== asked.exclusive) : codes;
			return { kind: 'choices', codes: mixed };
		}
		case 'number':
			return { kind: 'number', value: g(fc.integer, { min: asked.minimum, max: asked.maximum }) };
		case 'short-text':
		case 'long-text':
			return {
				kind: 'text',
				text: g(fc.string, { unit: 'grapheme', maxLength: asked.maximumLength }).slice(
					0,
					asked.maximumLength
				),
				...(asked.kind === 'long-text' && g(fc.boolean) ? { quotable: true } : {})
			};
		case 'ranking':
			return {
				kind: 'order',
				codes: g(
					fc.shuffledSubarray<string>,
					asked.options.map(({ code }) => code),
					{
						maxLength: asked.places
					}
				)
			};
		case 'budget': {
			const first = g(fc.integer, { min: 0, max: 100 });
			const second = g(fc.integer, { min: 0, max: 200 });
			return { kind: 'amounts', amounts: { o1: second, o0: first } };
		}
		default:
			return null;
	}
}

/** What a person may answer to each question, asked or not. */
export function drawAnswers(g: GeneratorValue, { questions }: Questionnaire): Answers {
	const answers: Record<string, Answer> = {};
	for (const asked of questions) {
		const answer = drawAnswer(g, asked);
		if (answer !== null) answers[asked.id] = answer;
	}
	return answers;
}

function drawAnswer(g: GeneratorValue, asked: Question): Answer | null {
	const luck = g(fc.nat, 9);
	if (luck === 0) return null;
	if (luck === 1) return { kind: 'none', reason: 'skipped' };
	if (luck === 2 && asked.dontKnow === true) return { kind: 'none', reason: 'dont-know' };
	if (luck === 3 && asked.declined === true) return { kind: 'none', reason: 'declined' };
	return given(g, asked);
}
