import { plain } from './sheet.ts';

/** What a header says: the field, and the language as it is written there. */
export interface Header {
	readonly field: string;
	readonly language: string | null;
}

/** Prefix of the columns that only this product knows. */
export const own = 'porte_voix';

/** Other names for the same column, as the tools of the standard take them (pyxform, aliases). */
const aliases: Readonly<Record<string, string>> = {
	caption: 'label',
	command: 'type',
	tag: 'name',
	value: 'name',
	'list name': 'list_name',
	listname: 'list_name',
	relevance: 'relevant',
	constraining_message: 'constraint_message',
	'jr:constraintmsg': 'constraint_message',
	'jr:requiredmsg': 'required_message',
	requiredmsg: 'required_message',
	calculate: 'calculation',
	count: 'repeat_count',
	'jr:count': 'repeat_count',
	readonly: 'read_only',
	set_form_title: 'form_title',
	set_form_id: 'form_id',
	id_string: 'form_id',
	title: 'form_title',
	parameter: 'parameters'
};

/** Fields whose words differ from language to language. */
const translatable = new Set([
	'label',
	'hint',
	'guidance_hint',
	'constraint_message',
	'required_message',
	'audio',
	'image',
	'big-image',
	'video'
]);

/** What a form may write as `bind::relevant` as well. */
const bound = new Set([
	'relevant',
	'required',
	'constraint',
	'constraint_message',
	'required_message',
	'calculation',
	'read_only'
]);

const groups = new Set(['bind', 'control', 'body', 'media', 'instance', 'attribute']);

/**
 * Reads a header: `label::Français (fr)`, `label:English`, `Label`, `media::audio::fr`,
 * `bind::relevant`. A header nobody knows keeps its own words as its field.
 */
export function readHeader(raw: string): Header {
	const header = plain(raw);
	const tokens = tokensOf(header);
	const first = snake(tokens[0] ?? '');
	if (first === own) {
		return { field: `${own}::${snake(tokens[1] ?? '')}`, language: languageAt(tokens, 2) };
	}
	if (groups.has(first) && tokens.length > 1) {
		const field = known(snake(tokens[1] ?? ''));
		if (first === 'media' || (first === 'bind' && bound.has(field)) || field === 'appearance') {
			return { field, language: languageAt(tokens, 2) };
		}
		return { field: header.toLowerCase(), language: null };
	}
	const field = known(first);
	if (tokens.length === 1) return { field, language: null };
	if (translatable.has(field)) return { field, language: languageAt(tokens, 1) };
	return { field: known(snake(header)), language: null };
}

/** Whether a field may stand in several languages. */
export function isTranslatable(field: string): boolean {
	return translatable.has(field);
}

function tokensOf(header: string): string[] {
	const parts = header.includes('::') ? header.split('::') : header.split(':');
	const tokens = parts.map((part) => part.trim());
	const jr = tokens.indexOf('jr');
	if (jr < 0 || header.includes('::')) return tokens;
	return [...tokens.slice(0, jr), `jr:${tokens[jr + 1] ?? ''}`, ...tokens.slice(jr + 2)];
}

function languageAt(tokens: readonly string[], at: number): string | null {
	const language = tokens.slice(at).join(':').trim();
	return language === '' ? null : language;
}

function known(field: string): string {
	return Object.hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
}

function snake(words: string): string {
	return words.trim().split(/\s+/).join('_').toLowerCase();
}
