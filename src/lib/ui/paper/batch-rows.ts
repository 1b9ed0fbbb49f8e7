import type { TFunction } from 'i18next';
import type { BatchFigures, BatchStep } from '../../domain/paper/batch.ts';

type Translate = TFunction<['common', 'paper']>;

/** One line of the list of batches. */
export interface BatchRow {
	readonly id: string;
	readonly name: string;
	readonly state: string;
	readonly site: string;
	readonly forms: number;
	/** Null before the count. */
	readonly counted: number | null;
	readonly notCounted: number | null;
	/** There is something left to do at it. */
	readonly live: boolean;
}

const over: ReadonlySet<BatchStep> = new Set(['counted', 'abandoned', 'void']);

export function batchRows(
	t: Translate,
	batches: readonly BatchFigures[],
	sites: readonly { readonly id: string; readonly name: string }[]
): BatchRow[] {
	return batches.map(({ id, number, site, step, forms, aside, counted, refused }) => ({
		id,
		name: t(($) => $.paper.batches.name, { number }),
		state: t((words) => words.paper.batches.phase[step]),
		site: sites.find((one) => one.id === site)?.name ?? site,
		forms,
		counted: step === 'counted' ? counted : null,
		notCounted: step === 'counted' ? refused + aside : null,
		live: !over.has(step)
	}));
}

/** Of the batches that count: in hand, counted, refused or set aside. */
export function batchTotals(batches: readonly BatchFigures[]): {
	readonly forms: number;
	readonly counted: number;
	readonly notCounted: number;
} {
	const counting = batches.filter(({ step }) => step !== 'abandoned' && step !== 'void');
	const sum = (of: (batch: BatchFigures) => number): number =>
		counting.reduce((total, batch) => total + of(batch), 0);
	return {
		forms: sum(({ forms }) => forms),
		counted: sum(({ counted }) => counted),
		notCounted: sum(({ refused, aside, step }) => (step === 'counted' ? refused + aside : 0))
	};
}
