import { cleanText, isFormula, isHostile, isMarkup } from '../../domain/questionnaire/safe-text.ts';
import type { WhyCode } from './why.ts';

/** A text that may stand in a questionnaire, and what had to change for that. */
export interface CleanWords {
	readonly text: string;
	readonly changes: readonly WhyCode[];
}

/**
 * A text of a cell as a questionnaire may hold it: without markup, without references to answers,
 * without what deceives or runs.
 *
 * @param exact the file was written here: a text that may stand as it is stays as it is
 */
export function cleanWords(raw: string, exact: boolean): CleanWords {
	if (exact && !isHostile(raw) && !isFormula(raw) && !isMarkup(raw)) {
		return { text: withoutGuard(raw), changes: [] };
	}
	const changes: WhyCode[] = [];
	const step = (code: WhyCode, text: string, change: (text: string) => string): string => {
		const after = change(text);
		if (after !== text) changes.push(code);
		return after;
	};
	// The mark before the first word of some files and tabs are blanks to everybody.
	let text = raw
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/\uFEFF|\u200B/g, '')
		.replaceAll('\t', ' ')
		.trim();
	text = step('characters-removed', text, cleanText);
	text = step('reference-in-text', text, (words) => words.replaceAll(/\$\{[^{}]*\}/g, '…'));
	text = step('markup-removed', text, withoutMarkup);
	text = step('formula-sign-removed', text, withoutSign);
	return { text, changes };
}

function withoutMarkup(text: string): string {
	return text
		.replaceAll(/<br\s*\/?>/gi, '\n')
		.replaceAll(/<\/?[a-z][^<>]*>/gi, '')
		.replaceAll(/\*\*(?=\S)([^*]+?)\*\*/g, '$1')
		.replaceAll(/^#{1,6} +/gm, '')
		.replaceAll(/<(?=[a-z!/?])/gi, '< ')
		.trim();
}

function withoutSign(text: string): string {
	let rest = text;
	while (isFormula(rest)) rest = rest.replace(/^[\s\p{Cf}]*./su, '').trim();
	return rest;
}

/** Words every object answers to are written with a blank behind, which spreadsheets keep. */
function withoutGuard(text: string): string {
	return text.endsWith(' ') && text.slice(0, -1) in {} ? text.slice(0, -1) : text;
}
