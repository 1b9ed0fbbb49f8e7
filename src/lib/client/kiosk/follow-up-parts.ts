import type { ToldCommitment } from '../../domain/followup/told.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type FollowUpAct from '../../ui/followup/FollowUpAct.svelte';
import type FollowUpScreen from '../../ui/followup/FollowUpScreen.svelte';

/** What became of last year's answers: not part of the first download. */
interface FollowUpParts {
	readonly Act: typeof FollowUpAct;
	readonly Screen: typeof FollowUpScreen;
	readonly told: (site: string | null) => readonly ToldCommitment[];
}

/** Of a bundle that tells some; null where it tells none. */
export async function fetchFollowUp(
	translation: Translation,
	{ followUp = [] }: Pick<CampaignBundle, 'followUp'>
): Promise<FollowUpParts | null> {
	if (followUp.length === 0) return null;
	const [act, screen, { toldIn }] = await Promise.all([
		import('../../ui/followup/FollowUpAct.svelte'),
		import('../../ui/followup/FollowUpScreen.svelte'),
		import('../../protocol/follow-up.ts'),
		translation.include(['followup'])
	]);
	return { Act: act.default, Screen: screen.default, told: (site) => toldIn(followUp, site) };
}
