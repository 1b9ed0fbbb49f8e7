import { describe, expect, test } from 'vitest';
import { readTeamStatement } from '#lib/domain/campaign/team-statement-reading.ts';
import { needsQuestion, type TeamStatement } from '#lib/domain/campaign/team-statement.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { library } from '#lib/library/library.ts';

const statement: TeamStatement = {
	format: 'porte-voix-team-statement',
	version: 1,
	campaign: 'tilleuls-2027',
	title: { fr: 'Sondage annuel 2027' },
	organisation: 'Habitations des Tilleuls',
	questionnaire: { id: 'sondage-annuel', version: 1 },
	question: 'besoins-prioritaires',
	needs: [
		{ code: 'securite', label: { fr: 'Me sentir en sécurité' } },
		{ code: 'paix', label: { fr: 'La paix et le calme' } }
	],
	signed: { roles: ['support'], people: 2, at: '2027-03-20T16:00:00.000Z' },
	publishedAt: '2027-04-03T16:00:00.000Z',
	demonstration: false
};

describe('a team’s statement that is read again', () => {
	test('is the one that was written', () => {
		expect(readTeamStatement(JSON.parse(JSON.stringify(statement)))).toStrictEqual(statement);
	});

	test.each([
		['without a need', { needs: [] }],
		['with a need twice', { needs: [statement.needs[0], statement.needs[0]] }],
		[
			'with more than five',
			{ needs: ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, label: { fr: code } })) }
		],
		[
			'signed when the results could be read',
			{ signed: { ...statement.signed, at: statement.publishedAt } }
		],
		['signed by a name', { signed: { ...statement.signed, roles: ['Mme Roy'] } }],
		['with another field', { author: 'Mme Roy' }],
		['of another version', { version: 2 }]
	])('is refused by name %s', (_, change) => {
		expect(() => readTeamStatement({ ...statement, ...change })).toThrow('unreadable-release');
	});
});

describe('the question a team answers too', () => {
	test('is the one of the twelve needs in the annual survey', () => {
		const question = needsQuestion(annualSurvey);
		expect(question?.id).toBe('besoins-prioritaires');
		expect(question?.options).toHaveLength(12);
	});

	test('is missing where tenants are not asked for their needs', () => {
		const provincial = library.get('sondage-provincial');
		expect(provincial && needsQuestion(provincial)).toBeNull();
	});
});
