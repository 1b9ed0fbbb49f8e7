import type { ContentReader } from './content-reader.ts';
import type { Said } from './said.ts';

/** Codes of the questionnaire, one at least. */
export function readCodes(reader: ContentReader): string[] {
	const codes = reader.list((code) => code.name());
	if (codes.length === 0) throw reader.refuse();
	return codes;
}

/** What is said of a count, on this base. */
export function readSaid(reader: ContentReader, base: number): Said {
	const kind = reader
		.fields(['kind'], ['count', 'from', 'to'])
		.kind.oneOf(['exact', 'at-most', 'at-least', 'between']);
	if (kind !== 'between') {
		const { count } = reader.fields(['kind', 'count']);
		return { kind, count: count.count(base) };
	}
	const { from, to } = reader.fields(['kind', 'from', 'to']);
	const range = { from: from.count(base), to: to.count(base) };
	if (range.from >= range.to) throw reader.refuse();
	return { kind, ...range };
}
