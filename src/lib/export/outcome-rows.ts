import type { Outcome } from '../domain/consultation/outcome.ts';
import { rangeOf } from '../domain/disclosure/range.ts';
import type { Said } from '../domain/disclosure/said.ts';
import { unreachable } from '../domain/unreachable.ts';

/** One line of an outcome: what it is about, and what is said of it. */
export interface OutcomeRow {
	readonly item: string;
	/** Options, or `for`, `blank`, `against`; null of the outcome as a whole. */
	readonly codes: string | null;
	readonly said: string;
	readonly from?: number;
	readonly to?: number;
	readonly place?: number;
	/** What a count is said of; null of anything else. */
	readonly count: Said | null;
}

const sides = ['for', 'blank', 'against'] as const;

/** An outcome as lines, from what is said of it alone. */
export function outcomeRows(outcome: Outcome): OutcomeRow[] {
	const { item } = outcome;
	const row = (codes: string | null, said: string): OutcomeRow => ({
		item,
		codes,
		said,
		count: null
	});
	switch (outcome.kind) {
		case 'motion':
			return [
				row(null, outcome.verdict),
				...outcome.sides.map((said, place) => ({
					...row(sides[place] ?? null, said.kind),
					...rangeOf(said, outcome.voters),
					count: said
				}))
			];
		case 'order': {
			let place = 1;
			return outcome.places.flatMap((tied) => {
				const rows = tied.map((code) => ({ ...row(code, 'order'), place }));
				place += tied.length;
				return rows;
			});
		}
		case 'chosen':
			return [
				...outcome.chosen.map((code) => row(code, 'chosen')),
				...outcome.tied.map((code) => row(code, 'tied'))
			];
		case 'funded':
			return [
				...outcome.funded.map((code) => row(code, 'funded')),
				...outcome.tied.map((code) => row(code, 'tied'))
			];
		case 'withheld':
			return [row(null, 'withheld')];
		default:
			return unreachable(outcome);
	}
}
