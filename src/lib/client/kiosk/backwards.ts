import { checkPages, pageOf } from './check-pages.ts';
import { afterConsent, choosesSite, toCheck, toQuestion } from './steps.ts';
import type { Survey } from './survey.ts';
import { draftOf, type Visit } from './visit.ts';

export function goBack(visit: Visit, survey: Survey): Visit {
	if (visit.at === 'site') return { at: 'attract', draft: visit.draft };
	if (visit.at === 'consent') {
		return { at: choosesSite(survey) ? 'site' : 'attract', draft: visit.draft };
	}
	if (visit.at === 'code' || visit.at === 'resume') return { at: 'consent', draft: visit.draft };
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
export function returnTo(visit: Visit, place: string, survey: Survey): Visit {
	const [at, detail] = place.split(':');
	const draft = draftOf(visit);
	if (draft === null || visit.at === 'sending') return visit;
	if (at === 'attract') return { at: 'attract', draft };
	if (at === 'site') return choosesSite(survey) ? { at: 'site', draft } : visit;
	if (draft.site === null && choosesSite(survey)) return visit;
	if (at === 'consent') return { at: 'consent', draft };
	if (at === 'code' || at === 'resume') return afterConsent(draft, survey);
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
