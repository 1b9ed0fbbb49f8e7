import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Move, moved } from '#lib/client/kiosk/move.ts';
import type { Survey } from '#lib/client/kiosk/survey.ts';
import { emptyVisit, placeOf, type Visit } from '#lib/client/kiosk/visit.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { withAnswer } from '#lib/domain/response/in-progress.ts';

function yesNo(id: string): Question {
	return { id, kind: 'yes-no', text: { fr: id }, short: { fr: id } };
}

const questions = ['heat', 'noise', 'which-noise', 'lift'].map(yesNo);

/** « which-noise » is asked only of those who said yes to « noise ». */
const survey: Survey = {
	sites: ['maples'],
	lines: 3,
	code: null,
	asked: ({ answers }) => {
		const noise = answers['noise'];
		const yes = noise?.kind === 'choice' && noise.code === 'yes';
		return questions.filter(({ id }) => id !== 'which-noise' || yes);
	},
	withAnswer
};

const yes: Move = { kind: 'answer', answer: { kind: 'choice', code: 'yes' } };
const goOn: Move = { kind: 'go-on' };
const goBack: Move = { kind: 'go-back' };

function play(moves: readonly Move[], from: Visit = emptyVisit, rules = survey): Visit {
	return moves.reduce((visit, move) => moved(visit, move, rules), from);
}

const toFirstQuestion: Move[] = [{ kind: 'begin' }, { kind: 'consent' }];
const toCheck: Move[] = [...toFirstQuestion, goOn, goOn, goOn];

describe('a visit', () => {
	it('goes from the attract screen to the consent, then to the first question', () => {
		expect(play([{ kind: 'begin' }]).at).toBe('consent');
		expect(placeOf(play(toFirstQuestion))).toBe('question:heat');
	});

	it('asks for the building first when there are several', () => {
		const two = { ...survey, sites: ['maples', 'pines'] };
		expect(play([{ kind: 'begin' }], emptyVisit, two).at).toBe('site');
		const unknown = play(
			[{ kind: 'begin' }, { kind: 'choose-site', site: 'elsewhere' }],
			emptyVisit,
			two
		);
		expect(unknown.at).toBe('site');
		const chosen = play(
			[{ kind: 'begin' }, { kind: 'choose-site', site: 'pines' }],
			emptyVisit,
			two
		);
		expect(chosen).toMatchObject({ at: 'consent', draft: { site: 'pines' } });
	});

	it('goes through without any answer to the check page', () => {
		expect(placeOf(play(toCheck))).toBe('check:0');
	});

	it('asks what an answer makes relevant', () => {
		expect(placeOf(play([...toFirstQuestion, goOn, yes, goOn]))).toBe('question:which-noise');
	});

	it('goes back to the question before, and from the first one to the consent', () => {
		expect(placeOf(play([...toFirstQuestion, goOn, goBack]))).toBe('question:heat');
		expect(play([...toFirstQuestion, goBack]).at).toBe('consent');
	});

	it('keeps the answers when going back', () => {
		const visit = play([...toFirstQuestion, yes, goOn, goBack]);
		expect(visit).toMatchObject({
			draft: { response: { answers: { heat: { kind: 'choice', code: 'yes' } } } }
		});
	});

	it('forgets an answer that is taken back', () => {
		const visit = play([...toFirstQuestion, yes, { kind: 'answer', answer: null }]);
		expect(visit).toMatchObject({ draft: { response: { answers: {} } } });
	});

	it('returns to the page of the check from which a question was corrected', () => {
		const long = { ...survey, lines: 2 };
		const visit = play(
			[...toCheck, goOn, { kind: 'correct', question: 'lift' }, yes, goOn],
			emptyVisit,
			long
		);
		expect(placeOf(visit)).toBe('check:1');
	});

	it('asks a newly relevant question on the way back from a correction', () => {
		const visit = play([...toCheck, { kind: 'correct', question: 'noise' }, yes, goOn]);
		expect(placeOf(visit)).toBe('question:which-noise');
		expect(placeOf(play([goOn], visit))).toBe('check:1');
	});

	it('sends once, and says whether it left or was kept', () => {
		const sending = play([...toCheck, { kind: 'send' }, { kind: 'send' }]);
		expect(sending.at).toBe('sending');
		expect(play([{ kind: 'erase' }, goBack], sending)).toBe(sending);
		expect(play([{ kind: 'sent', outcome: 'kept' }], sending)).toStrictEqual({
			at: 'thanks',
			outcome: 'kept'
		});
	});

	it('comes back to the check page with everything when the answer could not be kept', () => {
		const visit = play([...toCheck, { kind: 'send' }, { kind: 'not-kept' }]);
		expect(visit).toMatchObject({ at: 'check', failed: true, draft: { site: 'maples' } });
	});

	it('follows the browser back, but never forward to a screen that was not seen', () => {
		const visit = play([...toFirstQuestion, goOn]);
		expect(placeOf(play([{ kind: 'return-to', place: 'question:heat' }], visit))).toBe(
			'question:heat'
		);
		expect(play([{ kind: 'return-to', place: 'question:lift' }], visit)).toBe(visit);
		expect(play([{ kind: 'return-to', place: 'check:0' }], visit)).toBe(visit);
	});

	it('cannot be taken back to the answers once they are sent or erased', () => {
		const places = ['attract', 'consent', 'question:heat', 'check:0'];
		for (const end of [
			play([...toCheck, { kind: 'send' }, { kind: 'sent', outcome: 'sent' }]),
			play([...toCheck, { kind: 'erase' }])
		]) {
			for (const place of places) expect(play([{ kind: 'return-to', place }], end)).toBe(end);
		}
	});

	it('never holds answers after the end, whatever was done', () => {
		const move: fc.Arbitrary<Move> = fc.oneof(
			fc.constantFrom<Move>(
				{ kind: 'begin' },
				{ kind: 'consent' },
				yes,
				goOn,
				goBack,
				{ kind: 'send' },
				{ kind: 'sent', outcome: 'sent' },
				{ kind: 'not-kept' },
				{ kind: 'erase' }
			),
			fc
				.constantFrom('attract', 'site', 'consent', 'question:noise', 'check:0', 'check:x', '')
				.map((place): Move => ({ kind: 'return-to', place })),
			fc
				.constantFrom('heat', 'which-noise', 'nothing')
				.map((question): Move => ({ kind: 'correct', question }))
		);
		fc.assert(
			fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
				const visit = play(moves);
				if (visit.at === 'thanks' || visit.at === 'erased') {
					expect(JSON.stringify(visit)).not.toContain('yes');
				}
				if (visit.at === 'question') {
					expect(survey.asked(visit.draft.response).map(({ id }) => id)).toContain(visit.question);
				}
				expect(placeOf(visit)).not.toBe('');
			}),
			{ seed: 20260302, numRuns: 500 }
		);
	});
});
