import { Refusal } from '../../refusal.ts';
import type { Statement } from '../definition.ts';
import type { Kind } from './kind.ts';

/** A text to read: nothing is asked, so that no answer fits. */
export const statement: Kind<Statement, never> = {
	form: null,

	read: (_reader, core) => ({ ...core, kind: 'statement' }),

	check: (question) => new Refusal('wrong-kind', question.id),

	settle: (_question, answer) => answer,

	encode: () => null,

	decode: () => null,

	longest: () => 4,

	show: () => [],

	measures: () => [],

	place: () => new Map(),

	order: () => null,

	points: () => new Map()
};
