import { Refusal } from '../refusal.ts';
import { unreachable } from '../unreachable.ts';
import type { CampaignCalendar, CampaignState } from './campaign.ts';
import { checkCalendar, checkCalendarAhead, closedEarly } from './calendar.ts';

/**
 * What can happen to a campaign. `start-trial`, `open` and `close` are acts of a manager;
 * `end` and `release` happen by the calendar, with nobody present.
 * `open` carries the moment of opening: now, or one that was chosen.
 */
export type Move =
	| { readonly kind: 'start-trial' }
	| { readonly kind: 'open'; readonly at: number }
	| { readonly kind: 'close' }
	| { readonly kind: 'end' }
	| { readonly kind: 'release' };

export interface MovingCampaign {
	readonly state: CampaignState;
	readonly calendar: CampaignCalendar;
}

type MoveRefusal =
	| 'already-trial'
	| 'already-open'
	| 'not-open'
	| 'already-closed'
	| 'already-released'
	| 'too-early';

/**
 * The campaign after a move, or a refusal by name. Pure: whoever calls it writes the result with
 * a compare-and-set on the state that was read, so that two processes cannot both move it.
 *
 * @param now milliseconds since 1970, UTC
 * @throws Refusal with a code of `MoveRefusal`, or of the calendar when it is already over
 */
export function move(campaign: MovingCampaign, next: Move, now: number): MovingCampaign {
	const { state, calendar } = campaign;
	switch (next.kind) {
		case 'start-trial':
			if (state === 'trial') throw new Refusal<MoveRefusal>('already-trial');
			if (state !== 'draft') throw new Refusal<MoveRefusal>('already-open');
			return { state: 'trial', calendar };
		case 'open': {
			if (state !== 'draft' && state !== 'trial') throw new Refusal<MoveRefusal>('already-open');
			checkCalendarAhead(calendar, now);
			// A moment already past means now: nothing was open before it was confirmed.
			return {
				state: 'open',
				calendar: checkCalendar({ ...calendar, opens: Math.max(next.at, now) })
			};
		}
		case 'close':
			if (state !== 'open') throw new Refusal<MoveRefusal>(notOpen(state));
			if (now < calendar.opens) throw new Refusal<MoveRefusal>('not-open');
			return { state: 'closed', calendar: closedEarly(calendar, now) };
		case 'end':
			if (state !== 'open') throw new Refusal<MoveRefusal>(notOpen(state));
			if (now < calendar.closes) throw new Refusal<MoveRefusal>('too-early');
			return { state: 'closed', calendar };
		case 'release':
			if (state !== 'closed') throw new Refusal<MoveRefusal>(notClosed(state));
			if (now < calendar.collectsUntil) throw new Refusal<MoveRefusal>('too-early');
			return { state: 'released', calendar };
		default:
			return unreachable(next);
	}
}

/** The moves the calendar makes by itself at a moment, or null: at most one at a time. */
export function dueMove(campaign: MovingCampaign, now: number): 'end' | 'release' | null {
	if (campaign.state === 'open' && now >= campaign.calendar.closes) return 'end';
	if (campaign.state === 'closed' && now >= campaign.calendar.collectsUntil) return 'release';
	return null;
}

function notOpen(state: Exclude<CampaignState, 'open'>): MoveRefusal {
	switch (state) {
		case 'draft':
		case 'trial':
			return 'not-open';
		case 'closed':
			return 'already-closed';
		case 'released':
			return 'already-released';
		default:
			return unreachable(state);
	}
}

function notClosed(state: Exclude<CampaignState, 'closed'>): MoveRefusal {
	return state === 'released' ? 'already-released' : 'too-early';
}
