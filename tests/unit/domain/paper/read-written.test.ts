import { describe, expect, test } from 'vitest';
import { besideOptions, ownField, type Written } from '#lib/domain/paper/keyed-form.ts';
import { readWritten } from '#lib/domain/paper/read-written.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { questionOf } from '../../../support/questions.ts';

const ticked = (...codes: string[]): Written => ({ ticked: codes, fields: {} });
const fields = (filled: Record<string, string>, ...codes: string[]): Written => ({
	ticked: codes,
	fields: filled
});
const { dontKnow, declined, quotable } = besideOptions;

describe('what stands on paper becomes an answer', () => {
	test.each<[string, Question, Written, unknown]>([
		['a scale', questionOf.scale, ticked('souvent'), { kind: 'choice', code: 'souvent' }],
		[
			'an answer apart',
			questionOf.scale,
			ticked('sans-objet'),
			{ kind: 'choice', code: 'sans-objet' }
		],
		['yes', questionOf.yesNo, ticked('yes'), { kind: 'choice', code: 'yes' }],
		['one choice', questionOf.single, ticked('paix'), { kind: 'choice', code: 'paix' }],
		[
			'several choices, in the order of the question',
			questionOf.several,
			ticked('sante', 'loyer'),
			{ kind: 'choices', codes: ['loyer', 'sante'] }
		],
		['a number', questionOf.number, fields({ [ownField]: ' 12 ' }), { kind: 'number', value: 12 }],
		[
			'a number in Arabic figures',
			questionOf.number,
			fields({ [ownField]: '٤٢' }),
			{ kind: 'number', value: 42 }
		],
		[
			'a word',
			questionOf.shortText,
			fields({ [ownField]: 'Merci' }),
			{ kind: 'text', text: 'Merci' }
		],
		[
			'words that may be quoted',
			questionOf.longText,
			fields({ [ownField]: 'Un banc' }, quotable),
			{ kind: 'text', text: 'Un banc', quotable: true }
		],
		[
			'an order written in numbers',
			questionOf.ranking,
			fields({ paix: '2', sante: '1', loyer: '' }),
			{ kind: 'order', codes: ['sante', 'paix'] }
		],
		[
			'amounts with their signs',
			questionOf.budget,
			fields({ banc: '300 $', jardin: '$700' }),
			{ kind: 'amounts', amounts: { banc: 300, jardin: 700 } }
		],
		['not known', questionOf.yesNo, ticked(dontKnow), { kind: 'none', reason: 'dont-know' }],
		['declined', questionOf.scale, ticked(declined), { kind: 'none', reason: 'declined' }]
	])('%s', (_name, question, written, answer) => {
		expect(readWritten(question, written)).toEqual({ answer });
	});

	test.each(Object.entries(questionOf))(
		'nothing at a question (%s) passes it',
		(_name, question) => {
			expect(readWritten(question, ticked())).toEqual({ answer: null });
			expect(readWritten(question, fields({ [ownField]: '  ' }))).toEqual({ answer: null });
		}
	);

	test('amounts of nothing pass the question', () => {
		expect(readWritten(questionOf.budget, fields({ banc: '0' }))).toEqual({ answer: null });
	});
});

describe('what cannot be counted is refused by name', () => {
	test.each<[string, Question, Written, string]>([
		['two boxes of one question', questionOf.single, ticked('paix', 'loyer'), 'too-many'],
		['a box that is not there', questionOf.single, ticked('chats'), 'unknown-option'],
		[
			'an answer and « I do not know »',
			questionOf.scale,
			ticked('souvent', dontKnow),
			'not-with-others'
		],
		['two reasons for no answer', questionOf.scale, ticked(declined, dontKnow), 'not-with-others'],
		[
			'« I do not know » where it is not offered',
			questionOf.single,
			ticked(dontKnow),
			'not-offered'
		],
		['« none » and another', questionOf.several, ticked('aucun', 'paix'), 'not-with-others'],
		['a number in words', questionOf.number, fields({ [ownField]: 'douze' }), 'not-whole'],
		['a number with a comma', questionOf.number, fields({ [ownField]: '1,5' }), 'not-whole'],
		['a number too large', questionOf.number, fields({ [ownField]: '91' }), 'out-of-range'],
		['the same place twice', questionOf.ranking, fields({ paix: '1', sante: '1' }), 'chosen-twice'],
		['a place left out', questionOf.ranking, fields({ paix: '2' }), 'gap'],
		[
			'more places than there are',
			questionOf.ranking,
			fields({ paix: '1', sante: '2', loyer: '3' }),
			'too-many'
		],
		[
			'more money than there is',
			questionOf.budget,
			fields({ banc: '300', jardin: '900' }),
			'over-budget'
		],
		['more than a thing costs', questionOf.budget, fields({ banc: '301' }), 'out-of-range'],
		['a hidden character', questionOf.shortText, fields({ [ownField]: 'a\u202Eb' }), 'hostile-text']
	])('%s', (_name, question, written, fault) => {
		expect(readWritten(question, written)).toEqual({ fault });
	});
});
