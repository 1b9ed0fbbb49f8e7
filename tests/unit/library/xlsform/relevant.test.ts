import { describe, expect, test } from 'vitest';
import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { translateRelevant, type Known } from '#lib/library/xlsform/relevant.ts';
import { questionOf } from '../../../support/questions.ts';

function known(question: Question, names: readonly string[]): Known {
	return { question, codes: new Map(names.map((name) => [name, name.toLowerCase()])) };
}

const questions: Readonly<Record<string, Known>> = {
	chauffage: known({ ...questionOf.yesNo, id: 'chauffage' }, ['yes', 'no']),
	besoins: known({ ...questionOf.several, id: 'besoins' }, ['loyer', 'paix', 'aucun']),
	note: known({ ...questionOf.single, id: 'note' }, ['1', '2', '3', '4']),
	annees: known({ ...questionOf.number, id: 'annees' }, []),
	mot: known({ ...questionOf.shortText, id: 'mot' }, []),
	texte: known({ ...questionOf.statement, id: 'texte' }, [])
};

const translate = (text: string) =>
	translateRelevant(text, (name) =>
		Object.hasOwn(questions, name) ? (questions[name] ?? null) : null
	);

const chose = (question: string, ...codes: string[]): Condition => ({
	kind: 'chose',
	question,
	codes
});
const answered = (question: string): Condition => ({ kind: 'answered', question });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const atLeast = (value: number): Condition => ({ kind: 'at-least', question: 'annees', value });
const atMost = (value: number): Condition => ({ kind: 'at-most', question: 'annees', value });

describe('a condition of a form', () => {
	test.each<[string, Condition]>([
		["${chauffage} = 'yes'", chose('chauffage', 'yes')],
		['${chauffage}="yes"', chose('chauffage', 'yes')],
		["'yes' = ${ chauffage }", chose('chauffage', 'yes')],
		['${chauffage} = ‘yes’', chose('chauffage', 'yes')],
		["${chauffage} != 'yes'", not(chose('chauffage', 'yes'))],
		["${chauffage} != ''", answered('chauffage')],
		["${chauffage} = ''", not(answered('chauffage'))],
		["selected(${besoins}, 'loyer')", chose('besoins', 'loyer')],
		["not(selected(${besoins},'loyer'))", not(chose('besoins', 'loyer'))],
		["selected(${besoins}, 'loyer') = false()", not(chose('besoins', 'loyer'))],
		['count-selected(${besoins}) >= 1', answered('besoins')],
		['string-length(${mot}) > 0', answered('mot')],
		["${besoins} = 'paix'", all(chose('besoins', 'paix'), not(chose('besoins', 'loyer', 'aucun')))],
		['${annees} >= 5', atLeast(5)],
		['${annees} > 5', atLeast(6)],
		['${annees} > 5.5', atLeast(6)],
		['${annees} < 5', atMost(4)],
		['5 > ${annees}', atMost(4)],
		['${annees} = 5', all(atLeast(5), atMost(5))],
		["${annees} = '5'", all(atLeast(5), atMost(5))],
		['${note} >= 3', chose('note', '3', '4')],
		['${note} = 2', chose('note', '2')],
		["${note} = '1' or ${note} = '2'", chose('note', '1', '2')],
		[
			"${chauffage} = 'yes' and (${annees} > 2 or selected(${besoins}, 'paix'))",
			all(chose('chauffage', 'yes'), any(atLeast(3), chose('besoins', 'paix')))
		],
		[
			"${note}='1' and ${note}='2' or ${mot}!=''",
			any(all(chose('note', '1'), chose('note', '2')), answered('mot'))
		],
		["true() and ${mot} != ''", answered('mot')]
	])('says the same here: %s', (text, condition) => {
		expect(translate(text)).toEqual(condition);
	});

	test.each(['true()', 'yes', "${mot} != '' or true()", 'not(false())'])(
		'is always so: %s',
		(text) => {
			expect(translate(text)).toBe(true);
		}
	);

	test.each(['false()', 'no', '${annees} = 5.5', '${note} > 9'])('is never so: %s', (text) => {
		expect(translate(text)).toBe(false);
	});

	test.each([
		["${inconnue} = 'a'"],
		["${chauffage} = 'maybe'"],
		["${mot} = 'bonjour'"],
		["${texte} != ''"],
		['${annees} + 1 > 5'],
		['${annees} > ${note}'],
		["selected-at(${besoins}, 0) = 'loyer'"],
		["if(${annees} > 2, 'a', 'b') = 'a'"],
		["regex(${mot}, '^a')"],
		["today() > '2024-01-01'"],
		["pulldata('x', 'y', 'z', ${mot}) = '1'"],
		['count-selected(${besoins}) > 2'],
		["${chauffage} = 'yes' and"],
		["(${chauffage} = 'yes'"],
		["${chauffage} = 'yes' or 'no'"],
		['${annees}'],
		['/data/annees > 3'],
		['. > 3'],
		['${a'],
		[`${'('.repeat(5000)}1`],
		[`${'-'.repeat(15_000)}1 = 1`],
		[`${"${mot} != '' and ".repeat(60)}\${mot} != ''`]
	])('is given up when it cannot say the same: %s', (text) => {
		expect(translate(text)).toBeNull();
	});
});
