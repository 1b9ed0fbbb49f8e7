import { Refusal } from '../../refusal.ts';
import type { BallotQuestion } from '../ballot-rules.ts';
import type { BallotFault } from './ballots.ts';

/** Costs of the options in their order, and the sum there is. Whole dollars. */
export interface Budget {
	readonly total: number;
	readonly costs: readonly number[];
}

/** What the sum pays for. Options by their numbers, in the order of the ballot. */
export interface Funding {
	readonly funded: readonly number[];
	/** Paid or not by how a tie that stands is settled. */
	readonly tied: readonly number[];
}

/**
 * The budget of a question, checked.
 *
 * @throws Refusal `budget-missing`, `bad-total`, or `bad-cost` with the option: each costs at least one dollar
 */
export function budgetOf(budget: BallotQuestion['budget'], options: readonly string[]): Budget {
	if (budget === undefined) throw new Refusal<BallotFault>('budget-missing');
	const { total } = budget;
	if (!Number.isSafeInteger(total) || total < 0) throw new Refusal<BallotFault>('bad-total');
	const costs = options.map((option) => {
		const cost = Object.hasOwn(budget.costs, option) ? budget.costs[option] : undefined;
		if (cost === undefined || !Number.isSafeInteger(cost) || cost < 1) {
			throw new Refusal<BallotFault>('bad-cost', option);
		}
		return cost;
	});
	return { total, costs };
}

/** What some options cost together. */
export function costOf(funded: readonly number[], costs: readonly number[]): number {
	return funded.reduce((spent, option) => spent + (costs[option] ?? 0), 0);
}
