import { describe, expect, test } from 'vitest';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import type { PaperForm } from '#lib/export/paper/paper-form.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { ballotSurvey, formalRules, worksRules } from '../../../support/outcomes.ts';
import { formSource } from '../../../support/paper.ts';

async function laidOut(rules: BallotRules | null): Promise<PaperForm> {
	const { t } = await createTranslation('fr', ['common', 'paper', 'outcome']);
	const source = formSource(
		{ ...ballotSurvey, questions: ballotSurvey.questions.slice(0, 1) },
		{ ballot: rules === null ? null : ballotNotice(rules, ballotSurvey, 3) }
	);
	return layOutForm(source, { t, locale: 'fr', page: 'us-letter' });
}

const coverOf = ({ cover }: PaperForm): string =>
	cover
		.flatMap(({ title, text }) => [title, ...text])
		.join('\n')
		.replaceAll('\u00A0', ' ');

const promise = 'Les résultats ne disent jamais qui a répondu quoi.';

describe('a ballot on paper', () => {
	test('carries the rules and what will be published, not the promise of a survey', async () => {
		const cover = coverOf(await laidOut(formalRules()));
		expect(cover).toContain('Ce vote décide.');
		expect(cover).toContain('Un vote par membre. Votes possibles : 40.');
		expect(cover).toContain('Quorum, les votes qu’il faut : 15.');
		expect(cover).toContain('plus de la moitié des voix exprimées');
		expect(cover).toContain('Seront publiés : le résultat');
		expect(cover).toContain('Publié le 3 avril 2027');
		expect(cover).toContain('Deux personnes recopient les réponses.');
		expect(cover).not.toContain(promise);
		expect(coverOf(await laidOut(null))).toContain(promise);
	});

	test('warns before an exact count', async () => {
		const cover = coverOf(await laidOut(formalRules({ announcement: 'exact' })));
		expect(cover).toContain('Si tout le monde vote pareil, chacun saura');
	});

	test('gives the blank vote a box as large as the others', async () => {
		const { questions } = await laidOut(formalRules());
		expect(questions[0]?.answer).toEqual({
			form: 'boxes',
			options: ['Pour', 'Vote blanc', 'Contre'],
			apart: []
		});
	});

	test('offers no answer in somebody’s place, unless the rules let somebody vote for another', async () => {
		const inPlace = 'J’ai répondu à la place de quelqu’un';
		const offered = async (rules: BallotRules) =>
			JSON.stringify((await laidOut(rules)).questions.at(-1)).includes(inPlace);
		expect(await offered(formalRules())).toBe(false);
		expect(await offered(worksRules())).toBe(true);
	});

	test('promises nothing where people advise on works', async () => {
		const cover = coverOf(await laidOut(worksRules()));
		expect(cover).toContain('Rien n’est promis.');
		expect(cover).not.toContain('Ce vote décide.');
	});
});
