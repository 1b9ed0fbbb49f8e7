import { describe, expect, test } from 'vitest';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { dataRows } from '#lib/export/data-rows.ts';
import { releaseDdi } from '#lib/export/ddi.ts';
import { layOutReport } from '#lib/export/report/lay-out-report.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { ballotSurvey, formalRules, outcomeOf, worksRules } from '../../support/outcomes.ts';
import { outcomeRelease, publishedOutcomes } from '../../support/published-outcomes.ts';
import { reportSource } from '../../support/report-source.ts';
import { textsHeld } from '../../support/shown-numbers.ts';

const rows = (outcomes: readonly Outcome[]) =>
	dataRows(outcomeRelease(outcomes), ballotSurvey, 'fr', '').map(
		({ item, answer, said, from, to, place }) => [item, answer, said, from, to, place]
	);

async function reportOf(outcome: Outcome): Promise<string[]> {
	const rules = outcome.kind === 'motion' ? formalRules() : worksRules();
	const { page } = await publishedOutcomes([outcome], rules);
	const names = ['common', 'results', 'method', 'comments', 'team', 'exports', 'outcome'] as const;
	const { t } = await createTranslation('fr', names);
	const source = { ...reportSource(outcomeRelease([outcome]), ballotSurvey, 'fr'), page };
	const speech = { t, locale: 'fr', unit: page.facts.unit } as const;
	return textsHeld(layOutReport(source, speech, 'us-letter').chapters);
}

describe('what a consultation decided, in the files of its publication', () => {
	test('is a line each side of a motion, with what is said of it', () => {
		const lines = rows([outcomeOf.motion]);
		expect(lines[0]).toEqual([
			'proposition',
			undefined,
			'adopted',
			undefined,
			undefined,
			undefined
		]);
		expect(lines.slice(1).map(([, answer]) => answer)).toEqual(['for', 'blank', 'against']);
		expect(lines).toHaveLength(1 + outcomeOf.motion.sides.length);
	});

	test('is an order with its ties, never a point', () => {
		expect(rows([outcomeOf.order])).toEqual([
			['ordre', 'La cour', 'order', undefined, undefined, 1],
			['ordre', 'Le toit', 'order', undefined, undefined, 1],
			['ordre', 'Les portes', 'order', undefined, undefined, 3]
		]);
	});

	test('is the works that are paid for, and not the others', () => {
		const lines = rows([outcomeOf.funded]);
		expect(lines.map(([, answer, said]) => [answer, said])).toEqual([
			['Une rampe', 'funded'],
			['Des lampes', 'funded']
		]);
		expect(JSON.stringify(lines)).not.toContain('bancs');
	});

	test('is that they were too few, and nothing more', () => {
		const nothing = [undefined, undefined, undefined] as const;
		// The whole is a group of too few as well.
		expect(rows([outcomeOf.withheld])).toEqual([
			[outcomeOf.withheld.item, undefined, 'withheld', ...nothing],
			[undefined, undefined, 'withheld', ...nothing]
		]);
	});

	test('stands in the report, without points or what was not decided', async () => {
		const order = await reportOf(outcomeOf.order);
		expect(order.join('\n')).toMatch(/1\. La cour[^]*1\. Le toit[^]*3\. Les portes/);
		expect(order.join('\n')).not.toMatch(/\d points?\b/);
		const funded = (await reportOf(outcomeOf.funded)).join('\n');
		expect(funded).toContain('Une rampe');
		expect(funded).not.toContain('Des bancs');
	});

	test('is named in the code book, without a count', async () => {
		const { t } = await createTranslation('fr', ['common', 'results', 'method', 'exports']);
		const source = reportSource(outcomeRelease([outcomeOf.order]), ballotSurvey, 'fr');
		const book = releaseDdi(source, { t, locale: 'fr', unit: 'member' });
		expect(book).toMatch(/<var [^>]*name="ordre"/);
		expect(book).toContain('<notes type="published">outcome</notes>');
		expect(book).not.toMatch(/catStat|sumStat/);
	});
});
