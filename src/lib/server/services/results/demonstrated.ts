import type { Release } from '../../../domain/disclosure/release.ts';
import type { Demonstrated } from '../../../wording/letter/letter-page.ts';

/** The provincial survey is rebuilt from the figures of the study; every other demonstration is invented. */
export function demonstrated({ demonstration, questionnaire }: Release): Demonstrated {
	if (!demonstration) return null;
	return questionnaire.id === 'sondage-provincial' ? 'rebuilt' : 'invented';
}
