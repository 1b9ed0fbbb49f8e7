import type { Margin } from '../disclosure/policy.ts';
import type { BallotQuestion } from './ballot-rules.ts';
import type { CountingRule } from './tally/tally.ts';
import type { GatheredBallots } from './gather-ballots.ts';

/**
 * The works that may be paid for at all, by their costs and the number of voters alone. Where voters
 * pay from purses of their own (equal shares), one that costs more than n − m of them hold together
 * would tell, once it is paid for, that nearly everybody chose it (privacy rules, section 6). So would
 * several that do so together, which is why no more than that is paid in all.
 */
export function affordable(
	rule: BallotQuestion,
	gathered: GatheredBallots,
	voters: number,
	margin: Margin
): { readonly rule: CountingRule; readonly gathered: GatheredBallots } {
	const { budget, method, tie } = rule;
	if (method.kind !== 'budget-equal-shares' || budget === undefined) return { rule, gathered };
	const most = BigInt(Math.max(0, voters - margin)) * BigInt(budget.total);
	const isPayable = (code: string): boolean =>
		BigInt(budget.costs[code] ?? 0) * BigInt(Math.max(1, voters)) <= most;
	const options = gathered.options.filter(isPayable);
	const left = (codes: readonly string[]): string[] => codes.filter(isPayable);
	return {
		rule: {
			...rule,
			spendable: Number(most / BigInt(Math.max(1, voters))),
			tie: tie.kind === 'drawn' ? { ...tie, order: left(tie.order) } : tie,
			budget: {
				...budget,
				costs: Object.fromEntries(Object.entries(budget.costs).filter(([code]) => isPayable(code)))
			}
		},
		gathered: {
			...gathered,
			options,
			ballots: gathered.ballots.map(({ places, count }) => ({ places: places.map(left), count }))
		}
	};
}
