import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '#lib/client/code/ticket.ts';
import { type Move, moved } from '#lib/client/kiosk/move.ts';
import type { Survey } from '#lib/client/kiosk/survey.ts';
import {
	type BegunAnswers,
	emptyVisit,
	isUnderWay,
	placeOf,
	type Visit
} from '#lib/client/kiosk/visit.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { withAnswer } from '#lib/domain/response/in-progress.ts';

const questions = ['heat', 'noise', 'lift'].map((id): Question => ({
	id,
	kind: 'yes-no',
	text: { fr: id },
	short: { fr: id }
}));
const survey: Survey = {
	sites: ['maples', 'pines'],
	lines: 3,
	code: '',
	asked: () => questions,
	withAnswer
};
const open: Survey = { ...survey, sites: ['maples'], code: null };

const ticket: Ticket = { bytes: new Uint8Array(32), hash: 'a'.repeat(64), tag: 'aaaaaaaa' };
const accepted = (typed: string, found: BegunAnswers | null = null): Move => ({
	kind: 'code-accepted',
	typed,
	site: 'pines',
	ticket,
	found
});
const begun: BegunAnswers = {
	response: { state: 'in-progress', answers: { heat: { kind: 'choice', code: 'yes' } } },
	seen: ['heat', 'noise']
};
const yes: Move = { kind: 'answer', answer: { kind: 'choice', code: 'yes' } };
const toCode: Move[] = [{ kind: 'begin' }, { kind: 'consent' }];
const typed: Move[] = [...toCode, { kind: 'type-code', typed: 'ABC' }];
const checking: Move[] = [...typed, { kind: 'check-code' }];

function play(moves: readonly Move[], from: Visit = emptyVisit, rules = survey): Visit {
	return moves.reduce((visit, move) => moved(visit, move, rules), from);
}

describe('a visit to a campaign with access codes', () => {
	it('asks for the code after the consent, and for no building: the code knows it', () => {
		expect(play([{ kind: 'begin' }]).at).toBe('consent');
		expect(play(toCode)).toMatchObject({ at: 'code', typed: '', checking: false, fault: null });
		expect(isUnderWay(play(toCode))).toBe(true);
	});

	it('brings the code that came with the address', () => {
		expect(play(toCode, emptyVisit, { ...survey, code: 'XYZ' })).toMatchObject({ typed: 'XYZ' });
	});

	it('lets nobody by without a code that was accepted', () => {
		const moves = fc.array(
			fc.constantFrom<Move>(
				{ kind: 'begin' },
				{ kind: 'consent' },
				{ kind: 'type-code', typed: 'ABC' },
				{ kind: 'check-code' },
				{ kind: 'code-refused', typed: 'ABC', fault: 'used' },
				{ kind: 'go-on' },
				{ kind: 'go-back' },
				{ kind: 'send' },
				{ kind: 'take-up' },
				{ kind: 'start-over' },
				{ kind: 'return-to', place: 'question:heat' },
				{ kind: 'return-to', place: 'check:0' },
				{ kind: 'return-to', place: 'code' },
				{ kind: 'return-to', place: 'resume' }
			),
			{ maxLength: 30 }
		);
		fc.assert(
			fc.property(moves, (all) => {
				expect(['attract', 'consent', 'code']).toContain(play(all).at);
			}),
			{ seed: 20260302, numRuns: 300 }
		);
	});

	it('goes to the first question, at the building of the code, with its ticket', () => {
		const visit = play([...checking, accepted('ABC')]);
		expect(placeOf(visit)).toBe('question:heat');
		expect(visit).toMatchObject({ draft: { site: 'pines', ticket } });
	});

	it('keeps the building of the code when the tablet stands in another one', () => {
		const tablet = { ...survey, sites: ['maples'] };
		const visit = play([...checking, accepted('ABC'), { kind: 'go-back' }], emptyVisit, tablet);
		expect(visit.at).toBe('consent');
		const again = play([{ kind: 'go-back' }, { kind: 'begin' }], visit, tablet);
		expect(again).toMatchObject({ at: 'consent', draft: { site: 'pines' } });
	});

	it('asks for it once: going back and on again leads to the questions', () => {
		const visit = play([...checking, accepted('ABC'), yes, { kind: 'go-back' }]);
		expect(visit.at).toBe('consent');
		expect(play([{ kind: 'consent' }], visit)).toMatchObject({
			at: 'question',
			draft: { response: { answers: { heat: { kind: 'choice', code: 'yes' } } } }
		});
	});

	it('says what is wrong until something else is typed', () => {
		const refused = play([...checking, { kind: 'code-refused', typed: 'ABC', fault: 'used' }]);
		expect(refused).toMatchObject({ at: 'code', typed: 'ABC', checking: false, fault: 'used' });
		expect(play([{ kind: 'type-code', typed: 'ABD' }], refused)).toMatchObject({ fault: null });
	});

	it('lets nothing be typed while the code is checked', () => {
		const visit = play(checking);
		expect(play([{ kind: 'type-code', typed: 'X' }, { kind: 'check-code' }], visit)).toBe(visit);
	});

	it.each([
		['after somebody went back', [...checking, { kind: 'go-back' }], 'consent'],
		['after everything was erased', [...checking, { kind: 'erase' }], 'erased'],
		['about something else that was typed', [...toCode, { kind: 'check-code' }], 'code']
	] as const)('hears no verdict %s', (_, moves, at) => {
		const visit = play(moves);
		expect(visit.at).toBe(at);
		expect(play([accepted('ABC')], visit)).toBe(visit);
		expect(play([{ kind: 'code-refused', typed: 'ABC', fault: 'used' }], visit)).toBe(visit);
	});

	it('forgets code and ticket once it is sent or erased', () => {
		const sending = play([...checking, accepted('ABC'), ...Array<Move>(3).fill({ kind: 'go-on' })]);
		const ends = [
			play([{ kind: 'send' }, { kind: 'sent', outcome: 'code-used' }], sending),
			play([{ kind: 'erase' }], sending)
		];
		expect(ends.map(({ at }) => at)).toEqual(['thanks', 'erased']);
		expect(JSON.stringify(ends)).not.toMatch(/ABC|aaaaaaaa/);
	});
});

describe('what was begun on a phone', () => {
	it('is offered once its code was accepted, and taken up where it was left', () => {
		const offered = play([...checking, accepted('ABC', begun)]);
		expect(offered.at).toBe('resume');
		const taken = play([{ kind: 'take-up' }], offered);
		expect(placeOf(taken)).toBe('question:noise');
		expect(taken).toMatchObject({
			draft: { site: 'pines', ticket, found: null, response: begun.response }
		});
	});

	it('can be given up instead', () => {
		const visit = play([...checking, accepted('ABC', begun), { kind: 'start-over' }]);
		expect(placeOf(visit)).toBe('question:heat');
		expect(visit).toMatchObject({ draft: { found: null, response: { answers: {} } } });
	});

	it('without codes is offered after the consent, however early it was found', () => {
		const found: Move = { kind: 'found', begun };
		for (const moves of [
			[found, { kind: 'begin' }, { kind: 'consent' }],
			[{ kind: 'begin' }, found, { kind: 'consent' }],
			[{ kind: 'begin' }, { kind: 'consent' }, found]
		] satisfies Move[][]) {
			expect(play(moves, emptyVisit, open).at).toBe('resume');
		}
	});

	it('never takes the place of answers that are being given', () => {
		const answering = play([{ kind: 'begin' }, { kind: 'consent' }, yes], emptyVisit, open);
		expect(play([{ kind: 'found', begun }], answering, open)).toBe(answering);
	});
});
