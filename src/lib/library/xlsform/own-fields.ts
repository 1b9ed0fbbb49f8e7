import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Parts } from '../../domain/questionnaire/definition.ts';
import { readCondition } from '../../domain/questionnaire/read-condition.ts';
import { Reader } from '../../domain/questionnaire/reader.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { own } from './header.ts';
import type { Report } from './report.ts';
import type { Row } from './table.ts';

/** Columns with yes or no, and the field of a question they are. */
export const flagColumns = {
	dont_know: 'dontKnow',
	declined: 'declined',
	reversed: 'reversed',
	neutral: 'neutral',
	background: 'background',
	sensitive: 'sensitive'
} as const;

/** Columns with one word or number. */
export const wordColumns = [
	'kind',
	'id',
	'condition',
	'dimension',
	'linked_to',
	'apart',
	'parts',
	'ordered',
	'rotates',
	'advised',
	'places',
	'some_from',
	'often_from',
	'total',
	'themes',
	'own_labels',
	'cost'
] as const;

/** Columns with a text a language. */
export const textColumns = ['short', 'why', 'unit', 'predicate_often', 'predicate_none'] as const;

/** Reads the columns of a row that only this product knows; what cannot be read is reported. */
export class OwnFields {
	readonly #row: Row;
	readonly #report: Report;

	constructor(row: Row, report: Report) {
		this.#row = row;
		this.#report = report;
	}

	word(name: (typeof wordColumns)[number] | keyof typeof flagColumns): string {
		return this.#row.text(`${own}::${name}`);
	}

	refuse(name: (typeof wordColumns)[number] | keyof typeof flagColumns): void {
		this.#report.add('own-value', this.#row.place(`${own}::${name}`), this.word(name));
	}

	/** A field that is yes or no, under its name, or nothing. */
	flag<Name extends string>(
		column: (typeof wordColumns)[number] | keyof typeof flagColumns,
		name: Name
	): { readonly [key in Name]?: boolean } {
		const value = this.word(column).toLowerCase();
		if (value === '') return {};
		if (['yes', 'oui', 'true'].includes(value))
			return { [name]: true } as { [key in Name]?: boolean };
		if (['no', 'non', 'false'].includes(value))
			return { [name]: false } as { [key in Name]?: boolean };
		this.refuse(column);
		return {};
	}

	whole(column: (typeof wordColumns)[number]): number | undefined {
		const value = this.word(column);
		if (value === '') return undefined;
		if (/^-?\d{1,10}$/.test(value)) return Number(value) + 0;
		this.refuse(column);
		return undefined;
	}

	/** `often=a b; some=c; none=d`, each code of the options once. */
	parts(codes: readonly string[]): Parts | undefined {
		const value = this.word('parts');
		if (value === '') return undefined;
		const read = new Map(
			value.split(';').map((part) => {
				const [name = '', list = ''] = part.split('=');
				return [name.trim(), list.split(' ').filter((code) => code !== '')];
			})
		);
		const [often = [], some = [], none = []] = [
			read.get('often'),
			read.get('some'),
			read.get('none')
		];
		const named = [...often, ...some, ...none];
		const once = new Set(named).size === codes.length && named.length === codes.length;
		if (once && codes.every((code) => named.includes(code))) return { often, some, none };
		this.refuse('parts');
		return undefined;
	}

	/** The condition as it was when the file was written. */
	condition(): Condition | undefined {
		const value = this.word('condition');
		if (value === '') return undefined;
		try {
			return readCondition(new Reader(JSON.parse(value)));
		} catch (error) {
			if (!isRefusal(error) && !(error instanceof SyntaxError)) throw error;
			this.refuse('condition');
			return undefined;
		}
	}
}

/** Parts of an answer in three, as a cell holds them. */
export function writeParts({ often, some, none }: Parts): string {
	return `often=${often.join(' ')}; some=${some.join(' ')}; none=${none.join(' ')}`;
}
