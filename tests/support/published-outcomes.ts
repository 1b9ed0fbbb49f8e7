import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { release } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import type { LetterPage } from '#lib/wording/letter/letter-page.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { annualFacts } from './annual-release.ts';
import { ballotSurvey } from './outcomes.ts';

/** A release that says outcomes and nothing else, made as every release is. */
export function outcomeRelease(outcomes: readonly Outcome[]): Release {
	const plan = writePlan({
		questionnaire: { ...ballotSurvey, questions: [] },
		root: { id: 'all', label: 'Les Tilleuls' },
		sites: [{ id: 'ensemble', label: 'Les Tilleuls', frame: 40 }],
		policy: { version: 1, margin: 3 }
	});
	return release(
		{
			...annualFacts,
			id: 'vote-2027',
			campaign: 'vote-2027',
			title: { fr: 'Vote sur la chaudière', ar: 'تصويت على سخّان المبنى' },
			unit: 'member',
			tenure: 'coop',
			questionnaire: { id: ballotSurvey.id, version: 1, hash: 'b'.repeat(64) },
			outcomes
		},
		plan,
		{
			sites: [{ site: 'ensemble', respondents: outcomes[0]?.voters ?? 0 }],
			classes: []
		},
		{ items: [], orders: [] }
	);
}

/** It as the pages of results get it, in one language. */
export async function publishedOutcomes(
	outcomes: readonly Outcome[],
	ballot: BallotRules | null,
	locale: Locale = 'fr'
): Promise<{
	readonly page: LetterPage;
	readonly speech: Speech;
	readonly translation: Translation;
}> {
	const page = composeLetter(
		{
			release: outcomeRelease(outcomes),
			questionnaire: ballotSurvey,
			ballot,
			previous: null,
			years: []
		},
		null,
		locale
	);
	const translation = await createTranslation(locale, [
		'common',
		'results',
		'assembly',
		'public',
		'method',
		'outcome'
	]);
	return { page, translation, speech: { t: translation.t, locale, unit: page.facts.unit } };
}
