import { isBlank } from '../questionnaire/safe-text.ts';
import { isSameSource, settledWords, type WordsFault, wordsFault } from './check-words.ts';
import { isNeeded, type Segment } from './segment.ts';

/** What one cell of a file holds. A formula is told apart: its result is never read. */
export type FileCell =
	{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'formula' };

/** One text of a file that came back, before anything of it is believed. */
export interface FileRow {
	readonly key: string;
	/** The French the file was made from. */
	readonly source: string;
	readonly cells: ReadonlyMap<string, FileCell>;
}

export type ChangeRefusal =
	WordsFault | 'unknown-key' | 'twice-in-file' | 'french-changed' | 'form-not-needed';

interface Line {
	readonly key: string;
	readonly locale: string;
	/** The French of now; empty where the key is unknown. */
	readonly source: string;
	readonly before: string | null;
	readonly after: string;
}

export type WordsChange = Line;
export type RefusedChange = Line & { readonly reason: ChangeRefusal };

/** What a file would do. Nothing is written by it. */
export interface DryRun {
	readonly changes: readonly WordsChange[];
	readonly refused: readonly RefusedChange[];
	/** Cells that say what is there already. */
	readonly unchanged: number;
}

/**
 * What would become of each cell of a file. An empty cell changes nothing; what the file does not
 * name stays as it is. A change is refused by name, one by one, and the others go on.
 *
 * @param current the words in effect, or null; words for an older French are not
 */
export function dryRun(
	segments: readonly Segment[],
	current: (locale: string, key: string) => string | null,
	rows: readonly FileRow[]
): DryRun {
	const byKey = new Map(segments.map((segment) => [segment.key, segment]));
	const changes: WordsChange[] = [];
	const refused: RefusedChange[] = [];
	const seen = new Map<string, string>();
	let unchanged = 0;
	for (const { key, source, cells } of rows) {
		const segment = byKey.get(key);
		for (const [locale, cell] of cells) {
			const after = cell.kind === 'text' ? settledWords(cell.text) : '';
			if (cell.kind === 'text' && isBlank(after)) continue;
			const before = segment === undefined ? null : current(locale, key);
			const line = { key, locale, source: segment?.source ?? '', before, after };
			if (segment !== undefined && cell.kind === 'text' && isSettled(before, after)) {
				unchanged += 1;
				continue;
			}
			const name = `${locale} ${key}`;
			const reason = refusalOf({ segment, locale, source, cell, after, earlier: seen.get(name) });
			if (reason === null) {
				seen.set(name, after);
				changes.push(line);
			} else if (reason !== 'same-again') refused.push({ ...line, reason });
		}
	}
	return { changes, refused, unchanged };
}

function isSettled(before: string | null, after: string): boolean {
	return before !== null && settledWords(before) === after;
}

interface Asked {
	readonly segment: Segment | undefined;
	readonly locale: string;
	readonly source: string;
	readonly cell: FileCell;
	readonly after: string;
	/** What the file said before for the same text. */
	readonly earlier: string | undefined;
}

function refusalOf({
	segment,
	locale,
	source,
	cell,
	after,
	earlier
}: Asked): ChangeRefusal | 'same-again' | null {
	if (cell.kind === 'formula') return 'formula';
	if (segment === undefined) return 'unknown-key';
	if (!isNeeded(segment, locale)) return 'form-not-needed';
	if (!isSameSource(segment.source, source)) return 'french-changed';
	if (earlier !== undefined) return earlier === after ? 'same-again' : 'twice-in-file';
	return wordsFault(segment, after);
}
