import { needsQuestion } from '../../../domain/campaign/team-statement.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { sideBySide } from '../../../domain/report/side-by-side.ts';
import type { CampaignResults } from '../campaign-results.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { readPublishedStatement } from '../team-statement-reading.ts';
import type { LetterPage } from '../../../wording/letter/letter-page.ts';
import type { TeamBeside } from '../../../wording/team/team-beside.ts';

/**
 * The team's signed view beside the tenants' order of needs, on the page of the whole: the team
 * speaks of nobody else. Null where no team has signed.
 */
export async function teamBeside(
	reader: ReleaseReader,
	{ release, questionnaire }: NonNullable<CampaignResults['published']>,
	{ letter }: LetterPage,
	language: string
): Promise<TeamBeside | null> {
	if (letter.group.parent !== null) return null;
	const statement = await readPublishedStatement(reader, release.id);
	const question = needsQuestion(questionnaire);
	if (statement === null || question?.id !== statement.question) return null;
	return {
		signed: statement.signed,
		needs: statement.needs.map(({ code, label }) => ({ code, label: wordsIn(label, language) })),
		order: sideBySide(release, question, statement),
		labels: Object.fromEntries(
			question.options.map(({ code, label }) => [code, wordsIn(label, language)])
		),
		members: release.tenure === 'coop',
		demonstration: statement.demonstration,
		file: `/api/releases/${encodeURIComponent(release.id)}/team.json`
	};
}
