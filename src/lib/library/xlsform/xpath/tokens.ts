export type Token =
	| { readonly kind: 'reference' | 'text' | 'name' | 'sign'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number };

const longest = 20_000;

const forms: readonly (readonly [Token['kind'] | 'blank', RegExp])[] = [
	['blank', /[\s\u00A0]+/y],
	['reference', /\$\{\s*([^\s{}]+)\s*\}/y],
	['text', /'([^']*)'|"([^"]*)"/y],
	['number', /\d+(?:\.\d+)?|\.\d+/y],
	['name', /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy],
	['sign', /!=|<=|>=|[=<>()+*,.-]/y]
];

/** The words and signs of an expression; null for what is no part of those we read. */
export function tokensOf(written: string): readonly Token[] | null {
	// Spreadsheet programs turn quotes into round ones.
	const text = written.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
	if (text.length > longest) return null;
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		let found = false;
		for (const [kind, form] of forms) {
			form.lastIndex = at;
			const match = form.exec(text);
			if (match === null) continue;
			at = form.lastIndex;
			found = true;
			const value = match[1] ?? match[2] ?? match[0];
			if (kind === 'number') tokens.push({ kind, value: Number(match[0]) });
			else if (kind === 'text') tokens.push({ kind, value: match[1] ?? match[2] ?? '' });
			else if (kind !== 'blank') tokens.push({ kind, value });
			break;
		}
		if (!found) return null;
	}
	return tokens;
}
