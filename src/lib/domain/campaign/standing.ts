import type { BallotRules } from '../consultation/ballot-rules.ts';
import { unreachable } from '../unreachable.ts';
import type { CampaignCalendar, CampaignState } from './campaign.ts';

/**
 * Where a campaign stands at a moment: its state and its calendar read together.
 * `scheduled`: its opening was confirmed for a moment that has not come; nothing is taken yet.
 * `collecting`: closed to new answers, what was filled in time is still taken.
 * `counting`: everything is in, the release is being made.
 * `guarded`: everything is in, and two of three custodians have to open it.
 * `waiting`: the release exists, nobody reads it before its day.
 */
export type Standing =
	| { readonly kind: 'draft' }
	| { readonly kind: 'trial' }
	| { readonly kind: 'scheduled'; readonly until: number }
	| { readonly kind: 'open'; readonly until: number }
	| { readonly kind: 'collecting'; readonly until: number }
	| { readonly kind: 'counting' }
	| { readonly kind: 'guarded' }
	| { readonly kind: 'waiting'; readonly until: number }
	| { readonly kind: 'published'; readonly since: number };

/** Where a campaign stands at `now`, in milliseconds since 1970. */
export function standingOf(
	campaign: {
		readonly state: CampaignState;
		readonly calendar: CampaignCalendar;
		/** What was decided of a consultation; absent or null of a survey. */
		readonly ballot?: Pick<BallotRules, 'formal'> | null;
	},
	now: number
): Standing {
	const { state, calendar } = campaign;
	const guarded = campaign.ballot?.formal != null;
	switch (state) {
		case 'draft':
			return { kind: 'draft' };
		case 'trial':
			return { kind: 'trial' };
		case 'open':
			if (now < calendar.opens) return { kind: 'scheduled', until: calendar.opens };
			if (now < calendar.closes) return { kind: 'open', until: calendar.closes };
			return afterClosing(calendar, now, guarded);
		case 'closed':
			return afterClosing(calendar, now, guarded);
		case 'released':
			return now < calendar.publishes
				? { kind: 'waiting', until: calendar.publishes }
				: { kind: 'published', since: calendar.publishes };
		default:
			return unreachable(state);
	}
}

function afterClosing(calendar: CampaignCalendar, now: number, guarded: boolean): Standing {
	return now < calendar.collectsUntil
		? { kind: 'collecting', until: calendar.collectsUntil }
		: { kind: guarded ? 'guarded' : 'counting' };
}
