import { shownText } from '../../domain/questionnaire/safe-text.ts';
import type { Effect } from './reason.ts';
import { reasons, type WhyCode } from './why.ts';

/** Where in the file: rows are counted from 1 as spreadsheets show them; the column by its header. */
export interface Place {
	readonly sheet: string;
	readonly row: number | null;
	readonly column: string | null;
	/** The letters of the column, with the row behind them if there is one: `G12`, `G`. */
	readonly cell: string | null;
}

/** Something of the file that is not in the questionnaire as it stood. */
export interface NotTaken {
	readonly where: Place;
	/** The text that stands there, on one line, cut when it is long. */
	readonly what: string;
	readonly why: { readonly code: WhyCode; readonly fr: string; readonly en: string };
	readonly effect: Effect;
}

const longestShown = 400;

/** Gathers what is not taken, in the order in which it was met. */
export class Report {
	readonly entries: NotTaken[] = [];
	/** Rows of a sheet that something is said of. */
	readonly #rows = new Map<string, Set<number>>();

	add(code: WhyCode, where: Place, what: string): void {
		const { effect, fr, en } = reasons[code];
		// There is always something to read: at least where it is.
		const words = shown(what) || shown(where.column ?? where.sheet) || where.sheet;
		this.entries.push({ where, what: words, why: { code, fr, en }, effect });
		if (where.row === null) return;
		const rows = this.#rows.get(where.sheet) ?? new Set();
		this.#rows.set(where.sheet, rows.add(where.row));
	}

	/** Whether something was said of a row. */
	speaksOf(sheet: string, row: number): boolean {
		return this.#rows.get(sheet)?.has(row) === true;
	}
}

function shown(text: string): string {
	const line = shownText(text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').trim());
	return line.length > longestShown ? `${line.slice(0, longestShown - 1).toWellFormed()}…` : line;
}
