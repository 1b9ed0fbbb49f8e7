import type { TFunction } from 'i18next';
import type { Question } from '../../domain/questionnaire/definition.ts';
import type { Marks, Numbers } from '../../domain/questionnaire/edit/content.ts';

type Translate = TFunction<['common', 'editor']>;
type NumberName = keyof Numbers;

/** Numbers that a kind of question has; one that is left empty is shown as nothing. */
function numbersIn(question: Question): readonly (readonly [NumberName, number | undefined])[] {
	switch (question.kind) {
		case 'number':
			return (['minimum', 'maximum', 'someFrom', 'oftenFrom'] as const).map(
				(name) => [name, question[name]] as const
			);
		case 'short-text':
		case 'long-text':
			return [['maximumLength', question.maximumLength]];
		case 'several-choices':
			return [['advised', question.advised]];
		case 'ranking':
			return [['places', question.places]];
		case 'budget':
			return [['total', question.total]];
		default:
			return [];
	}
}

/** The number fields of a question, in words. */
export function numbersOf(t: Translate, question: Question) {
	return numbersIn(question).map(([name, value]) => ({
		name,
		label: t(($) => $.editor.question.number[name]),
		value: value === undefined ? '' : String(value)
	}));
}

/** Boxes that mean something for a kind of question, in words. */
export function marksOf(t: Translate, question: Question) {
	const { kind } = question;
	const isText = kind === 'statement' || kind === 'short-text' || kind === 'long-text';
	const isPole = kind === 'scale' || kind === 'yes-no' || kind === 'number';
	const names: readonly (keyof Marks)[] = [
		...(isText ? [] : (['dontKnow', 'declined'] as const)),
		...(isPole ? (['reversed', 'neutral'] as const) : []),
		...(kind === 'single-choice' ? (['neutral', 'ordered'] as const) : []),
		...(kind === 'several-choices' ? (['rotates'] as const) : []),
		...(kind === 'statement' ? [] : (['sensitive'] as const)),
		...(isText ? [] : (['background'] as const))
	];
	const ticked: Readonly<Record<string, unknown>> = { ...question };
	return names.map((name) => ({
		name,
		label: t(($) => $.editor.question.mark[name]),
		ticked: ticked[name] === true
	}));
}

/** The part of three where an answer counts; null for a question that is not read in three parts. */
export function partOf(question: Question, code: string): 'often' | 'some' | 'none' | null {
	if (!('parts' in question)) return null;
	const { often, none } = question.parts;
	if (often.includes(code)) return 'often';
	return none.includes(code) ? 'none' : 'some';
}
