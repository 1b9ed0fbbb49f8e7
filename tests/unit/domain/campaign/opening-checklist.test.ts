import { describe, expect, test } from 'vitest';
import {
	type OpeningFacts,
	type OpeningItem,
	openingChecklist,
	openingRefusal
} from '#lib/domain/campaign/opening-checklist.ts';

const day = 86_400_000;

/** Everything is there. */
const whole: OpeningFacts = {
	now: 100 * day,
	calendar: {
		opens: 107 * day,
		closes: 125 * day,
		collectsUntil: 128 * day,
		publishes: 139 * day
	},
	incomplete: [],
	unreviewed: [],
	sites: [{ name: 'Les Érables', frame: 60 }],
	repeated: [],
	planSeen: true,
	codes: 'made',
	tried: true,
	comments: true,
	readers: 2,
	people: 2,
	legalMissing: 0,
	backedUp: 99 * day,
	examples: [],
	ballot: null
};

const missingOf = (change: Partial<OpeningFacts>): OpeningItem[] =>
	openingChecklist({ ...whole, ...change })
		.filter(({ status }) => status === 'missing')
		.map(({ item }) => item);

const advisedOf = (change: Partial<OpeningFacts>): OpeningItem[] =>
	openingChecklist({ ...whole, ...change })
		.filter(({ status }) => status === 'advised')
		.map(({ item }) => item);

describe('the checklist of an opening', () => {
	test('lets a campaign open that has all it needs', () => {
		const checks = openingChecklist(whole);
		expect(checks.every(({ status }) => status === 'done')).toBe(true);
		expect(openingRefusal(checks)).toBeNull();
	});

	test.each<[string, Partial<OpeningFacts>, OpeningItem, string]>([
		['a language with a text missing', { incomplete: ['es'] }, 'questionnaire', 'untranslated-now'],
		['no site', { sites: [] }, 'sites', 'sites-unknown'],
		[
			'a site of unknown size',
			{ sites: [{ name: 'Les Pins', frame: 0 }] },
			'sites',
			'sites-unknown'
		],
		['the same asked lately at a small site', { repeated: ['Les Pins'] }, 'repeat', 'asked-lately'],
		['a closing that has passed', { now: 125 * day }, 'dates', 'closes-in-the-past'],
		['a plan nobody looked at', { planSeen: false }, 'plan', 'plan-not-seen'],
		['codes that were asked for and not made', { codes: 'missing' }, 'codes', 'codes-missing'],
		['an open question with one reader', { readers: 1 }, 'readers', 'readers-missing'],
		['a legal file with three gaps', { legalMissing: 3 }, 'legal', 'legal-file-missing'],
		['one person alone', { people: 1 }, 'second-person', 'nobody-to-confirm']
	])('is held by %s, and says so', (_what, change, item, refusal) => {
		expect(missingOf(change)).toEqual([item]);
		expect(openingRefusal(openingChecklist({ ...whole, ...change }))).toBe(refusal);
	});

	test('is held by a day of results that has passed or comes before the last envelopes', () => {
		expect(missingOf({ now: 140 * day })).toEqual(['dates', 'publication']);
		const early = { ...whole.calendar, publishes: 126 * day };
		expect(missingOf({ calendar: early })).toEqual(['publication']);
	});

	test('advises a trial, a review of the languages and a backup, and holds nothing by them', () => {
		const change = { tried: false, unreviewed: ['ar'], backedUp: null };
		expect(advisedOf(change)).toEqual(['trial', 'languages', 'backup']);
		expect(openingRefusal(openingChecklist({ ...whole, ...change }))).toBeNull();
		expect(advisedOf({ backedUp: 93 * day })).toEqual([]);
		expect(advisedOf({ backedUp: 93 * day - 1 })).toEqual(['backup']);
	});

	test('does not speak of what does not concern a campaign', () => {
		const items = openingChecklist({ ...whole, codes: 'none', comments: false, readers: 0 }).map(
			({ item }) => item
		);
		expect(items).not.toContain('codes');
		expect(items).not.toContain('readers');
		expect(items).not.toContain('repeat');
		expect(items).not.toContain('languages');
	});

	test('names the languages and the sites it is about, and counts the gaps of the file', () => {
		const checks = openingChecklist({ ...whole, incomplete: ['es', 'ht'], legalMissing: 3 });
		expect(checks.find(({ item }) => item === 'questionnaire')?.about).toEqual(['es', 'ht']);
		expect(checks.find(({ item }) => item === 'legal')?.count).toBe(3);
	});
});
