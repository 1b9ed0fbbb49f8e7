import { createCounter } from '../../src/lib/domain/disclosure/counter.ts';
import { release } from '../../src/lib/domain/disclosure/make-release.ts';
import { defaultPolicy } from '../../src/lib/domain/disclosure/policy.ts';
import { writePlan } from '../../src/lib/domain/disclosure/write-plan.ts';
import type { Questionnaire } from '../../src/lib/domain/questionnaire/definition.ts';
import type { Answer } from '../../src/lib/domain/response/answer.ts';
import type { Figure } from './figure.ts';
import { ordinaryMethod } from '../support/method.ts';

const items = 60;
const sites = 40;
const codes = ['none', 'some', 'often'] as const;

const questionnaire: Questionnaire = {
	format: 'porte-voix-questionnaire',
	id: 'bench',
	version: 1,
	title: { fr: 'Banc' },
	invitation: { fr: 'Banc' },
	minutes: 10,
	languages: ['fr'],
	dimensions: {},
	questions: Array.from({ length: items }, (_, index) => ({
		kind: 'scale' as const,
		id: `item-${index}`,
		text: { fr: `Item ${index} ?` },
		short: { fr: `Item ${index}` },
		options: codes.map((code) => ({ code, label: { fr: code } })),
		parts: { often: ['often'], some: ['some'], none: ['none'] }
	}))
};

const plan = writePlan({
	questionnaire,
	root: { id: 'total', label: 'Total' },
	sites: Array.from({ length: sites }, (_, index) => ({
		id: `site-${index}`,
		label: `Site ${index}`,
		frame: 10_000
	})),
	policy: defaultPolicy
});

/** A few hundred different responses, used again and again: what is measured is the counting. */
const responses = Array.from({ length: 500 }, (_, person) => ({
	answers: Object.fromEntries(
		questionnaire.questions.map(({ id }, index): [string, Answer] => [
			id,
			{
				kind: 'choice',
				code: codes[(person * 7 + index * 3 + (person % 11) * index) % 3] ?? 'some'
			}
		])
	)
}));

function seconds(count: number): number {
	const begun = performance.now();
	const counter = createCounter(plan, questionnaire);
	for (let person = 0; person < count; person += 1) {
		const response = responses[person % responses.length];
		if (response !== undefined) counter.add(`site-${person % sites}`, response);
	}
	const { heads, counts } = counter.result();
	const made = release(
		{
			id: 'bench',
			campaign: 'bench',
			sequence: 1,
			publishedAt: '2027-04-03T16:00:00.000Z',
			title: { fr: 'Banc' },
			organisation: 'Banc',
			tenure: 'omh',
			unit: 'household',
			period: { opens: '2027-03-02T05:00:00.000Z', closes: '2027-03-20T05:00:00.000Z' },
			questionnaire: { id: 'bench', version: 1, hash: '0'.repeat(64) },
			demonstration: false,
			method: ordinaryMethod
		},
		plan,
		heads,
		counts
	);
	if (made.tables.length !== items * (sites + 1)) throw new Error('not every table was made');
	return (performance.now() - begun) / 1000;
}

/** Counting and wording opened responses: the standard plan, one tree of sites. */
export function measure(): Promise<readonly Figure[]> {
	seconds(1_000);
	const sizes = [1_000, 10_000, 250_000] as const;
	const [thousand, ten, large] = sizes.map(seconds) as [number, number, number];
	return Promise.resolve([
		{
			name: `tabulating 250,000 responses of ${items} items`,
			value: large,
			unit: 's',
			budget: { kind: 'at-most', value: 5 },
			how: `counter, say and release over ${sites} sites, once opened`
		},
		{
			name: 'tabulating 1,000 responses',
			value: thousand,
			unit: 's',
			budget: null,
			how: 'the same, most of it the words of 2,460 tables'
		},
		{
			name: 'tabulating 10,000 responses',
			value: ten,
			unit: 's',
			budget: null,
			how: 'the same'
		},
		{
			name: 'growth from 10,000 to 250,000 responses',
			value: large / ten,
			unit: 'times',
			budget: null,
			how: '25 would be proportional'
		}
	]);
}
