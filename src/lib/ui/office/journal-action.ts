import type { TFunction } from 'i18next';
import type acts from '../../i18n/catalogs/fr/acts.json';
import type comments from '../../i18n/catalogs/fr/comments.json';
import type office from '../../i18n/catalogs/fr/office.json';
import type paper from '../../i18n/catalogs/fr/paper.json';
import type plan from '../../i18n/catalogs/fr/plan.json';
import type team from '../../i18n/catalogs/fr/team.json';

type Translate = TFunction<['common', 'office', 'acts', 'comments', 'paper', 'plan', 'team']>;

type ActAction = keyof typeof acts.journal;
type CommentAction = keyof typeof comments.journal;
type TeamAction = keyof typeof team.journal;
type PaperAction = keyof typeof paper.journal;
type PlanAction = keyof typeof plan.journal;

/** What was done to a campaign, by the name the journal gives it. */
export type JournalAction =
	| ActAction
	| CommentAction
	| PaperAction
	| PlanAction
	| TeamAction
	| Exclude<
			keyof typeof office.campaign.journal,
			'title' | 'calendar' | 'demonstration' | 'someone' | 'line'
	  >;

/** What takes two people has its words with them. */
const ofActs: Readonly<Record<ActAction, true>> = {
	'opening-proposed': true,
	'opening-withdrawn': true,
	'closing-proposed': true,
	'closing-withdrawn': true
};

/** What was done about comments has its words with them. */
const ofComments: Readonly<Record<CommentAction, true>> = {
	'comment-readers-named': true,
	'comment-readers-removed': true,
	'comments-read': true,
	'comments-released': true
};

/** So has what was done with paper. */
const ofPaper: Readonly<Record<PaperAction, true>> = {
	'paper-batch-opened': true,
	'paper-batch-counted': true,
	'paper-batch-abandoned': true,
	'paper-destroyed': true
};

/** So has what a team did. */
const ofTeam: Readonly<Record<TeamAction, true>> = {
	'team-statement-signed': true,
	'team-statement-changed': true,
	'team-statement-withdrawn': true
};

/** « a ouvert la campagne » */
export function journalWords(t: Translate, action: JournalAction): string {
	if (isOfActs(action)) return t(($) => $.acts.journal[action]);
	if (isOfComments(action)) return t(($) => $.comments.journal[action]);
	if (isOfPaper(action)) return t(($) => $.paper.journal[action]);
	if (isOfTeam(action)) return t(($) => $.team.journal[action]);
	if (action === 'plan-written') return t(($) => $.plan.journal[action]);
	return t(($) => $.office.campaign.journal[action]);
}

function isOfActs(action: JournalAction): action is ActAction {
	return Object.hasOwn(ofActs, action);
}

function isOfComments(action: JournalAction): action is CommentAction {
	return Object.hasOwn(ofComments, action);
}

function isOfPaper(action: JournalAction): action is PaperAction {
	return Object.hasOwn(ofPaper, action);
}

function isOfTeam(action: JournalAction): action is TeamAction {
	return Object.hasOwn(ofTeam, action);
}

/** What did what no person did; in what was prepared in advance, no calendar did it either. */
export function nobodyWords(t: Translate, demonstration: boolean): string {
	return demonstration
		? t(($) => $.office.campaign.journal.demonstration)
		: t(($) => $.office.campaign.journal.calendar);
}
