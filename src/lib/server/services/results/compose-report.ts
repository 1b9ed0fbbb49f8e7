import type { Table } from '../../../domain/disclosure/release.ts';
import type { ReportSource } from '../../../export/report/lay-out-report.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { CampaignResults } from '../campaign-results.ts';
import { readComments } from '../comments/read-comments-release.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { composeLetter } from './compose-letter.ts';
import { composeMethod } from './compose-method.ts';
import { teamBeside } from './team-beside.ts';

/** All that a report of a publication may say, in one language. */
export async function composeReport(
	reader: ReleaseReader,
	published: NonNullable<CampaignResults['published']>,
	locale: Locale
): Promise<ReportSource> {
	const { release, questionnaire, ballot } = published;
	const page = composeLetter(published, null, locale);
	const [comments, team] = await Promise.all([
		readComments(reader, release.id),
		teamBeside(reader, published, page, locale)
	]);
	const beside = { comments: comments !== null, team: team !== null };
	const parts: readonly Table[] = release.tables.filter(
		({ group }) => group !== page.letter.group.id
	);
	return {
		page,
		parts,
		method: composeMethod(release, questionnaire, locale, beside, ballot ?? null),
		team,
		comments
	};
}
