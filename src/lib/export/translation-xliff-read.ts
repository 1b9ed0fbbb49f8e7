import { Refusal } from '../domain/refusal.ts';
import type { FileRow } from '../domain/translation/dry-run.ts';
import type { ReadTable, TableRefusal } from '../domain/translation/table.ts';
import { type XmlEvent, xmlEvents, type XmlRefusal } from './xml-events.ts';

type XliffRefusal = TableRefusal | XmlRefusal | 'not-xliff';

/** One unit while it is read. */
interface Unit {
	readonly key: string;
	readonly data: Map<string, string>;
	source: string;
	target: string;
	/** Parts with a source, and how many of them have a target. */
	parts: number;
	translated: number;
}

interface Place {
	unit: Unit | null;
	/** Where text goes at this moment. */
	into: 'source' | 'target' | { readonly data: string } | null;
}

/**
 * Reads an XLIFF 2 file that an agency sent back. Parts that their tool cut a text into are joined
 * again; a text that is translated in part only is taken for not translated. States and notes are
 * not believed: whoever reads the language signs in the office.
 *
 * @throws {Refusal} with a `TableRefusal`, an `XmlRefusal` or `not-xliff`
 */
export function readXliff(xml: string, subject: string, locales: readonly string[]): ReadTable {
	const rows: FileRow[] = [];
	const place: Place = { unit: null, into: null };
	let locale: string | null = null;
	for (const event of xmlEvents(xml)) {
		if (locale === null) locale = targetOf(event, locales);
		else if (event.kind === 'open') opens(event, subject, place);
		else if (event.kind === 'text') writes(event.text, place);
		else rows.push(...closes(event.name, locale, place));
	}
	if (locale === null) throw refusal('not-xliff');
	return { locales: [locale], rows };
}

/** The first thing in the file says what it is, and in which language its words are. */
function targetOf(event: XmlEvent, locales: readonly string[]): string {
	if (event.kind !== 'open' || event.name !== 'xliff') throw refusal('not-xliff');
	const { attributes } = event;
	if (!/^2\.\d$/.test(attributes.get('version') ?? '')) throw refusal('not-xliff');
	if (!/^fr(?:-CA)?$/i.test(attributes.get('srcLang') ?? '')) throw refusal('wrong-columns');
	const target = attributes.get('trgLang');
	if (target === undefined) throw refusal('no-language');
	const known = locales.find((locale) => locale.toLowerCase() === target.toLowerCase());
	if (known === undefined) throw refusal('unknown-language');
	return known;
}

function opens(
	{ name, attributes }: Extract<XmlEvent, { kind: 'open' }>,
	subject: string,
	place: Place
): void {
	const { unit } = place;
	if (name === 'file' && attributes.get('id') !== subject) throw refusal('other-subject');
	if (name === 'unit') {
		place.unit = {
			key: attributes.get('id') ?? '',
			data: new Map(),
			source: '',
			target: '',
			parts: 0,
			translated: 0
		};
	}
	if (unit === null) return;
	if (name === 'source' || name === 'target') {
		place.into = name;
		unit[name === 'source' ? 'parts' : 'translated'] += 1;
	} else if (name === 'data') place.into = { data: attributes.get('id') ?? '' };
	else if (name === 'ph') {
		writes(unit.data.get(attributes.get('dataRef') ?? '') ?? attributes.get('equiv') ?? '', place);
	} else if (name === 'cp') throw refusal('malformed-xml');
}

function writes(text: string, { unit, into }: Place): void {
	if (unit === null || into === null) return;
	if (typeof into === 'string') unit[into] += text;
	else unit.data.set(into.data, (unit.data.get(into.data) ?? '') + text);
}

function closes(name: string, locale: string, place: Place): FileRow[] {
	const { unit } = place;
	if (name === 'source' || name === 'target' || name === 'data') place.into = null;
	if (name !== 'unit' || unit === null) return [];
	place.unit = null;
	if (unit.target.trim() === '' || unit.translated < unit.parts) return [];
	const { key, source, target: text } = unit;
	return [{ key, source, cells: new Map([[locale, { kind: 'text', text }]]) }];
}

function refusal(code: XliffRefusal): Refusal<XliffRefusal> {
	return new Refusal(code);
}
