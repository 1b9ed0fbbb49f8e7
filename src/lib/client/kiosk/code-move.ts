import type { CodeFault } from '../code/code-verdict.ts';
import type { Ticket } from '../code/ticket.ts';
import type { BegunAnswers, Draft, Visit } from './visit.ts';

/** What happens at the screen of the access code. A verdict names what was typed, so that a late one changes nothing. */
export type CodeMove =
	| { readonly kind: 'type-code'; readonly typed: string }
	| { readonly kind: 'check-code' }
	| {
			readonly kind: 'code-accepted';
			readonly typed: string;
			readonly site: string;
			readonly ticket: Ticket;
			/** What this code opened on the person's own phone. */
			readonly found: BegunAnswers | null;
	  }
	| { readonly kind: 'code-refused'; readonly typed: string; readonly fault: CodeFault };

export type AtCode = Extract<Visit, { at: 'code' }>;

export function toCode(draft: Draft, typed: string): AtCode {
	return { at: 'code', draft, typed, checking: false, fault: null };
}

/** The visit after a move at this screen; a code that is accepted still stands here, in the draft. */
export function codeMoved(here: AtCode, move: CodeMove): AtCode {
	if (move.kind === 'type-code') {
		return here.checking ? here : { ...here, typed: move.typed, fault: null };
	}
	if (move.kind === 'check-code') {
		return here.checking ? here : { ...here, checking: true, fault: null };
	}
	if (!here.checking || here.typed !== move.typed) return here;
	if (move.kind === 'code-refused') return { ...here, checking: false, fault: move.fault };
	const { site, ticket, found } = move;
	return { ...here, checking: false, draft: { ...here.draft, site, ticket, found } };
}
