import { describe, expect, it } from 'vitest';
import { adaptQuestionnaire } from '#lib/domain/questionnaire/adapt.ts';
import { landmarks } from '#lib/library/landmarks.ts';
import { respondents, yesFigures } from '#lib/library/provincial-figures.ts';
import { provincialPortraits } from '#lib/server/demonstration/provincial.ts';
import { territories } from '#lib/server/demonstration/territories.ts';
import { librarySurvey } from '../../support/library-survey.ts';

const whole = librarySurvey('sondage-provincial');
const questionnaire = adaptQuestionnaire(whole, { background: [], comments: false });
const portraits = provincialPortraits(questionnaire);

function total(item: string, pole: 'often' | 'some' | 'none'): number {
	return portraits.reduce((sum, { readings }) => sum + (readings[item]?.[pole] ?? Number.NaN), 0);
}

// One figure was published without saying which answer it is of: it is not one to rebuild.
const certain = landmarks.filter(
	({ item, pole }) => `${item} ${pole}` !== 'sentiment-isolement often'
);

const everyone = certain.filter(
	({ item }) => !yesFigures.some((figure) => figure.item === item && figure.among !== undefined)
);

describe('the provincial survey rebuilt', () => {
	it('has 749 respondents in nine territories, none of them small', () => {
		expect(portraits).toHaveLength(9);
		expect(portraits.reduce((sum, { households }) => sum + households, 0)).toBe(respondents);
		expect(territories.every(({ people }) => people > 40)).toBe(true);
	});

	it.each(everyone)('gives $item, $pole, the published $share percent', ({ item, pole, share }) => {
		expect(Math.abs((100 * total(item, pole)) / respondents - share)).toBeLessThanOrEqual(0.1);
	});

	it('gives the services used their share of those to whom they are offered', () => {
		const offered = total('organisme-offre-soutien', 'often');
		const used = (100 * total('utilise-si-offert', 'often')) / offered;
		expect(Math.abs(used - 77.27)).toBeLessThan(0.12);
	});

	it('accounts for every household of every territory in every reading', () => {
		const faults = portraits.flatMap(({ site, households, readings }) =>
			Object.entries(readings)
				.filter(([, { often, some, none }]) => often + some + none !== households)
				.map(([item]) => `${site} ${item}`)
		);
		expect(faults).toEqual([]);
	});

	it('rebuilds every item but those nothing was published of', () => {
		const readings = Object.keys(portraits[0]?.readings ?? {});
		const asked = questionnaire.questions.map(({ id }) => id);
		expect(asked.filter((id) => !readings.includes(id))).toEqual([]);
	});

	it('has four in each published pole of each territory, so that it is said exactly', () => {
		const small = everyone
			.filter(({ pole }) => pole !== 'some')
			.flatMap(({ item, pole }) =>
				portraits
					.filter(({ readings, households }) => {
						const count = readings[item]?.[pole] ?? 0;
						return count < 4 || count > households - 4;
					})
					.map(({ site }) => `${site} ${item} ${pole}`)
			);
		expect(small).toEqual([]);
	});

	it('leans where the study names the highest and the lowest median', () => {
		const share = (site: string, item: string): number => {
			const portrait = portraits.find((one) => one.site === site);
			return (portrait?.readings[item]?.often ?? 0) / (portrait?.households ?? 1);
		};
		expect(share('demo-outaouais', 'consulte')).toBeGreaterThan(
			share('demo-cote-nord', 'consulte')
		);
		expect(share('demo-laval', 'besoins-combles')).toBeGreaterThan(
			share('demo-monteregie', 'besoins-combles')
		);
	});
});
