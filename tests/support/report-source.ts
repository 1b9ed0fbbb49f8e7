import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { ReportSource } from '#lib/export/report/lay-out-report.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { composeMethod } from '#lib/server/services/results/compose-method.ts';

/** What the files of a publication are made of, with nothing beside it. */
export function reportSource(
	release: Release,
	questionnaire: Questionnaire,
	locale: Locale,
	previous: Release | null = null
): ReportSource & { readonly release: Release; readonly questionnaire: Questionnaire } {
	const page = composeLetter({ release, questionnaire, previous, years: [] }, null, locale);
	return {
		page,
		parts: release.tables.filter(({ group }) => group !== page.letter.group.id),
		method: composeMethod(release, questionnaire, locale, { comments: false, team: false }),
		team: null,
		comments: null,
		release,
		questionnaire
	};
}
