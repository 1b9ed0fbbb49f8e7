import { describe, expect, test } from 'vitest';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import { gatherBallots } from '#lib/domain/consultation/gather-ballots.ts';
import type { Questionnaire, SeveralChoices } from '#lib/domain/questionnaire/definition.ts';

const people: SeveralChoices = {
	kind: 'several-choices',
	id: 'election',
	text: { fr: 'Qui élisez-vous ?' },
	short: { fr: 'Élection' },
	options: ['a', 'b', 'c', 'blanc'].map((code) => ({ code, label: { fr: code } })),
	exclusive: 'blanc'
};

const questionnaire: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'election',
	version: 1,
	title: { fr: 'Élection' },
	invitation: { fr: 'Élection' },
	minutes: 1,
	languages: ['fr'],
	dimensions: {},
	questions: [people]
};

const electing = (kind: BallotRules['kind'], seats: number): BallotRules => ({
	version: 1,
	kind,
	announcement: 'protected',
	questions: [{ item: 'election', method: { kind: 'approval', seats }, tie: { kind: 'stands' } }],
	formal: null
});

function gathered(rules: BallotRules, ballots: readonly (readonly string[])[]) {
	const gatherer = gatherBallots(rules, questionnaire);
	for (const codes of ballots) {
		gatherer.add({ answers: { election: { kind: 'choices', codes } } });
	}
	return gatherer.result();
}

describe('the ballots of an election', () => {
	test('are blank where they name more persons than there are to elect', () => {
		const { voters, questions } = gathered(electing('election', 2), [
			['a', 'b'],
			['b', 'a'],
			['a', 'b', 'c'],
			['c'],
			['blanc'],
			[]
		]);
		expect(voters).toBe(6);
		expect(questions[0]?.ballots).toEqual([
			{ places: [['a', 'b']], count: 2 },
			{ places: [['c']], count: 1 },
			{ places: [], count: 3 }
		]);
	});

	test('name as many as they like where all that suits is chosen', () => {
		const { questions } = gathered(electing('options', 2), [['a', 'b', 'c']]);
		expect(questions[0]?.ballots).toEqual([{ places: [['a', 'b', 'c']], count: 1 }]);
	});
});
