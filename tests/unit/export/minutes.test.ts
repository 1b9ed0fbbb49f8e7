import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeMinutes } from '#lib/domain/consultation/minutes.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { layOutMinutes, type MinutesDocument } from '#lib/export/minutes/lay-out-minutes.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { minutesNamespaces } from '#lib/server/services/minutes/print-minutes.ts';
import { composeMethod } from '#lib/server/services/results/compose-method.ts';
import { draw } from '#lib/server/typesetting/draw.ts';
import {
	ballotQuestions,
	ballotSurvey,
	formalRules,
	outcomeOf,
	worksRules
} from '../../support/outcomes.ts';
import { outcomeRelease, publishedOutcomes } from '../../support/published-outcomes.ts';

const hash = 'c0ffee12'.repeat(8);
/** What its journal says: counted, and never again. */
const acts = { journal: hash, closedEarly: false, recounts: [] };
const rules = formalRules({ questions: [ballotQuestions[0], ballotQuestions[2]] });

async function laidOut(outcomes: readonly Outcome[], locale: Locale): Promise<MinutesDocument> {
	const release = outcomeRelease(outcomes);
	const minutes = writeMinutes(release, rules, ballotSurvey, acts);
	if (minutes === null) throw new Error('no minutes');
	const { page } = await publishedOutcomes(outcomes, rules, locale);
	const { t } = await createTranslation(locale, minutesNamespaces);
	const beside = { comments: false, team: false };
	const method = composeMethod(release, ballotSurvey, locale, beside, rules);
	return layOutMinutes(
		{ minutes, reports: page.outcomes, method },
		{ t, locale, unit: release.unit },
		'us-letter'
	);
}

describe('the minutes of a vote', () => {
	test('are of a vote only: not of a survey, of an advice, or where nothing is said', () => {
		const said = outcomeRelease([outcomeOf.motion]);
		expect(writeMinutes(said, null, ballotSurvey, acts)).toBeNull();
		expect(writeMinutes(said, worksRules(), ballotSurvey, acts)).toBeNull();
		expect(writeMinutes({ ...said, outcomes: [] }, rules, ballotSurvey, acts)).toBeNull();
		expect(writeMinutes(said, rules, ballotSurvey, acts)).toMatchObject({
			electorate: 40,
			voters: 21,
			quorum: { needed: 15, reached: true },
			asked: [{ item: 'proposition', options: [{ fr: 'Pour' }, {}, {}] }]
		});
	});

	test('say the rules, the announcement and the outcome, question by question', async () => {
		const { sections } = await laidOut([outcomeOf.motion, outcomeOf.chosen], 'fr');
		const words = JSON.stringify(sections).replaceAll('\u00A0', ' ');
		for (const said of [
			'Un vote par membre. Votes possibles : 40.',
			'Quorum, les votes qu’il faut : 15.',
			'La proposition est adoptée si plus de la moitié des voix exprimées sont pour',
			'Les petits nombres ne seront pas dits exactement.',
			'Remplacer la chaudière en 2028 ?',
			'Adoptée',
			'Aline Roy',
			'secretariat, tresorerie et federation',
			'npm run journal -- journal.json c0ffee12'
		]) {
			expect(words).toContain(said);
		}
	});

	test('say nothing of the journal where there is none', async () => {
		const minutes = writeMinutes(outcomeRelease([outcomeOf.motion]), rules, ballotSurvey, {
			...acts,
			journal: null
		});
		expect(minutes?.journal).toBeNull();
		const { sections } = await laidOut([outcomeOf.motion], 'fr');
		expect(sections).toHaveLength(9);
	});

	test.each(locales)(
		'are a tagged file in %s, with a glyph for every character',
		async (locale) => {
			const document = await laidOut([outcomeOf.motion, outcomeOf.chosen], locale);
			expect(document.rtl).toBe(locale === 'ar');
			const pdf = await draw(resolve('.'), 'minutes', document);
			expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
		}
	);
});
