import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Localized, Predicates } from '../../domain/questionnaire/definition.ts';
import type { Core } from '../../domain/questionnaire/kinds/kind.ts';
import { longest } from '../../domain/questionnaire/limits.ts';
import { flagColumns, type OwnFields } from './own-fields.ts';
import { own } from './header.ts';
import { localizedOf, type Reading } from './reading.ts';
import type { Row, Table } from './table.ts';

/** A row of the form that becomes a question. */
export interface QuestionRow {
	readonly table: Table;
	readonly row: Row;
	readonly fields: OwnFields;
	readonly id: string;
	readonly text: Localized;
	readonly shownIf: Condition | undefined;
}

/** What every kind of question has; whether its short name had to be made. */
export function readCore(
	reading: Reading,
	{ table, row, fields, id, text, shownIf }: QuestionRow
): { readonly core: Core; readonly shortMade: boolean } {
	const localized = (field: string, limit: keyof typeof longest): Localized | undefined =>
		localizedOf(reading, { table, row, field: `${own}::${field}` }, limit);
	const hint = localizedOf(reading, { table, row, field: 'hint' }, 'hint');
	const short = localized('short', 'short');
	const why = localized('why', 'hint');
	const predicates = readPredicates(localized);
	const core: Core = {
		id,
		text,
		short: short ?? shortened(text),
		...(hint !== undefined && { hint }),
		...(why !== undefined && { why }),
		...(shownIf !== undefined && { shownIf }),
		...readFlags(fields),
		...(fields.word('dimension') !== '' && { dimension: fields.word('dimension') }),
		...(fields.word('linked_to') !== '' && { linkedTo: fields.word('linked_to') }),
		...(predicates !== undefined && { predicates })
	};
	return { core, shortMade: short === undefined };
}

type Flags = Pick<Core, (typeof flagColumns)[keyof typeof flagColumns]>;

function readFlags(fields: OwnFields): Flags {
	return Object.entries(flagColumns).reduce<Flags>(
		(flags, [column, name]) => ({
			...flags,
			...fields.flag(column as keyof typeof flagColumns, name)
		}),
		{}
	);
}

function readPredicates(
	localized: (field: string, limit: keyof typeof longest) => Localized | undefined
): Predicates | undefined {
	const often = localized('predicate_often', 'predicate');
	const none = localized('predicate_none', 'predicate');
	if (often === undefined && none === undefined) return undefined;
	return { ...(often !== undefined && { often }), ...(none !== undefined && { none }) };
}

/** The first words of a text, as many as its place holds. */
export function shortened(text: Localized): Localized {
	return Object.fromEntries(
		Object.entries(text).map(([language, words]) => {
			const line = words.replaceAll(/\s*\n\s*/g, ' ');
			if (line.length <= longest.short) return [language, line];
			const cut = line.slice(0, longest.short - 1);
			const end = cut.lastIndexOf(' ');
			return [language, `${(end > longest.short / 2 ? cut.slice(0, end) : cut).toWellFormed()}…`];
		})
	);
}
