import { needsQuestion } from '#lib/domain/campaign/team-statement.ts';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import { sideBySide } from '#lib/domain/report/side-by-side.ts';
import type { CampaignResults } from '#lib/server/services/campaign-results.ts';
import type { ReleaseReader } from '#lib/server/services/read-releases.ts';
import { readPublishedStatement } from '#lib/server/services/team-statement-reading.ts';
import type { LetterPage } from '#lib/ui/letter/letter-page.ts';
import type { TeamBeside } from '#lib/ui/team/team-beside.ts';

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
