import { expect, test } from 'vitest';
import { checkLines } from '#lib/client/kiosk/check-lines.ts';
import { ballotItems } from '#lib/library/ballots/questions.ts';
import { ballotQuestionnaire } from '#lib/library/ballots/questionnaire.ts';

const question = {
	fr: 'Acceptez-vous de verser 12 000 $ à la réserve en 2027 ?',
	en: 'Do you agree to put $12,000 into the reserve in 2027?'
};
const { questions } = ballotQuestionnaire({ kind: 'vote', question }, { id: 'essai', version: 1 });
const answers = { [ballotItems.vote]: { kind: 'choice', code: 'contre' } } as const;

test('who re-reads a vote reads the whole question that was asked beside the answer', () => {
	expect(checkLines(questions, answers, 'fr', 'text')[0]).toMatchObject({
		short: question.fr,
		shown: { words: ['Contre'] }
	});
});

test('who re-reads a survey reads a few words of each question, never the whole of it', () => {
	expect(checkLines(questions, answers, 'en')[0]?.short).toBe('The proposal');
});
