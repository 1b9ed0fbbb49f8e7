import { describe, expect, test } from 'vitest';
import type { CampaignState } from '#lib/domain/campaign/campaign.ts';
import {
	type CampaignData,
	dataStateOf,
	dueDestructions,
	type RetentionFacts
} from '#lib/domain/legal/retention.ts';
import { answerBy, answersTo, daysLeft } from '#lib/domain/legal/requests.ts';

const day = 86_400_000;
const publishes = Date.UTC(2027, 2, 1);

const campaign = (change: Partial<CampaignData> = {}): CampaignData & { id: string } => ({
	id: 'c',
	state: 'released',
	calendar: {
		opens: publishes - 20 * day,
		closes: publishes - 10 * day,
		collectsUntil: publishes - 7 * day,
		publishes
	},
	envelopeDays: 30,
	demonstration: false,
	destroyed: false,
	...change
});

const nothing: RetentionFacts = {
	campaigns: [],
	tallies: [],
	accounts: [],
	invitations: [],
	tablets: []
};
const due = (facts: Partial<RetentionFacts>, now: number) =>
	dueDestructions({ ...nothing, ...facts }, now).map(({ rule, subject }) => `${rule} ${subject}`);

describe('the retention clock', () => {
	test('keeps the sealed answers of a counted campaign until its day, to the millisecond', () => {
		const campaigns = [campaign()];
		const last = publishes + 30 * day;
		expect(due({ campaigns }, last - 1)).toEqual([]);
		expect(due({ campaigns }, last)).toEqual(['campaign-data c']);
		expect(dataStateOf(campaign(), last - 1)).toBe('archived');
		expect(dataStateOf(campaign(), last)).toBe('due');
		expect(dataStateOf(campaign({ destroyed: true }), last)).toBe('destroyed');
	});

	test('destroys at the publication where no delay is wanted, and never before it', () => {
		const campaigns = [campaign({ envelopeDays: 0 })];
		expect(due({ campaigns }, publishes - 1)).toEqual([]);
		expect(due({ campaigns }, publishes)).toEqual(['campaign-data c']);
	});

	test.each(['open', 'closed'] satisfies CampaignState[])(
		'leaves a campaign that is %s alone, however late it is',
		(state) => {
			expect(due({ campaigns: [campaign({ state })] }, publishes + 3_650 * day)).toEqual([]);
			expect(dataStateOf(campaign({ state }), publishes + 3_650 * day)).toBe('live');
		}
	);

	test.each(['draft', 'trial'] satisfies CampaignState[])(
		'removes a %s 180 days after the day on which it would have closed',
		(state) => {
			const campaigns = [campaign({ state })];
			const last = publishes - 10 * day + 180 * day;
			expect(due({ campaigns }, last - 1)).toEqual([]);
			expect(due({ campaigns }, last)).toEqual(['unopened-draft c']);
		}
	);

	test('never touches the invented answers of a demonstration, nor anything twice', () => {
		const later = publishes + 3_650 * day;
		expect(due({ campaigns: [campaign({ demonstration: true })] }, later)).toEqual([]);
		expect(due({ campaigns: [campaign({ destroyed: true })] }, later)).toEqual([]);
	});

	test('lets accounts, invitations and tablets go after a year, a month and three months', () => {
		const facts = {
			tallies: [{ id: 'v', publishes }],
			accounts: [{ id: 'a', ended: publishes }],
			invitations: [{ id: 'i', expires: publishes }],
			tablets: [{ id: 't', retired: publishes }]
		};
		expect(due(facts, publishes + 30 * day - 1)).toEqual([]);
		expect(due(facts, publishes + 30 * day)).toEqual(['unused-invitation i']);
		expect(due(facts, publishes + 90 * day)).toEqual([
			'unused-invitation i',
			'sealed-tally v',
			'retired-tablet t'
		]);
		expect(due(facts, publishes + 365 * day)).toEqual([
			'unused-invitation i',
			'sealed-tally v',
			'retired-tablet t',
			'ended-mandate a'
		]);
		expect(due({ accounts: [{ id: 'a', ended: Infinity }] }, publishes + 9_999 * day)).toEqual([]);
	});
});

describe('a request of a person', () => {
	test('is answered within thirty days, counted to the end of the last', () => {
		expect(answerBy(publishes)).toBe(publishes + 30 * day);
		expect(daysLeft(publishes, publishes)).toBe(30);
		expect(daysLeft(publishes, publishes + 30 * day)).toBe(0);
		expect(daysLeft(publishes, publishes + 30 * day + 1)).toBe(-1);
	});

	test('for an answer is never told that it was passed on, and a complaint never that it cannot be found', () => {
		for (const kind of ['access', 'rectification', 'withdrawal'] as const) {
			expect(answersTo(kind)).toContain('cannot-find');
			expect(answersTo(kind)).not.toContain('passed-on');
		}
		expect(answersTo('complaint')).not.toContain('cannot-find');
	});
});
