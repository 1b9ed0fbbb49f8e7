import type { Tenure } from '../domain/campaign/campaign.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { entries } from './entries.ts';
import type { LibraryEntry } from './entry.ts';

const instruments = entries.filter(({ kind }) => kind === 'survey' || kind === 'consultation');

/**
 * The questionnaires that a campaign can ask, by id. Neither the statement of a team, which is
 * signed beside a campaign, nor a sheet, which is finished in the editor first.
 */
export const library: ReadonlyMap<string, Questionnaire> = new Map(
	instruments.map(({ id, questionnaire }) => [id, questionnaire])
);

/** What a place can ask, in its own words; a federation or a table asks through any place. */
export function instrumentsFor(tenure: Tenure): readonly LibraryEntry[] {
	if (tenure === 'federation' || tenure === 'table') return instruments;
	return instruments.filter(({ tenures }) => tenures.includes(tenure));
}
