import type { ToldCommitment } from '../../domain/followup/told.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { trustedNow } from '../device/trusted-time.ts';
import type * as shown from './follow-up-shown.ts';

/** What became of last year's answers: not part of the first download. */
export interface FollowUpParts {
	readonly Act: typeof shown.Act;
	readonly Screen: typeof shown.Screen;
	readonly told: (site: string | null) => readonly ToldCommitment[];
	/** The clock this device trusts: milliseconds since 1970, UTC. */
	readonly now: () => number;
}

/** Of a bundle that tells some; null where it tells none. */
export async function fetchFollowUp(
	translation: Translation,
	{ followUp = [] }: Pick<CampaignBundle, 'followUp'>
): Promise<FollowUpParts | null> {
	if (followUp.length === 0) return null;
	const [{ Act, Screen, toldIn }] = await Promise.all([
		import('./follow-up-shown.ts'),
		translation.include(['followup'])
	]);
	return { Act, Screen, told: (site) => toldIn(followUp, site), now: trustedNow };
}
