import { rangeOf } from '../disclosure/range.ts';
import type { Table } from '../disclosure/release.ts';
import { mostFirst } from './by-said.ts';
import type { Finding, Pole } from './finding.ts';
import { saidOf, type ReportedMeasure } from './measures.ts';

/** Good news from at least half of the responses on, bad news from a quarter. */
const enoughGood = 1 / 2;
const enoughBad = 1 / 4;

function atLeast(finding: Omit<Finding, 'tone'>, share: number): boolean {
	return rangeOf(finding.said, finding.base).from >= share * finding.base;
}

function findingOf(table: Table, { question, measure }: ReportedMeasure): Finding | null {
	if (question.dimension === undefined || question.neutral === true) return null;
	if (measure.reading === 'yes-alone') return null;
	const at = (pole: Pole): Omit<Finding, 'tone'> | null => {
		const said = saidOf(table, measure, pole);
		return said && { item: measure.item, pole, said, base: table.base, table };
	};
	const [good, bad] =
		question.reversed === true ? [at('none'), at('often')] : [at('often'), at('none')];
	if (bad !== null && atLeast(bad, enoughBad)) return { ...bad, tone: 'worry' };
	if (good !== null && atLeast(good, enoughGood)) return { ...good, tone: 'well' };
	return null;
}

/**
 * What goes well and what worries in one group, strongest first: from the smallest count that the
 * words allow, so that nothing moves when an unseen count does. A question is a worry from a
 * quarter of the responses at its bad end, else good news from half at its good end. Facts that
 * belong to no dimension, and questions whose poles are neither good nor bad, are neither.
 */
export function findings(
	tables: readonly Table[],
	measures: ReadonlyMap<string, ReportedMeasure>
): { readonly well: readonly Finding[]; readonly worry: readonly Finding[] } {
	const byItem = new Map(tables.map((table) => [table.item, table]));
	const found = [...measures].flatMap(([item, measure]) => {
		const table = byItem.get(item);
		return (table && findingOf(table, measure)) ?? [];
	});
	const of = (tone: Finding['tone']): Finding[] =>
		found.filter((finding) => finding.tone === tone).toSorted(mostFirst);
	return { well: of('well'), worry: of('worry') };
}
