import { describe, expect, test } from 'vitest';
import type { Tenure } from '#lib/domain/campaign/campaign.ts';
import {
	emptyFields,
	envelopeDaysOf,
	type FieldName,
	fieldNames,
	type LegalFields
} from '#lib/domain/legal/legal-file.ts';
import { elementsStanding, fieldsOf, missingElements } from '#lib/domain/legal/missing-elements.ts';
import { articles, isFull, regimeOf } from '#lib/domain/legal/regime.ts';

const tenures: readonly Tenure[] = ['omh', 'osbl', 'coop', 'federation', 'table'];

const filled: LegalFields = {
	responsible: 'Mme Roy',
	responsibleContact: '514 555-0104',
	outside: 'Commission d’accès à l’information',
	purpose: 'Savoir ce qui est à changer.',
	necessity: 'Chaque question sert à un geste.',
	sensitive: 'yes',
	ethics: 'not-needed',
	consulted: 'yes',
	host: 'l’office',
	place: 'quebec',
	supervisor: 'Mme Roy',
	envelopeDays: '30'
};

const missing = (
	tenure: Tenure,
	change: Partial<LegalFields> = {},
	signature: 'none' | 'stale' | 'good' = 'good'
) =>
	missingElements({
		facts: { tenure, touches: false },
		fields: { ...filled, ...change },
		signature
	}).map(({ element, what }) => `${element}: ${what}`);

describe('the legal file', () => {
	test('is that of a public body for an OMH alone, and only that one is printed whole', () => {
		expect(tenures.map(regimeOf)).toEqual(['public', 'private', 'private', 'private', 'private']);
		expect(tenures.filter(isFull)).toEqual(['omh']);
	});

	test.each(tenures)('of a %s misses nothing once it is filled and signed', (tenure) => {
		expect(missing(tenure)).toEqual([]);
	});

	test.each(tenures)('of a %s misses each field it asks for, and no other', (tenure) => {
		const asked = fieldsOf({ tenure });
		const needed = fieldNames.filter((name) => missing(tenure, { [name]: '' }).length > 0);
		expect(needed).toEqual(asked);
		const nothing = missingElements({
			facts: { tenure, touches: false },
			fields: emptyFields,
			signature: 'none'
		});
		expect(nothing.map(({ what }) => what)).toHaveLength(asked.length + 1);
	});

	test('asks an OMH for what a co-operative is not asked', () => {
		const more = new Set<FieldName>(fieldsOf({ tenure: 'omh' }));
		for (const name of fieldsOf({ tenure: 'coop' })) more.delete(name);
		expect([...more]).toEqual(['necessity', 'consulted']);
	});

	test('does not open while an ethics board is needed, the committee was not asked, or the delay is too long', () => {
		expect(missing('omh', { ethics: 'needed' })).toEqual(['necessity: ethics']);
		expect(missing('omh', { consulted: 'no' })).toEqual(['assessment: consulted']);
		for (const days of ['91', '-1', '3x', '100']) {
			expect(missing('coop', { envelopeDays: days })).toEqual(['retention: envelopeDays']);
		}
		expect(missing('coop', { envelopeDays: '0' })).toEqual([]);
		expect(missing('coop', { purpose: '   ' })).toEqual(['notice: purpose']);
	});

	test.each(tenures)(
		'of a vote of a %s asks nothing about an ethics board, and the rest',
		(tenure) => {
			const facts = { tenure, vote: true } as const;
			expect(fieldsOf(facts)).toEqual(fieldsOf({ tenure }).filter((name) => name !== 'ethics'));
			const ofVote = (change: Partial<LegalFields>) =>
				missingElements({
					facts: { ...facts, touches: false },
					fields: { ...filled, ...change },
					signature: 'good'
				}).map(({ what }) => what);
			expect(ofVote({ ethics: '' })).toEqual([]);
			expect(ofVote({ ethics: 'needed', purpose: '' })).toEqual(['purpose']);
		}
	);

	test('cannot say of questions that can hurt that they cannot', () => {
		const said = (sensitive: 'yes' | 'no') =>
			missingElements({
				facts: { tenure: 'coop', touches: true },
				fields: { ...filled, sensitive },
				signature: 'good'
			});
		expect(said('no')).toEqual([{ element: 'necessity', what: 'sensitive' }]);
		expect(said('yes')).toEqual([]);
	});

	test('is void when it is not signed, or another text was', () => {
		expect(missing('coop', {}, 'none')).toEqual(['notice: signature']);
		expect(missing('coop', {}, 'stale')).toEqual(['notice: signature-stale']);
	});

	test('says of each element whether it is whole', () => {
		const standing = elementsStanding(
			missingElements({
				facts: { tenure: 'coop', touches: false },
				fields: { ...filled, supervisor: '' },
				signature: 'none'
			})
		);
		expect(standing.filter(({ whole }) => !whole)).toEqual([
			{ element: 'anonymisation', whole: false }
		]);
	});

	test('takes the longest delay where none was named', () => {
		expect(envelopeDaysOf(emptyFields)).toBe(90);
		expect(envelopeDaysOf({ ...emptyFields, envelopeDays: '7' })).toBe(7);
	});

	test('names only articles that the research names, and marks those known second-hand', () => {
		const named = Object.values(articles).flatMap((all) =>
			Object.values(all)
				.flat()
				.map(({ act, article, checked }) => `${act} ${article}${checked ? '' : ' ?'}`)
		);
		expect([...new Set(named)].toSorted()).toEqual([
			'A-2.1 53.1 ?',
			'A-2.1 63.3',
			'A-2.1 63.5',
			'A-2.1 64',
			'A-2.1 65',
			'A-2.1 73',
			'A-2.1, r. 0.1 2',
			'A-2.1, r. 0.1 3',
			'P-39.1 14',
			'P-39.1 23',
			'P-39.1 3.3 ?',
			'P-39.1 8'
		]);
	});
});
