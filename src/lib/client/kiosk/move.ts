import type { Answer } from '../../domain/response/answer.ts';
import type { Question } from '../../domain/questionnaire/definition.ts';
import type { ResponseInProgress } from '../../domain/response/response.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Submission } from '../sync/submit.ts';
import { checkPages, pageOf } from './check-pages.ts';
import { type Draft, draftOf, type Visit } from './visit.ts';

/** What a person, the clock or the outbox can do to a visit. */
export type Move =
	| { readonly kind: 'begin' }
	| { readonly kind: 'choose-site'; readonly site: string }
	| { readonly kind: 'consent' }
	| { readonly kind: 'answer'; readonly answer: Answer | null }
	| { readonly kind: 'go-on' }
	| { readonly kind: 'go-back' }
	| { readonly kind: 'correct'; readonly question: string }
	| { readonly kind: 'return-to'; readonly place: string }
	| { readonly kind: 'send' }
	| { readonly kind: 'sent'; readonly outcome: Submission }
	| { readonly kind: 'not-kept' }
	| { readonly kind: 'erase' };

/** What a move depends on besides the visit. */
export interface Survey {
	/** Sites to choose from; a device that knows its own gives that one only. */
	readonly sites: readonly string[];
	/** Lines on one page of the check. */
	readonly lines: number;
	readonly asked: (response: ResponseInProgress) => readonly Question[];
	/** Null takes the answer away. */
	readonly withAnswer: (
		response: ResponseInProgress,
		question: string,
		answer: Answer | null
	) => ResponseInProgress;
}

/** The visit after a move. A move that makes no sense where the person stands changes nothing. */
export function moved(visit: Visit, move: Move, survey: Survey): Visit {
	switch (move.kind) {
		case 'begin':
			return visit.at === 'attract' ? begin(visit.draft, survey) : visit;
		case 'choose-site':
			if (visit.at !== 'site' || !survey.sites.includes(move.site)) return visit;
			return { at: 'consent', draft: { ...visit.draft, site: move.site } };
		case 'consent':
			return visit.at === 'consent' ? afterConsent(visit.draft, survey) : visit;
		case 'answer':
			return visit.at === 'question' ? answered(visit, move.answer, survey) : visit;
		case 'go-on':
			return goOn(visit, survey);
		case 'go-back':
			return goBack(visit, survey);
		case 'correct':
			return visit.at === 'check' ? toQuestion(visit.draft, move.question, true, survey) : visit;
		case 'return-to':
			return returnTo(visit, move.place, survey);
		case 'send':
			return visit.at === 'check' ? { at: 'sending', draft: visit.draft, page: visit.page } : visit;
		case 'sent':
			return awaitsOutcome(visit) ? { at: 'thanks', outcome: move.outcome } : visit;
		case 'not-kept':
			return visit.at === 'sending' ? { ...visit, at: 'check', failed: true } : visit;
		case 'erase':
			return visit.at === 'sending' ? visit : { at: 'erased' };
		default:
			return unreachable(move);
	}
}

/** Being sent, or kept until the network is back. */
function awaitsOutcome(visit: Visit): boolean {
	return visit.at === 'sending' || (visit.at === 'thanks' && visit.outcome === 'kept');
}

type AtQuestion = Extract<Visit, { at: 'question' }>;

const nothingYet: Draft = {
	site: null,
	response: { state: 'in-progress', answers: {} },
	seen: []
};

function begin(draft: Draft | null, survey: Survey): Visit {
	const [only] = survey.sites;
	const kept = draft ?? nothingYet;
	return survey.sites.length === 1 && only !== undefined
		? { at: 'consent', draft: { ...kept, site: only } }
		: { at: 'site', draft: kept };
}

function afterConsent(draft: Draft, survey: Survey): Visit {
	const [first] = survey.asked(draft.response);
	return first === undefined ? toCheck(draft, 0) : toQuestion(draft, first.id, false, survey);
}

function answered(visit: AtQuestion, answer: Answer | null, survey: Survey): Visit {
	const next = survey.withAnswer(visit.draft.response, visit.question, answer);
	return { ...visit, draft: { ...visit.draft, response: next } };
}

function toCheck(draft: Draft, page: number): Visit {
	return { at: 'check', draft, page, failed: false };
}

function toQuestion(draft: Draft, question: string, correcting: boolean, survey: Survey): Visit {
	if (!survey.asked(draft.response).some(({ id }) => id === question)) return toCheck(draft, 0);
	const seen = draft.seen.includes(question) ? draft.seen : [...draft.seen, question];
	return { at: 'question', draft: { ...draft, seen }, question, correcting };
}

function goOn(visit: Visit, survey: Survey): Visit {
	if (visit.at === 'check') {
		const pages = checkPages(survey.asked(visit.draft.response), survey.lines);
		return toCheck(visit.draft, Math.min(visit.page + 1, Math.max(0, pages.length - 1)));
	}
	if (visit.at !== 'question') return visit;
	const asked = survey.asked(visit.draft.response);
	const later = asked.slice(asked.findIndex(({ id }) => id === visit.question) + 1);
	const next = visit.correcting
		? later.find(({ id }) => !visit.draft.seen.includes(id))
		: later.at(0);
	if (next !== undefined) return toQuestion(visit.draft, next.id, visit.correcting, survey);
	const page = visit.correcting ? pageOf(checkPages(asked, survey.lines), visit.question) : 0;
	return toCheck(visit.draft, page);
}

function goBack(visit: Visit, survey: Survey): Visit {
	if (visit.at === 'site') return { at: 'attract', draft: visit.draft };
	if (visit.at === 'consent') {
		return { at: survey.sites.length === 1 ? 'attract' : 'site', draft: visit.draft };
	}
	if (visit.at === 'check') {
		if (visit.page > 0) return toCheck(visit.draft, visit.page - 1);
		const last = survey.asked(visit.draft.response).at(-1);
		return last === undefined
			? { at: 'consent', draft: visit.draft }
			: toQuestion(visit.draft, last.id, false, survey);
	}
	if (visit.at !== 'question') return visit;
	const asked = survey.asked(visit.draft.response);
	if (visit.correcting) {
		return toCheck(visit.draft, pageOf(checkPages(asked, survey.lines), visit.question));
	}
	const before = asked.at(asked.findIndex(({ id }) => id === visit.question) - 1);
	return before === undefined || asked[0]?.id === visit.question
		? { at: 'consent', draft: visit.draft }
		: toQuestion(visit.draft, before.id, false, survey);
}

/** Back and forward of a phone's browser: only to screens this person has already seen. */
function returnTo(visit: Visit, place: string, survey: Survey): Visit {
	const [at, detail] = place.split(':');
	const draft = draftOf(visit);
	if (draft === null || visit.at === 'sending') return visit;
	if (at === 'attract') return { at: 'attract', draft };
	if (at === 'site') return survey.sites.length === 1 ? visit : { at: 'site', draft };
	if (at === 'consent') return draft.site === null ? visit : { at: 'consent', draft };
	if (at === 'question' && detail !== undefined && draft.seen.includes(detail)) {
		return toQuestion(draft, detail, false, survey);
	}
	const asked = survey.asked(draft.response);
	if (at === 'check' && asked.every(({ id }) => draft.seen.includes(id))) {
		const pages = checkPages(asked, survey.lines);
		return toCheck(draft, Math.min(Number(detail) || 0, Math.max(0, pages.length - 1)));
	}
	return visit;
}
