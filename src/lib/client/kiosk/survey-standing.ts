import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';

/** Whether a campaign can be answered at a moment, by the time this device trusts. */
export type SurveyStanding = 'open' | 'not-yet' | 'closed' | 'published';

/**
 * A device knows the server's time to a second at best (HTTP tells whole seconds), and a campaign may
 * be opened « now »: so near its opening it is open. What is sealed early waits until it has opened.
 */
const nearOpening = 60_000;

/**
 * The server's word first: it knows the time. The opening day counts too, because a campaign that
 * is confirmed for later is already `open`. A closing that the device alone believes in stops
 * nobody: its clock may be wrong, and the server judges what comes late.
 *
 * @param now milliseconds since 1970, UTC
 */
export function standingOf(
	bundle: Pick<CampaignBundle, 'state' | 'opens' | 'publishes'>,
	now: number
): SurveyStanding {
	switch (bundle.state) {
		case 'trial':
			return 'open';
		case 'open':
			return Date.parse(bundle.opens) > now + nearOpening ? 'not-yet' : 'open';
		case 'closed':
			return 'closed';
		case 'released':
			return Date.parse(bundle.publishes) > now ? 'closed' : 'published';
	}
}
