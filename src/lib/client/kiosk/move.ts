import type { Answer } from '../../domain/response/answer.ts';
import type { Assistance } from '../../domain/response/assistance.ts';
import { withAssistance } from '../../domain/response/in-progress.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Submission } from '../sync/submit.ts';
import { goBack, returnTo } from './backwards.ts';
import { type CodeMove, codeMoved } from './code-move.ts';
import {
	afterCode,
	afterConsent,
	answered,
	begin,
	found,
	goOn,
	takeUp,
	throughCode,
	toQuestion
} from './steps.ts';
import type { Survey } from './survey.ts';
import type { BegunAnswers, Visit } from './visit.ts';

/** What a person, the clock or the outbox can do to a visit. */
export type Move =
	| { readonly kind: 'begin' }
	| { readonly kind: 'choose-site'; readonly site: string }
	| { readonly kind: 'consent' }
	| CodeMove
	/** Somebody helps to answer in this way; null: nobody does. */
	| { readonly kind: 'help'; readonly assistance: Assistance | null }
	/** A phone has found what an earlier visit kept on it. */
	| { readonly kind: 'found'; readonly begun: BegunAnswers }
	| { readonly kind: 'take-up' }
	| { readonly kind: 'start-over' }
	| { readonly kind: 'answer'; readonly answer: Answer | null }
	| { readonly kind: 'go-on' }
	| { readonly kind: 'go-back' }
	| { readonly kind: 'correct'; readonly question: string }
	| { readonly kind: 'return-to'; readonly place: string }
	| { readonly kind: 'send' }
	| { readonly kind: 'sent'; readonly outcome: Submission }
	| { readonly kind: 'not-kept' }
	| { readonly kind: 'erase' };

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
		case 'help':
			return helped(visit, move.assistance);
		case 'type-code':
		case 'check-code':
		case 'code-refused':
			return visit.at === 'code' ? codeMoved(visit, move) : visit;
		case 'code-accepted':
			return visit.at === 'code' ? throughCode(codeMoved(visit, move), survey) : visit;
		case 'found':
			return found(visit, move.begun);
		case 'take-up':
			return visit.at === 'resume' ? takeUp(visit.draft, survey) : visit;
		case 'start-over':
			return visit.at === 'resume' ? afterCode({ ...visit.draft, found: null }, survey) : visit;
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

/** Where it can be said: before the questions, and at each of them. */
function helped(visit: Visit, assistance: Assistance | null): Visit {
	if (visit.at !== 'consent' && visit.at !== 'question') return visit;
	const response = withAssistance(visit.draft.response, assistance);
	return { ...visit, draft: { ...visit.draft, response } };
}

/** Being sent, or kept until the network is back. */
function awaitsOutcome(visit: Visit): boolean {
	return visit.at === 'sending' || (visit.at === 'thanks' && visit.outcome === 'kept');
}
