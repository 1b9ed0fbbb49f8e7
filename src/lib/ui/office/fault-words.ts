import type { TFunction } from 'i18next';
import type comments from '../../i18n/catalogs/fr/comments.json';
import type languages from '../../i18n/catalogs/fr/languages.json';
import type office from '../../i18n/catalogs/fr/office.json';
import type paper from '../../i18n/catalogs/fr/paper.json';
import type plan from '../../i18n/catalogs/fr/plan.json';
import type team from '../../i18n/catalogs/fr/team.json';

type FaultCode = keyof typeof office.fault;

type CommentFault = keyof typeof comments.fault;
type LanguageFault = keyof typeof languages.fault;
type PaperFault = keyof typeof paper.fault;
type PlanFault = keyof typeof plan.fault;
type TeamFault = keyof typeof team.fault;

type Translate = TFunction<
	['common', 'respond', 'results', 'office', 'comments', 'languages', 'paper', 'plan', 'team']
>;

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

/** So has what is refused about languages and files of words. */
const ofLanguages: Readonly<Record<LanguageFault, true>> = {
	unreviewed: true,
	'unknown-subject': true,
	'unknown-language': true,
	'other-subject': true,
	'wrong-columns': true,
	'no-language': true,
	'file-too-large': true,
	'unreadable-file': true,
	'declared-too-large': true,
	'far-cell': true,
	macros: true,
	doctype: true,
	'several-sheets': true,
	'reading-stopped': true,
	'old-spreadsheet': true,
	'not-xliff': true,
	'malformed-xml': true,
	'unknown-entity': true,
	'changes-outdated': true,
	'language-incomplete': true,
	'texts-changed': true,
	'not-read': true
};

/** So has what is refused about paper. */
const ofPaper: Readonly<Record<PaperFault, true>> = {
	'paper-closed': true,
	'batch-not-found': true,
	'batch-changed': true,
	'same-person': true,
	'turns-taken': true,
	'wrong-batch-code': true,
	'malformed-batch': true,
	'insecure-context': true,
	'batch-not-counted': true,
	'language-missing': true,
	unprintable: true,
	'printing-failed': true
};

/** So has what a publication plan refuses. */
const ofPlans: Readonly<Record<PlanFault, true>> = {
	'plan-fixed': true,
	'plan-changed': true,
	'floor-not-raised': true,
	'margin-unknown': true,
	'margin-loosened': true,
	'no-sites': true,
	'duplicate-group': true,
	'bad-group-id': true,
	'unknown-sister': true,
	'two-trees': true,
	'unknown-question': true,
	'unsaid-question': true,
	'order-of-whole-only': true,
	'unknown-attribute': true,
	'attribute-without-order': true,
	'attribute-filtered': true,
	'attribute-linked': true,
	'attribute-in-two-trees': true,
	'filter-and-question': true,
	'comments-of-no-text': true,
	'comments-of-whole-only': true
};

/** So has what is refused to a team. */
const ofTeam: Readonly<Record<TeamFault, true>> = {
	'results-published': true,
	'no-needs-question': true,
	'chosen-twice': true,
	'not-offered': true,
	'consent-needed': true,
	'statement-altered': true
};

/** What happened and what to do, for a named fault; a general sentence for one without words. */
export function faultWords(t: Translate, code: string): string {
	if (isOfComments(code)) return t(($) => $.comments.fault[code]);
	if (isOfLanguages(code)) return t(($) => $.languages.fault[code]);
	if (isOfPaper(code)) return t(($) => $.paper.fault[code]);
	if (isOfTeam(code)) return t(($) => $.team.fault[code]);
	if (isOfPlans(code)) return t(($) => $.plan.fault[code]);
	const known = code as FaultCode;
	return t(($) => $.office.fault[known], {
		defaultValue: t(($) => $.office.fault.unexpected)
	});
}

function isOfComments(code: string): code is CommentFault {
	return Object.hasOwn(ofComments, code);
}

function isOfLanguages(code: string): code is LanguageFault {
	return Object.hasOwn(ofLanguages, code);
}

function isOfPaper(code: string): code is PaperFault {
	return Object.hasOwn(ofPaper, code);
}

function isOfPlans(code: string): code is PlanFault {
	return Object.hasOwn(ofPlans, code);
}

function isOfTeam(code: string): code is TeamFault {
	return Object.hasOwn(ofTeam, code);
}
