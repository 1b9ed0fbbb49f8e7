import { expect, test } from 'vitest';
import { agendaOf, type AgendaFacts } from '#lib/domain/campaign/agenda.ts';

const day = 86_400_000;
const calendar = {
	opens: 10 * day,
	closes: 28 * day,
	collectsUntil: 31 * day,
	publishes: 42 * day
};

function facts(change: Partial<AgendaFacts>): AgendaFacts {
	return {
		standing: { kind: 'open', until: calendar.closes },
		calendar,
		sites: [],
		trial: 0,
		codesMissing: false,
		devices: [],
		...change
	};
}

test('a draft is to be tried, and its opening confirmed when it comes near', () => {
	const draft = facts({ standing: { kind: 'draft' } });
	expect(agendaOf(draft, 2 * day)).toEqual([{ kind: 'tryFirst' }]);
	expect(agendaOf({ ...draft, codesMissing: true }, 2 * day)).toEqual([
		{ kind: 'makeSlips' },
		{ kind: 'tryFirst' }
	]);
	expect(agendaOf(draft, 8 * day)).toEqual([
		{ kind: 'confirmOpening', day: calendar.opens },
		{ kind: 'tryFirst' }
	]);
});

test('a trial asks for one trial answer, and no more once it came', () => {
	const trial = facts({ standing: { kind: 'trial' } });
	expect(agendaOf(trial, 2 * day)).toEqual([{ kind: 'sendTrial' }]);
	expect(agendaOf({ ...trial, trial: 1 }, 2 * day)).toEqual([]);
});

test('an opening that was missed is said, and so are dates that are over', () => {
	const trial = facts({ standing: { kind: 'trial' }, trial: 1 });
	expect(agendaOf(trial, 11 * day)).toEqual([{ kind: 'openingPassed', day: calendar.opens }]);
	expect(agendaOf(trial, 28 * day)).toEqual([{ kind: 'datesPassed', day: calendar.closes }]);
});

test('a silent building is visited after two days, not before', () => {
	const sites = [
		{ name: 'Les Érables', received: 3 },
		{ name: 'Les Pins', received: 0 }
	];
	expect(agendaOf(facts({ sites }), 11 * day)).toEqual([]);
	expect(agendaOf(facts({ sites }), 12 * day)).toEqual([{ kind: 'visitSite', site: 'Les Pins' }]);
});

test('tablets come before the buildings, and make room for the last envelopes after closing', () => {
	const devices = [1, 2, 3].map((days) => ({
		id: `${days}`,
		name: `Tablette ${days}`,
		site: 'Les Pins',
		standing: { kind: 'silent', days, waiting: days } as const,
		erased: null
	}));
	const sites = [{ name: 'Les Pins', received: 0 }];
	expect(agendaOf(facts({ sites, devices }), 13 * day).map(({ kind }) => kind)).toEqual([
		'callTablets',
		'visitSite'
	]);
	const collecting = { kind: 'collecting', until: calendar.collectsUntil } as const;
	const after = agendaOf(facts({ standing: collecting, devices }), 29 * day);
	expect(after.map(({ kind }) => kind)).toEqual([
		'fetchEnvelopes',
		'fetchEnvelopes',
		'bringTablets'
	]);
});

test('there are never more than three things to do', () => {
	const sites = ['A', 'B', 'C', 'D'].map((name) => ({ name, received: 0 }));
	const tasks = agendaOf(facts({ sites }), 27 * day);
	expect(tasks).toEqual([
		{ kind: 'lastCall', day: calendar.closes },
		{ kind: 'visitSites', count: 4 }
	]);
});

test('after closing the tablets are brought to the network, then nothing is to do', () => {
	const collecting = facts({ standing: { kind: 'collecting', until: calendar.collectsUntil } });
	expect(agendaOf(collecting, 29 * day)).toEqual([
		{ kind: 'bringTablets', day: calendar.collectsUntil }
	]);
	const waiting = facts({ standing: { kind: 'waiting', until: calendar.publishes } });
	expect(agendaOf(waiting, 32 * day)).toEqual([]);
});
