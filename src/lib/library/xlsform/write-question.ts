import type { Condition } from '../../domain/questionnaire/condition.ts';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import type { Option, Question } from '../../domain/questionnaire/definition.ts';
import { yesNoOptions } from '../../domain/questionnaire/yes-no-words.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { own } from './header.ts';
import { flagColumns, writeParts } from './own-fields.ts';
import { translateRelevant } from './relevant.ts';
import type { Line } from './write-columns.ts';
import type { WrittenLists } from './write-lists.ts';
import { type NamedQuestion, writeRelevant } from './write-relevant.ts';

type Names = ReadonlyMap<string, NamedQuestion>;

/** One question as a row of the form. */
export function writeQuestion(question: Question, names: Names, lists: WrittenLists): Line {
	const name = names.get(question.id)?.name ?? question.id;
	return {
		name,
		label: question.text,
		...owned({
			kind: question.kind,
			id: name === question.id ? undefined : question.id,
			dimension: question.dimension,
			linked_to: question.linkedTo,
			short: question.short,
			why: question.why,
			predicate_often: question.predicates?.often,
			predicate_none: question.predicates?.none,
			...Object.fromEntries(
				Object.entries(flagColumns).map(([column, field]) => [column, yesNo(question[field])])
			)
		}),
		...(question.hint !== undefined && { hint: question.hint }),
		...(question.shownIf !== undefined && relevantOf(question.shownIf, names)),
		...kindOf(question, lists)
	};
}

function owned(fields: Line): Line {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [`${own}::${name}`, value])
	);
}

function yesNo(flag: boolean | undefined): string | undefined {
	if (flag === undefined) return undefined;
	return flag ? 'yes' : 'no';
}

/** The words of the standard; beside them the condition itself where the words would not give it back. */
function relevantOf(condition: Condition, names: Names): Line {
	const relevant = writeRelevant(condition, (id) => names.get(id));
	const again = translateRelevant(relevant, scopeOf(condition, names));
	const same =
		again !== null &&
		typeof again !== 'boolean' &&
		canonicalJson(again) === canonicalJson(condition);
	return { relevant, ...(!same && owned({ condition: canonicalJson(condition) })) };
}

/** Every question and code that a condition names, as if the form had them. */
function scopeOf(condition: Condition, names: Names): Parameters<typeof translateRelevant>[1] {
	const ids = new Map([...names].map(([id, { name }]) => [name, id]));
	return (name) => {
		const id = ids.get(name);
		const kind = id === undefined ? undefined : names.get(id)?.kind;
		if (id === undefined || kind === undefined) return null;
		const codes = new Map(codesIn(condition, id).map((code) => [code, code]));
		return { question: { id, kind } as Question, codes };
	};
}

function codesIn(condition: Condition, id: string): readonly string[] {
	switch (condition.kind) {
		case 'all':
		case 'any':
			return condition.of.flatMap((part) => codesIn(part, id));
		case 'not':
			return codesIn(condition.of, id);
		case 'chose':
			return condition.question === id ? condition.codes : [];
		default:
			return [];
	}
}

function kindOf(question: Question, lists: WrittenLists): Line {
	const list = (options: readonly Option[]): string =>
		lists.add(question.id, question.apart === undefined ? options : [...options, question.apart]);
	const apart = { apart: question.apart?.code };
	switch (question.kind) {
		case 'single-choice':
			return {
				type: `select_one ${list(question.options)}`,
				...owned({
					...apart,
					ordered: yesNo(question.ordered),
					parts: question.parts && writeParts(question.parts)
				})
			};
		case 'scale':
			return {
				type: `select_one ${list(question.options)}`,
				appearance: 'likert',
				...owned({ ...apart, parts: writeParts(question.parts) })
			};
		case 'yes-no':
			return {
				type: `select_one ${list(yesNoOptions(question))}`,
				...owned({ ...apart, own_labels: question.labels === undefined ? undefined : 'yes' })
			};
		case 'several-choices':
			return {
				type: `select_multiple ${list(question.options)}`,
				constraint:
					question.exclusive === undefined
						? undefined
						: `not(selected(., '${question.exclusive}') and count-selected(.) > 1)`,
				...owned({ advised: numberOf(question.advised), rotates: yesNo(question.rotates) })
			};
		case 'ranking':
			return {
				type: `rank ${list(question.options)}`,
				...owned({ places: String(question.places) })
			};
		case 'budget':
			return {
				type: `select_multiple ${list(question.options)}`,
				...owned({ total: String(question.total) })
			};
		case 'number':
			return {
				type: 'integer',
				constraint: `. >= ${question.minimum} and . <= ${question.maximum}`,
				...owned({
					unit: question.unit,
					some_from: String(question.someFrom),
					often_from: String(question.oftenFrom)
				})
			};
		case 'short-text':
		case 'long-text':
			return {
				type: 'text',
				constraint: `string-length(.) <= ${question.maximumLength}`,
				...(question.kind === 'long-text' && {
					appearance: 'multiline',
					...owned({
						themes: question.themes && lists.add(`${question.id}_themes`, question.themes)
					})
				})
			};
		case 'statement':
			return { type: 'note' };
		default:
			return unreachable(question);
	}
}

function numberOf(value: number | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}
