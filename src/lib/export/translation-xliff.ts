import type { Segment } from '../domain/translation/segment.ts';
import type { TextState, TextStanding } from '../domain/translation/standing.ts';

/** Our states in the words of XLIFF 2.1, section 4.3.1.31. */
const states: Readonly<Record<TextState, string>> = {
	missing: 'initial',
	stale: 'initial',
	'to-review': 'translated',
	reviewed: 'reviewed'
};

/** What an XLIFF file is made of. */
export interface XliffContent {
	/** `tenants`, `office`, or the id of a questionnaire. */
	readonly subject: string;
	readonly locale: string;
	readonly standings: readonly TextStanding[];
	/** Where a text is shown, as a note for whoever translates. */
	readonly contextOf: (segment: Segment) => string;
}

/**
 * Words of one language for an agency: XLIFF 2.1 (OASIS, 2018). What is filled in (`{{count}}`) is
 * a placeholder that their tools keep whole.
 */
export function wordsXliff({ subject, locale, standings, contextOf }: XliffContent): string {
	const units = standings.map(({ segment, words, state }) => {
		const codes = codesOf(segment.source);
		return [
			`    <unit id="${escaped(segment.key)}">`,
			`      <notes>`,
			`        <note category="context">${escaped(contextOf(segment))}</note>`,
			`        <note category="longest">${segment.maximum}</note>`,
			`      </notes>`,
			...(codes.length === 0 ? [] : [originalData(codes)]),
			`      <segment state="${words === null ? 'initial' : states[state]}">`,
			`        <source xml:space="preserve">${inline(segment.source, codes)}</source>`,
			...(words === null
				? []
				: [`        <target xml:space="preserve">${inline(words, codes)}</target>`]),
			`      </segment>`,
			`    </unit>`
		].join('\n');
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="${escaped(locale)}">`,
		`  <file id="${escaped(subject)}">`,
		...units,
		'  </file>',
		'</xliff>',
		''
	].join('\n');
}

function codesOf(source: string): readonly string[] {
	return [...new Set(source.match(/\{\{[^{}]*\}\}/g) ?? [])];
}

function originalData(codes: readonly string[]): string {
	const data = codes.map(
		(code, index) => `        <data id="d${index + 1}">${escaped(code)}</data>`
	);
	return ['      <originalData>', ...data, '      </originalData>'].join('\n');
}

function inline(text: string, codes: readonly string[]): string {
	let count = 0;
	return text
		.split(/(\{\{[^{}]*\}\})/)
		.map((part) => {
			const code = codes.indexOf(part);
			if (code < 0) return escaped(part);
			count += 1;
			return `<ph id="${count}" dataRef="d${code + 1}" equiv="${escaped(part)}"/>`;
		})
		.join('');
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
