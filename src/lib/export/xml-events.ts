import { Refusal } from '../domain/refusal.ts';

/** Why an XML file is not read. */
export type XmlRefusal = 'malformed-xml' | 'doctype' | 'unknown-entity';

export type XmlEvent =
	| {
			readonly kind: 'open';
			readonly name: string;
			readonly attributes: ReadonlyMap<string, string>;
	  }
	| { readonly kind: 'close'; readonly name: string }
	| { readonly kind: 'text'; readonly text: string };

const deepest = 24;
const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'"
};
const tag = /^([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/;

/**
 * XML in the order in which it is read, in the small part of XML that files of words need: no
 * document type and so no entity but the five of XML and characters by number, nothing fetched,
 * nothing expanded. Comments and instructions are passed over.
 *
 * @throws {Refusal} with an `XmlRefusal`
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
	const open: string[] = [];
	let at = xml.startsWith('\uFEFF') ? 1 : 0;
	while (at < xml.length) {
		const next = xml.indexOf('<', at);
		const end = next < 0 ? xml.length : next;
		if (end > at) {
			const text = decoded(xml.slice(at, end));
			if (open.length === 0 && text.trim() !== '') refuse('malformed-xml');
			if (open.length > 0) yield { kind: 'text', text };
		}
		if (next < 0) break;
		if (xml.startsWith('<!--', next)) at = after(xml, '-->', next + 4);
		else if (xml.startsWith('<?', next)) at = after(xml, '?>', next + 2);
		else if (xml.startsWith('<![CDATA[', next)) {
			at = after(xml, ']]>', next + 9);
			if (open.length === 0) refuse('malformed-xml');
			yield { kind: 'text', text: xml.slice(next + 9, at - 3) };
		} else if (xml.startsWith('<!', next)) refuse('doctype');
		else {
			at = after(xml, '>', next);
			const inside = xml.slice(next + 1, at - 1);
			if (inside.startsWith('/')) yield closed(inside.slice(1).trim(), open);
			else yield* opened(inside, open);
		}
	}
	if (open.length > 0) refuse('malformed-xml');
}

function* opened(inside: string, open: string[]): Generator<XmlEvent> {
	const [, name, list = '', empty] = tag.exec(inside) ?? [];
	if (name === undefined || open.length >= deepest) refuse('malformed-xml');
	const attributes = new Map<string, string>();
	for (const [, key = '', double, single] of list.matchAll(
		/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
	)) {
		if (attributes.has(key)) refuse('malformed-xml');
		attributes.set(key, decoded(double ?? single ?? ''));
	}
	yield { kind: 'open', name, attributes };
	if (empty === '/') yield { kind: 'close', name };
	else open.push(name);
}

function closed(name: string, open: string[]): XmlEvent {
	if (open.pop() !== name) refuse('malformed-xml');
	return { kind: 'close', name };
}

function after(xml: string, sign: string, from: number): number {
	const found = xml.indexOf(sign, from);
	if (found < 0) refuse('malformed-xml');
	return found + sign.length;
}

function decoded(text: string): string {
	return text.replaceAll(/&([^;&\s]{0,12};?)/g, (_, entity: string) => {
		const [, hexadecimal, decimal] = /^#(?:x([\dA-Fa-f]{1,6})|(\d{1,7}));$/.exec(entity) ?? [];
		if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
		if (decimal !== undefined) return character(Number(decimal));
		const name = entity.endsWith(';') ? entity.slice(0, -1) : '';
		if (!Object.hasOwn(named, name)) refuse('unknown-entity');
		return named[name] ?? '';
	});
}

function character(code: number): string {
	if (code === 0 || code > 0x10ffff) refuse('malformed-xml');
	return String.fromCodePoint(code);
}

function refuse(code: XmlRefusal): never {
	throw new Refusal<XmlRefusal>(code);
}
