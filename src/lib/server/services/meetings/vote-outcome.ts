import { allowsDecision } from '../../../domain/meeting/vote.ts';
import type { AnswerUnit } from '../../../domain/campaign/campaign.ts';
import { type OutcomeReport, reportOutcomes } from '../../../domain/report/outcome-report.ts';
import { readCampaignResults } from '../campaign-results.ts';
import type { ReleaseReader } from '../read-releases.ts';

/** What a secret vote has said, once everybody may read it. */
export interface VoteOutcome {
	readonly unit: AnswerUnit;
	readonly reports: readonly OutcomeReport[];
	/** Whether an assembly may write what it decides after it. */
	readonly decidable: boolean;
}

/**
 * What everybody reads of the ballots of a campaign, in one language; null before its day, and of a
 * survey.
 */
export async function voteOutcome(
	reader: ReleaseReader,
	slug: string,
	language: string
): Promise<VoteOutcome | null> {
	const published = (await readCampaignResults(reader, slug))?.published ?? null;
	if (published === null) return null;
	const { release, ballot = null, questionnaire } = published;
	const outcomes = release.outcomes ?? [];
	if (outcomes.length === 0) return null;
	return {
		unit: release.unit,
		reports: reportOutcomes(outcomes, ballot, questionnaire, language),
		decidable: allowsDecision(outcomes)
	};
}
