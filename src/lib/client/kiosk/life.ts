import { unreachable } from '../../domain/unreachable.ts';
import type { OpeningHours } from '../../protocol/device.ts';
import type { CampaignRefusal } from '../storage/campaign-store.ts';
import { isOpenAt } from './opening-hours.ts';

/** Why nobody can begin here; the screen says what to do about each. */
type Inability =
	/** Not paired, and no address named a campaign. */
	| 'not-set-up'
	/** The office no longer knows this tablet. */
	| 'revoked'
	/** The browser's store cannot be used. */
	| 'storage'
	| 'nearly-full'
	/** The browser may clear what is kept, something is kept, and it cannot leave. */
	| 'not-persistent'
	/** No campaign is open at this site. */
	| 'nothing-to-ask'
	| CampaignRefusal;

/** What is known of the tablet and its surroundings. The machine decides; it never looks itself. */
export interface Situation {
	/** `here`: by an address, to try on any computer. */
	readonly setUp: 'paired' | 'here' | 'revoked' | 'none';
	/** What stops everything, whatever the campaigns are. */
	readonly fault: 'storage' | 'insecure-context' | 'nearly-full' | 'not-persistent' | null;
	/** Slugs of what can be asked at this site. */
	readonly campaigns: readonly string[];
	/** Why a campaign that should be asked cannot be, when none can. */
	readonly refusal: CampaignRefusal | null;
	readonly hours: OpeningHours | null;
	/** Minutes since midnight, by the time this tablet trusts. */
	readonly minute: number;
	/** There is an exit code: care and setting up are behind it. */
	readonly locked: boolean;
}

/** Where a kiosk stands in its day. One at a time. */
export type Life =
	/** A page that has just been loaded, and knows nothing yet. */
	| { readonly at: 'starting' }
	/** The attract screen of one campaign. */
	| { readonly at: 'resting'; readonly campaign: string }
	/** The attract screen of several campaigns. */
	| { readonly at: 'choosing'; readonly campaigns: readonly string[] }
	/** Somebody is answering, or reads the thanks. Only `left` ends it. */
	| { readonly at: 'visiting'; readonly campaign: string }
	/** Everything was erased; a pause before the next person. */
	| { readonly at: 'cooling' }
	/** Outside the opening hours. */
	| { readonly at: 'closed'; readonly hours: OpeningHours }
	| { readonly at: 'pin'; readonly then: 'care' | 'setting-up' }
	/** A pairing code is asked in the place of a forgotten exit code. */
	| { readonly at: 'forgotten' }
	| { readonly at: 'care' }
	| { readonly at: 'setting-up' }
	| { readonly at: 'unable'; readonly reason: Inability };

/** What a person, the clock or the news can do to it. */
export type LifeMove =
	/** The situation was looked at anew. */
	| { readonly kind: 'look' }
	| { readonly kind: 'begin'; readonly campaign: string }
	/** Sent, given up, left or timed out: nothing of the visit is left in the page. */
	| { readonly kind: 'left' }
	| { readonly kind: 'cooled' }
	/** Five seconds on the corner, or its button by keyboard. */
	| { readonly kind: 'ask-care' }
	| { readonly kind: 'ask-set-up' }
	| { readonly kind: 'pin-right' }
	/** A pad was left, or nobody touched it. */
	| { readonly kind: 'pin-left' }
	/** « Code oublié ? » */
	| { readonly kind: 'ask-forgotten' }
	| { readonly kind: 'care-left' }
	| { readonly kind: 'set-up-done' };

/** How long the pause between two persons is, in milliseconds. */
export const coolingTime = 5_000;

/** How long a pad that nobody touches stays, in milliseconds. */
export const padTime = 30_000;

/** The life after a move. A move that makes no sense where the kiosk stands changes nothing. */
export function lived(life: Life, move: LifeMove, situation: Situation): Life {
	switch (move.kind) {
		case 'look':
			return life.at === 'starting' || isWaiting(life) ? same(life, placeIn(situation)) : life;
		case 'begin':
			return begun(life, move.campaign, situation);
		case 'left':
			return life.at === 'visiting' ? { at: 'cooling' } : life;
		case 'cooled':
			return life.at === 'cooling' ? placeIn(situation) : life;
		case 'ask-care':
			return isWaiting(life) ? lockedBefore(careIn(situation), situation) : life;
		case 'ask-set-up':
			return isWaiting(life) ? lockedBefore('setting-up', situation) : life;
		case 'pin-right':
			return life.at === 'pin' ? { at: life.then } : life;
		case 'pin-left':
			return life.at === 'pin' || life.at === 'forgotten' ? placeIn(situation) : life;
		case 'ask-forgotten':
			return life.at === 'pin' ? { at: 'forgotten' } : life;
		case 'care-left':
			return life.at === 'care' ? placeIn(situation) : life;
		case 'set-up-done':
			return life.at === 'setting-up' ? placeIn(situation) : life;
		default:
			return unreachable(move);
	}
}

/**
 * Nobody is answering and nobody works on the tablet: the place for news, for a new version of the
 * app and for asking the exit code.
 */
export function isWaiting(life: Life): boolean {
	return ['resting', 'choosing', 'closed', 'unable'].includes(life.at);
}

/** Where a kiosk stands when nobody is there. What stops everything is said before anything else. */
function placeIn(situation: Situation): Life {
	if (isHalfSetUp(situation)) return { at: 'setting-up' };
	const reason = inabilityIn(situation);
	if (reason !== null) return { at: 'unable', reason };
	const { campaigns, hours, minute } = situation;
	if (hours !== null && !isOpenAt(hours, minute)) return { at: 'closed', hours };
	const [only] = campaigns;
	return only !== undefined && campaigns.length === 1
		? { at: 'resting', campaign: only }
		: { at: 'choosing', campaigns };
}

/** Paired, but the setting up was left before an exit code: nobody answers on a tablet anyone may care for. */
function isHalfSetUp({ setUp, fault, locked }: Situation): boolean {
	return setUp === 'paired' && !locked && fault !== 'storage' && fault !== 'insecure-context';
}

function inabilityIn({ setUp, fault, campaigns, refusal }: Situation): Inability | null {
	if (fault === 'insecure-context' || fault === 'storage') return fault;
	if (setUp === 'revoked') return 'revoked';
	if (setUp === 'none') return 'not-set-up';
	if (fault !== null) return fault;
	return campaigns.length > 0 ? null : (refusal ?? 'nothing-to-ask');
}

/** What was true at the last look is judged again at the touch: a full disk, an hour that has come. */
function begun(life: Life, campaign: string, situation: Situation): Life {
	if (life.at !== 'resting' && life.at !== 'choosing') return life;
	const place = placeIn(situation);
	const offered =
		(place.at === 'resting' && place.campaign === campaign) ||
		(place.at === 'choosing' && place.campaigns.includes(campaign));
	return offered ? { at: 'visiting', campaign } : same(life, place);
}

/** There is nothing to care for before a first setting up, and no care without an exit code. */
function careIn({ setUp, locked }: Situation): 'care' | 'setting-up' {
	return locked && (setUp === 'paired' || setUp === 'revoked') ? 'care' : 'setting-up';
}

function lockedBefore(then: 'care' | 'setting-up', { locked }: Situation): Life {
	return locked ? { at: 'pin', then } : { at: then };
}

/** A look that changes nothing gives back the very same life, so that nothing is drawn anew. */
function same(before: Life, after: Life): Life {
	return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
