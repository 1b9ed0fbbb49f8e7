import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { changesByPole } from '#lib/domain/report/changes.ts';
import { reportedMeasures } from '#lib/domain/report/measures.ts';
import { dwellingsOf, populationOf } from '#lib/domain/report/population.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import { surveyed, surveyedRelease, type Poles } from './surveyed.ts';

function ofForty(
	poles: Poles,
	codes: boolean,
	unit: 'household' | 'person' = 'household'
): Release {
	return surveyedRelease([{ site: 's', respondents: 40, frame: 40, poles: { a: poles } }], {
		facts: { unit, method: { ...ordinaryMethod, codes } }
	});
}

function populationIn(release: Release): (number | null)[] {
	return release.groups.map((group) => populationOf(release, group));
}

describe('all who could answer', () => {
	it('are the dwellings where one answer is asked of each and a code lets each answer once', () => {
		expect(new Set(populationIn(ofForty([20, 10], true)))).toEqual(new Set([40]));
		expect(new Set(populationIn(ofForty([20, 10], true, 'person')))).toEqual(new Set([null]));
	});

	it('are not known where no code is asked for, though the dwellings are', () => {
		const open = ofForty([20, 10], false);
		expect(new Set(populationIn(open))).toEqual(new Set([null]));
		expect(open.groups.map((group) => dwellingsOf(open, group))).toContain(40);
	});

	it('make a change a plain fact only where codes were asked for in both years', () => {
		const verdicts = (before: boolean, now: boolean): string[] => {
			const [old, release] = [ofForty([20, 10], before), ofForty([25, 10], now)];
			const [group] = release.groups;
			if (group === undefined) throw new Error('no group');
			return changesByPole(release, group, old, reportedMeasures(surveyed))
				.filter(({ item, pole }) => item === 'a' && pole === 'often')
				.map(({ verdict }) => verdict);
		};
		expect(verdicts(true, true)).toEqual(['up']);
		for (const [before, now] of [
			[true, false],
			[false, true],
			[false, false]
		] as const) {
			expect(verdicts(before, now)).toEqual(['cannot-say']);
		}
	});
});
