import { Refusal } from '../../refusal.ts';
import type { Answer } from '../../response/answer.ts';
import type { LongText, ShortText } from '../definition.ts';
import { longestAnswer } from '../limits.ts';
import { readThemes } from '../read-options.ts';
import { cleanText, isBlank, isHostile } from '../safe-text.ts';
import type { Kind } from './kind.ts';

type TextAnswer = Extract<Answer, { kind: 'text' }>;

/** UTF-8 bytes one UTF-16 unit of a text can need in JSON, once controls are refused. */
const bytesOfOneUnit = 3;

/** What stands around the quotes of a text that may be quoted: `["…",1]`. */
const bytesOfConsent = 4;

/** What both kinds of text do. Words are never counted, only themes read from them are. */
const text: Omit<Kind<ShortText | LongText, TextAnswer>, 'read'> = {
	form: 'text',

	check(question, answer) {
		if (isBlank(answer.text)) return new Refusal('empty', question.id);
		if (answer.text.length > question.maximumLength) return new Refusal('too-long', question.id);
		return isHostile(answer.text) ? new Refusal('hostile-text', question.id) : null;
	},

	settle: (_question, answer) => ({ kind: 'text', text: cleanText(answer.text) }),

	encode: (_question, answer) => answer.text,

	decode: (_question, encoded) =>
		typeof encoded === 'string' ? { kind: 'text', text: encoded } : null,

	longest: (question) => question.maximumLength * bytesOfOneUnit + 2,

	show: (_question, answer) => answer.text.split('\n'),

	measures: () => [],

	place: () => new Map(),

	order: () => null,

	points: () => new Map()
};

function withConsent(answer: TextAnswer, quotable: true | undefined): TextAnswer {
	return quotable === true ? { ...answer, quotable } : answer;
}

/** A few words on one line. */
export const shortText: Kind<ShortText, TextAnswer> = {
	...text,

	read: (reader, core) => ({
		...core,
		kind: 'short-text',
		maximumLength: reader.field('maximumLength').whole(1, longestAnswer['short-text'])
	}),

	check: (question, answer) =>
		answer.quotable === undefined
			? text.check(question, answer)
			: new Refusal('not-offered', question.id)
};

/** A comment in one's own words. */
export const longText: Kind<LongText, TextAnswer> = {
	...text,

	read: (reader, core) => ({
		...core,
		kind: 'long-text',
		maximumLength: reader.field('maximumLength').whole(1, longestAnswer['long-text']),
		...reader.optional('themes', readThemes)
	}),

	settle: (question, answer) => withConsent(text.settle(question, answer), answer.quotable),

	encode: (_question, answer) => (answer.quotable === true ? [answer.text, 1] : answer.text),

	decode(question, encoded) {
		if (!Array.isArray(encoded)) return text.decode(question, encoded);
		const [words, quotable] = encoded as readonly unknown[];
		const answer = text.decode(question, words);
		return answer === null || quotable !== 1 ? null : withConsent(answer, true);
	},

	longest: (question) => text.longest(question) + bytesOfConsent
};
