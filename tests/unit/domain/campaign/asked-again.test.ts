import { describe, expect, test } from 'vitest';
import { askedLately } from '#lib/domain/campaign/asked-again.ts';

const at = (month: number, day = 1): number => Date.UTC(2027, month - 1, day, 16);

const campaign = {
	questionnaire: 'sondage-annuel',
	items: ['securite', 'loyer'],
	sites: [
		{ id: 'erables', dwellings: 60 },
		{ id: 'pins', dwellings: 32 },
		{ id: 'limite', dwellings: 50 }
	],
	opens: at(9),
	closes: at(9, 20)
};
const earlier = { ...campaign, opens: at(3), closes: at(3, 20) };

describe('asking the same again', () => {
	test('is too early within six months where there are fewer than 50 dwellings, and there only', () => {
		expect(askedLately(campaign, [earlier])).toEqual(['pins']);
	});

	test('is not too early after six months, of other items, elsewhere, or of another questionnaire', () => {
		expect(askedLately(campaign, [{ ...earlier, closes: at(2, 28) }])).toEqual([]);
		expect(askedLately(campaign, [{ ...earlier, items: ['travaux'] }])).toEqual([]);
		expect(
			askedLately(campaign, [{ ...earlier, sites: [{ id: 'lilas', dwellings: 24 }] }])
		).toEqual([]);
		expect(askedLately(campaign, [{ ...earlier, questionnaire: 'travaux' }])).toEqual([]);
		expect(askedLately(campaign, [])).toEqual([]);
	});

	test('is too early of one item alone among others', () => {
		expect(askedLately(campaign, [{ ...earlier, items: ['loyer', 'autre'] }])).toEqual(['pins']);
	});
});
