import type { TFunction } from 'i18next';
import type comments from '../../i18n/catalogs/fr/comments.json';
import type office from '../../i18n/catalogs/fr/office.json';

type FaultCode = keyof typeof office.fault;

type CommentFault = keyof typeof comments.fault;

type Translate = TFunction<['common', 'respond', 'results', 'office', 'comments']>;

/** What is refused about comments has its words with them. */
const ofComments: Readonly<Record<CommentFault, true>> = {
	'same-reader': true,
	'not-eligible': true,
	'few-expected': true,
	'questions-fixed': true,
	'no-open-question': true,
	'not-quotable': true,
	'comments-undecided': true,
	'reading-over': true,
	'comment-not-found': true,
	'key-missing': true
};

/** What happened and what to do, for a named fault; a general sentence for one without words. */
export function faultWords(t: Translate, code: string): string {
	if (isOfComments(code)) return t(($) => $.comments.fault[code]);
	const known = code as FaultCode;
	return t(($) => $.office.fault[known], {
		defaultValue: t(($) => $.office.fault.unexpected)
	});
}

function isOfComments(code: string): code is CommentFault {
	return Object.hasOwn(ofComments, code);
}
