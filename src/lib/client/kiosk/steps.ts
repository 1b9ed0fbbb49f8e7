import type { Answer } from '../../domain/response/answer.ts';
import { checkPages, pageOf } from './check-pages.ts';
import { type AtCode, toCode } from './code-move.ts';
import type { Survey } from './survey.ts';
import { type BegunAnswers, type Draft, draftOf, type Visit } from './visit.ts';

type AtQuestion = Extract<Visit, { at: 'question' }>;

const nothingYet: Draft = {
	site: null,
	response: { state: 'in-progress', answers: {} },
	seen: [],
	ticket: null,
	found: null
};

export function begin(draft: Draft | null, survey: Survey): Visit {
	const [only] = survey.sites;
	const kept = draft ?? nothingYet;
	if (survey.sites.length === 1 && only !== undefined && kept.ticket === null) {
		return { at: 'consent', draft: { ...kept, site: only } };
	}
	return { at: choosesSite(survey) ? 'site' : 'consent', draft: kept };
}

/** A code knows its building better than the person. */
export function choosesSite({ sites, code }: Survey): boolean {
	return sites.length !== 1 && code === null;
}

export function afterConsent(draft: Draft, survey: Survey): Visit {
	return survey.code !== null && draft.ticket === null
		? toCode(draft, survey.code)
		: afterCode(draft, survey);
}

/** A verdict that came too late leaves the person where they are. */
export function throughCode(here: AtCode, survey: Survey): Visit {
	return here.draft.ticket === null ? here : afterCode(here.draft, survey);
}

export function afterCode(draft: Draft, survey: Survey): Visit {
	if (draft.found !== null) return { at: 'resume', draft: { ...draft, found: draft.found } };
	const [first] = survey.asked(draft.response);
	return first === undefined ? toCheck(draft, 0) : toQuestion(draft, first.id, false, survey);
}

/** Never over answers that are being given. */
export function found(visit: Visit, begun: BegunAnswers): Visit {
	if (visit.at === 'attract') {
		return { at: 'attract', draft: { ...(visit.draft ?? nothingYet), found: begun } };
	}
	const nothingGiven = Object.keys(draftOf(visit)?.response.answers ?? {}).length === 0;
	if (visit.at === 'question' && nothingGiven) {
		return { at: 'resume', draft: { ...visit.draft, found: begun } };
	}
	return visit.at === 'site' || visit.at === 'consent'
		? { ...visit, draft: { ...visit.draft, found: begun } }
		: visit;
}

/** Where the person was: at the question that came on screen last. */
export function takeUp(
	{ found, ...draft }: Draft & { found: BegunAnswers },
	survey: Survey
): Visit {
	const taken: Draft = { ...draft, ...found, found: null };
	const asked = survey.asked(taken.response);
	const last = taken.seen.findLast((seen) => asked.some(({ id }) => id === seen));
	return last === undefined ? afterCode(taken, survey) : toQuestion(taken, last, false, survey);
}

export function answered(visit: AtQuestion, answer: Answer | null, survey: Survey): Visit {
	const next = survey.withAnswer(visit.draft.response, visit.question, answer);
	return { ...visit, draft: { ...visit.draft, response: next } };
}

export function toCheck(draft: Draft, page: number): Visit {
	return { at: 'check', draft, page, failed: false };
}

export function toQuestion(
	draft: Draft,
	question: string,
	correcting: boolean,
	survey: Survey
): Visit {
	if (!survey.asked(draft.response).some(({ id }) => id === question)) return toCheck(draft, 0);
	const seen = draft.seen.includes(question) ? draft.seen : [...draft.seen, question];
	return { at: 'question', draft: { ...draft, seen }, question, correcting };
}

export function goOn(visit: Visit, survey: Survey): Visit {
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
