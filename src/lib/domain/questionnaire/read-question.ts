import type { Predicates, Question } from './definition.ts';
import { isQuestionKind, kindNamed } from './kinds/kinds.ts';
import type { Core } from './kinds/kind.ts';
import { longest } from './limits.ts';
import { readCondition } from './read-condition.ts';
import { readOption } from './read-options.ts';
import type { Reader } from './reader.ts';

function readPredicates(reader: Reader): Predicates {
	const predicates = {
		...reader.optional('often', (field) => field.localized(longest.predicate)),
		...reader.optional('none', (field) => field.localized(longest.predicate))
	};
	reader.done();
	return predicates;
}

function readCore(reader: Reader): Core {
	const flag = (field: Reader): boolean => field.flag();
	return {
		id: reader.field('id').code(),
		text: reader.field('text').localized(longest.text),
		short: reader.field('short').localized(longest.short),
		...reader.optional('hint', (field) => field.localized(longest.hint)),
		...reader.optional('why', (field) => field.localized(longest.hint)),
		...reader.optional('shownIf', (field) => readCondition(field)),
		...reader.optional('dontKnow', flag),
		...reader.optional('declined', flag),
		...reader.optional('apart', readOption),
		...reader.optional('dimension', (field) => field.code()),
		...reader.optional('reversed', flag),
		...reader.optional('neutral', flag),
		...reader.optional('predicates', readPredicates),
		...reader.optional('background', flag),
		...reader.optional('sensitive', flag),
		...reader.optional('linkedTo', (field) => field.code())
	};
}

/** One question with all its texts. What it says of other questions is judged by `soundness.ts`. */
export function readQuestion(reader: Reader): Question {
	const kindField = reader.field('kind');
	const kind = kindField.value;
	if (!isQuestionKind(kind)) throw kindField.refuse('unknown-kind');
	const { read, form } = kindNamed(kind);
	const core = readCore(reader);
	// Only beside options of which one is chosen can another answer stand apart.
	if (core.apart !== undefined && form !== 'choice') {
		throw reader.field('apart').refuse('unknown-field');
	}
	const question = read(reader, core);
	reader.done();
	return question;
}
