import { expect, test } from 'vitest';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { compareVersions } from '#lib/domain/questionnaire/edit/compare.ts';
import { emptyDraft } from '#lib/domain/questionnaire/edit/draft.ts';
import { questionOf } from '../../../../support/questions.ts';

const { scale, yesNo, single, number } = questionOf as unknown as Record<string, Question>;
if (!scale || !yesNo || !single || !number) throw new Error('there is one of each kind');

function version(...questions: readonly Question[]): Questionnaire {
	return { ...emptyDraft('propre-1', { fr: 'Avis' }, { fr: 'Votre avis' }), questions };
}

function told(before: Questionnaire, after: Questionnaire): unknown {
	return compareVersions(before, after).map(({ id, what, breaks }) => [id, what, breaks]);
}

const before = version(scale, yesNo, single);

test('two versions that ask the same differ in nothing', () => {
	expect(told(before, version(scale, yesNo, single))).toEqual([]);
});

test('what was added or removed cannot be compared, what only moved can', () => {
	expect(told(before, version(single, scale, number))).toEqual([
		['scale', 'moved', false],
		['number', 'added', true],
		['yes-no', 'removed', true]
	]);
});

test('other French breaks the comparison, other English does not', () => {
	const otherwise = { ...scale, text: { fr: 'Vous sentez-vous bien ?' } };
	const english = { ...yesNo, text: { ...yesNo.text, en: 'Is it warm?' } };
	expect(told(before, version(otherwise, english, single))).toEqual([
		['scale', 'asked-otherwise', true],
		['yes-no', 'other-words', false]
	]);
});

test('a question that is asked of others is not comparable, whatever its words', () => {
	const fewer = { ...yesNo, shownIf: { kind: 'answered', question: 'scale' } } as const;
	expect(told(before, version(scale, fewer, single))).toEqual([['yes-no', 'other-words', true]]);
});
