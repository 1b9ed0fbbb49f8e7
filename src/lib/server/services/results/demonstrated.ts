import type { Release } from '../../../domain/disclosure/release.ts';
import type { Demonstrated } from '../../../wording/letter/letter-page.ts';

/**
 * Whether published figures of elsewhere may stand beside it: not where nobody wanted them before the
 * opening, and not beside the study itself, rebuilt from them.
 */
export function setsLandmarks(release: Release): boolean {
	return release.plan.landmarks !== false && demonstrated(release) !== 'rebuilt';
}

/** The provincial survey is rebuilt from the figures of the study; every other demonstration is invented. */
export function demonstrated({ demonstration, questionnaire }: Release): Demonstrated {
	if (!demonstration) return null;
	return questionnaire.id === 'sondage-provincial' ? 'rebuilt' : 'invented';
}
