import { expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import type { FinishedResponse } from '#lib/domain/response/response.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { gatherComments } from '#lib/server/tabulator/gather-comments.ts';

const survey = parseQuestionnaire(JSON.parse(JSON.stringify(annualSurvey)));
const question = 'une-seule-chose';
const planned = [{ question, themes: [] }];

function wrote(text: string, quotable = false): FinishedResponse {
	const answer = { kind: 'text', text, ...(quotable ? { quotable: true as const } : {}) } as const;
	return finish(survey, withAnswer(startResponse(), question, answer), 'fr');
}

function gathered(responses: readonly FinishedResponse[], staff: readonly string[] = []) {
	const gatherer = gatherComments(planned, staff);
	for (const response of responses) gatherer.add(response);
	return gatherer.result();
}

test('a comment leaves its response with its question, its words, the consent, and nothing else', () => {
	expect(gathered([wrote('Moins de  bruit\nle soir', true)])).toStrictEqual([
		{
			question,
			comment: {
				state: 'redacted',
				text: 'Moins de bruit le soir',
				quotable: true,
				writers: 1,
				first: null
			}
		}
	]);
});

test('without an answer there is no comment', () => {
	expect(gathered([finish(survey, startResponse(), 'fr')])).toStrictEqual([]);
});

test('a question that nobody planned to read is left in its response', () => {
	const gatherer = gatherComments([], []);
	gatherer.add(wrote('Moins de bruit'));
	expect(gatherer.result()).toStrictEqual([]);
});

test('the same words of several people are one comment, quoted only if all of them agreed', () => {
	const both = gathered([wrote('Le bruit', true), wrote('Le  bruit', false)]);
	expect(both.map(({ comment }) => [comment.writers, comment.quotable])).toStrictEqual([
		[2, false]
	]);
	const agreed = gathered([wrote('Le bruit', true), wrote('Le bruit', true)]);
	expect(agreed.map(({ comment }) => [comment.writers, comment.quotable])).toStrictEqual([
		[2, true]
	]);
});

test('identifiers are gone before anything is handed on', () => {
	const [only] = gathered([wrote('Appelez-moi au 418 555-0142, Mme Lavallée le sait')]);
	expect(only?.comment.text).not.toMatch(/0142|Lavallée/);
	expect(only?.comment.text).toMatch(/\[téléphone\].*\[nom\]/);
});

test('the order in which they came cannot be read from the order in which they are handed on', () => {
	const responses = Array.from({ length: 40 }, (_, place) => wrote(`Commentaire numéro ${place}`));
	const came = responses.map((_, place) => place);
	const handed = gathered(responses).map(({ comment }) => Number(/\d+$/.exec(comment.text)?.[0]));
	expect([...handed].sort((one, other) => one - other)).toStrictEqual(came);
	// 40! orders: the one in which they came, or its reverse, does not happen.
	expect(handed).not.toStrictEqual(came);
	expect([...handed].reverse()).not.toStrictEqual(came);
});

test.each([
	['marks without ink', '514\u200B-555\u00AD-01\u206004 le soir', '[téléphone] le soir'],
	['joiners in a name', 'Mme Trem\u200Dblay crie', '[nom] crie'],
	['letters of double width', 'Appelez ５１４-５５５-０１０４', 'Appelez [téléphone]'],
	['letters as mathematics', 'Appelez 𝟱𝟭𝟰-𝟱𝟱𝟱-𝟬𝟭𝟬𝟰', 'Appelez [téléphone]']
])('what leads to a person is found behind %s', (_, text, redacted) => {
	expect(gathered([wrote(text)])[0]?.comment.text).toBe(redacted);
});

test('joiners stay where writing needs them, in Persian and between the parts of an emoji', () => {
	for (const text of ['می\u200Cخواهم', '👨\u200D👩\u200D👧 ensemble']) {
		expect(gathered([wrote(text)])[0]?.comment.text).toBe(text);
	}
});

test('the same words with and without marks that nobody sees are one comment', () => {
	const [only, ...others] = gathered([wrote('Moins de bruit'), wrote('Moins de br\u200Buit')]);
	expect(others).toStrictEqual([]);
	expect(only?.comment.writers).toBe(2);
});
