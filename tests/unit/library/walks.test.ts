import { beforeAll, describe, expect, test } from 'vitest';
import { release } from '#lib/domain/disclosure/make-release.ts';
import { inventAnswers } from '#lib/domain/disclosure/simulate.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { needsQuestion } from '#lib/domain/campaign/team-statement.ts';
import { kindRules } from '#lib/domain/questionnaire/kinds/kinds.ts';
import { askedQuestions } from '#lib/domain/questionnaire/journey.ts';
import { decodeResponse, encodeResponse } from '#lib/domain/response/encoding.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { library } from '#lib/library/library.ts';
import { teamPriorities } from '#lib/library/priorites-equipe/questionnaire.ts';
import { seededChance } from '#lib/server/demonstration/chance.ts';
import { tenantPriorities } from '#lib/library/priorites-locataires/questionnaire.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualFacts } from '../../support/annual-release.ts';
import { finishedBy } from '../../support/answered-instrument.ts';
import { formSource } from '../../support/paper.ts';

let french: Translation;

beforeAll(async () => {
	french = await createTranslation('fr', ['common', 'paper', 'respond']);
});

const instruments = [...library];
/** Everything that is offered on a shared tablet; the questions of the study were asked by people. */
const onKiosks = instruments.filter(
	([id]) => !['sondage-provincial', 'sondage-annuel', 'sondage-annuel-coop'].includes(id)
);

function planOf(questionnaire: (typeof instruments)[number][1]) {
	return writePlan({
		questionnaire,
		root: { id: 'all', label: 'Les Tilleuls' },
		sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 40 }],
		policy: { version: 1, margin: 3 }
	});
}

describe.each(instruments)('the way through %s', (id, questionnaire) => {
	test('is walked to its end, every answer shown again and kept', () => {
		const done = finishedBy(questionnaire, 'often', 0);
		for (const question of askedQuestions(questionnaire, done.answers)) {
			if (['statement', 'short-text', 'long-text'].includes(question.kind)) continue;
			const answer = done.answers[question.id];
			if (answer === undefined) throw new Error(question.id);
			expect(answer.kind, question.id).not.toBe('none');
			const shown = kindRules(question).show(question, answer, 'fr');
			if (question.kind === 'yes-no') continue;
			expect(shown.length, question.id).toBeGreaterThan(0);
			for (const line of shown) expect(line.trim(), question.id).not.toBe('');
		}
		expect(decodeResponse(questionnaire, encodeResponse(questionnaire, done))).toEqual(done);
	});

	test('has a paper form with a place to write for each question', () => {
		const form = layOutForm(formSource(questionnaire), {
			t: french.t,
			locale: 'fr',
			page: 'us-letter'
		});
		questionnaire.questions.forEach((question, index) => {
			const { title, answer } = form.questions[index] ?? {};
			expect(title).toContain(question.text['fr']);
			expect(answer === null, question.id).toBe(question.kind === 'statement');
		});
		expect(JSON.stringify(form)).not.toMatch(/undefined|\{\{/);
	});

	test.each([10, 20, 30])('shows the manager what %i answers would look like', (respondents) => {
		const plan = planOf(questionnaire);
		const chance = seededChance(respondents);
		const { heads, counts } = inventAnswers(plan, [{ site: 'tilleuls', respondents }], chance);
		const facts = { ...annualFacts, questionnaire: { id, version: 1, hash: 'a'.repeat(64) } };
		const made = release(facts, plan, heads, counts);
		expect(made.tables.length).toBeGreaterThan(0);
		expect(made.orders.map(({ item }) => item)).toEqual(plan.orders.map(({ item }) => item));
	});
});

test.each(onKiosks)('%s has at most fifteen screens of questions with everything', (_id, whole) => {
	const asked = whole.questions.filter(({ kind }) => kind !== 'statement');
	expect(asked.length).toBeLessThanOrEqual(15);
});

describe('the list of the team', () => {
	const ofTeam = needsQuestion(teamPriorities);

	test.each([
		['the annual survey', annualSurvey],
		['the priorities', tenantPriorities]
	])('has the same twelve needs as that of the tenants in %s', (_name, survey) => {
		const ofTenants = needsQuestion(survey);
		expect(ofTeam?.options).toHaveLength(12);
		expect(ofTeam?.options).toEqual(ofTenants?.options);
		expect(ofTeam?.id).toBe(ofTenants?.id);
	});

	test('is no campaign of its own', () => {
		expect(library.has(teamPriorities.id)).toBe(false);
	});
});
