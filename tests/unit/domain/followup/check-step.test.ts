import { describe, expect, test } from 'vitest';
import {
	mayNameSomebody,
	roleNamesSomebody,
	stepFaults,
	type WrittenStep
} from '#lib/domain/followup/check-step.ts';
import { commitmentStates, resolutions } from '#lib/domain/followup/commitment.ts';
import { step } from '../../../support/commitments.ts';

const reason = { fr: 'Il n’y a pas la place.' };

function written(change: Partial<WrittenStep> = {}): WrittenStep {
	const { state, reason: why, who, due, news } = step();
	return { state, reason: why, who, due, news, ...change };
}

const first = { resolution: 'we-will', before: null, month: '2027-04' } as const;

describe('a step', () => {
	test.each(resolutions)('that is impossible says why, however it begins: %s', (resolution) => {
		const impossible = written({ state: 'impossible', due: null });
		expect(stepFaults(impossible, { ...first, resolution })).toEqual({ reason: 'reason-missing' });
		expect(stepFaults({ ...impossible, reason }, { ...first, resolution })).toEqual({});
	});

	test.each(commitmentStates)(
		'in the state %s is given a month where something is awaited',
		(state) => {
			const without = written({ state, due: null, reason });
			const awaited = ['studied', 'planned', 'under-way'].includes(state);
			expect(stepFaults(without, first)).toEqual(awaited ? { due: 'month-missing' } : {});
		}
	);

	test('is not promised for a month that has passed, unless it was promised before, or is done', () => {
		const passed = written({ due: '2027-03' });
		expect(stepFaults(passed, first)).toEqual({ due: 'month-passed' });
		expect(stepFaults(written({ due: '2027-04' }), first)).toEqual({});
		expect(stepFaults({ ...passed, state: 'done' }, first)).toEqual({});
		const before = step({ due: '2027-03' });
		const again = written({ due: '2027-03', state: 'under-way' });
		expect(stepFaults(again, { ...first, before })).toEqual({});
	});

	test('that begins by « pas maintenant » promises nothing, and says why', () => {
		const notNow = { ...first, resolution: 'not-now' } as const;
		expect(stepFaults(written({ state: 'planned' }), notNow)).toEqual({
			state: 'not-now-is-no-promise'
		});
		expect(stepFaults(written({ state: 'studied', due: null }), notNow)).toEqual({
			reason: 'reason-missing'
		});
		expect(stepFaults(written({ state: 'studied', due: null, reason }), notNow)).toEqual({});
	});

	test('without news and without change ends no silence', () => {
		const before = step();
		expect(stepFaults(written(), { ...first, before })).toEqual({ news: 'nothing-new' });
		const news = { fr: 'Le devis est arrivé.' };
		expect(stepFaults(written({ news }), { ...first, before })).toEqual({});
		expect(stepFaults(written({ state: 'under-way' }), { ...first, before })).toEqual({});
		const told = step({ news });
		expect(stepFaults(written(), { ...first, before: told })).toEqual({ news: 'nothing-new' });
	});
});

describe('who sees to it', () => {
	test.each([
		'La direction',
		'L’entretien',
		'Le comité',
		'la directrice',
		'Le concierge',
		'L’équipe des Érables',
		'service des travaux de l’OMH',
		'Office municipal d’habitation de Longueuil'
	])('is a role: %s', (role) => {
		expect(roleNamesSomebody(role)).toBe(false);
	});

	test.each([
		'Mme Roy',
		'Claire Gagnon',
		'M. Luc Tremblay de l’entretien',
		'Mr. Smith',
		'Tremblay'
	])('is no person: %s', (role) => {
		expect(roleNamesSomebody(role)).toBe(true);
	});

	test('is no person who works there either', () => {
		expect(roleNamesSomebody('avec xyzwelle', { staff: ['Xyzwelle Abcdef'] })).toBe(true);
		expect(roleNamesSomebody('avec xyzwelle')).toBe(false);
	});
});

test('words that lead to a person are noticed, places of the house are not', () => {
	for (const text of [
		'Appeler le 514 555-0104.',
		'Le logement 304 sera repeint.',
		'Mme Roy ira.'
	]) {
		expect(mayNameSomebody(text)).toBe(true);
	}
	for (const text of [
		'Chaque projet est présenté à l’assemblée avant la décision.',
		'Il n’y a pas la place. Une rampe et un banc s’ajoutent à l’entrée.',
		'Réparer la porte de la rue Saint-Denis.'
	]) {
		expect(mayNameSomebody(text)).toBe(false);
	}
});
