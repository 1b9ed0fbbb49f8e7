import type { AnswerUnit, CampaignSite } from './campaign.ts';

/** A site, as far as it matters who may answer there. */
export type FramedSite = Pick<CampaignSite, 'dwellings' | 'heads'>;

/** Whether somebody has to say how many persons or members there are: dwellings do not tell. */
export function countsHeads(unit: AnswerUnit): boolean {
	return unit === 'person' || unit === 'member';
}

/**
 * How many may answer at a site, in the campaign's unit: its dwellings, or its persons or members
 * where they were counted. 0 where nobody said.
 */
export function frameOf({ dwellings, heads }: FramedSite): number {
	return heads ?? dwellings;
}
