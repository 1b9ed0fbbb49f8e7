import type { Question, QuestionKind } from '../../../domain/questionnaire/definition.ts';
import { frequencyScale } from '../../../library/items/frequency.ts';

/** Kinds of question that can be added without a model, in the order in which they are offered. */
export const newKinds = [
	'scale',
	'yes-no',
	'single-choice',
	'several-choices',
	'ranking',
	'number',
	'budget',
	'short-text',
	'long-text',
	'statement'
] as const satisfies readonly QuestionKind[];

/** A question of a kind, without words yet. What cannot be known of a person is never forced. */
export function newQuestion(kind: QuestionKind, id: string): Question {
	const core = { id, text: { fr: '' }, short: { fr: '' } };
	const open = { ...core, dontKnow: true, declined: true };
	const options = ['r-1', 'r-2', 'r-3'].map((code) => ({ code, label: { fr: '' } }));
	switch (kind) {
		case 'scale':
			return { ...open, ...frequencyScale, kind };
		case 'yes-no':
			return { ...open, kind };
		case 'single-choice':
			return { ...open, kind, options };
		case 'several-choices':
			return { ...open, kind, options };
		case 'ranking':
			return { ...open, kind, options, places: 2 };
		case 'budget':
			return {
				...open,
				kind,
				options: options.map((option) => ({ ...option, cost: 1_000 })),
				total: 2_000
			};
		case 'number':
			return { ...open, kind, minimum: 0, maximum: 100, someFrom: 1, oftenFrom: 50 };
		case 'short-text':
			return { ...core, kind, maximumLength: 80 };
		case 'long-text':
			return { ...core, kind, maximumLength: 600 };
		case 'statement':
			return { ...core, kind };
	}
}
