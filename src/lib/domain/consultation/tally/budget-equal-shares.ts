import type { NumberedBallots } from './ballots.ts';
import { type Budget, costOf, type Funding } from './budget.ts';
import { followWays } from './every-way.ts';
import { equalPurses, payFor, type Price, priceOf, type Purses, votersOf } from './purses.ts';

/**
 * Method of equal shares (Dominik Peters, Grzegorz Pierczyński and Piotr Skowron, « Proportional
 * Participatory Budgeting with Additive Utilities », 2021), where a project is worth one to each who
 * approves it and nothing to others. Everybody, blank or not, has the same share of the sum. A project
 * is paid by those who approve it, as equally as their shares allow; the one whose dearest part is the
 * cheapest goes first, until no project's supporters can pay for it. Nothing completes it: what is left
 * is left, and people decide of it. Where a tie stands, every way through it is followed; else the first
 * of the order drawn goes first. Steps: projects paid times projects times kinds of ballots; where
 * ties stand, at most 2,048 states times that.
 *
 * @param spendable dollars that may be paid in all, whatever is left in the shares
 * @param drawn for each option its place in the order drawn; null where ties stand
 */
export function fundByEqualShares(
	ballots: NumberedBallots,
	{ total, costs, spendable }: Budget & { readonly spendable: number },
	drawn: readonly number[] | null
): Funding {
	if (ballots.voters === 0) return { funded: [], tied: [] };
	const sets = votersOf(ballots);
	interface State {
		readonly funded: readonly number[];
		readonly purses: Purses;
	}
	const pricesIn = ({ funded, purses }: State) => {
		const left = spendable - costOf(funded, costs);
		return costs.flatMap((cost, project) => {
			const price =
				funded.includes(project) || cost > left ? null : priceOf(project, cost, sets, purses);
			return price === null ? [] : [{ project, price }];
		});
	};
	const next = (state: State): readonly State[] => {
		const prices = pricesIn(state);
		const cheapest = prices.filter(({ price }) =>
			prices.every((other) => comparePrices(price, other.price) <= 0)
		);
		const rank = ({ project }: { readonly project: number }): number => drawn?.[project] ?? 0;
		const first = cheapest.toSorted((one, other) => rank(one) - rank(other));
		return (drawn === null ? cheapest : first.slice(0, 1)).map(({ project, price }) => ({
			funded: [...state.funded, project].toSorted((one, other) => one - other),
			purses: payFor(project, price, sets, state.purses)
		}));
	};
	const { always, sometimes } = followWays<State>({
		start: { funded: [], purses: equalPurses(total, ballots.voters, sets) },
		next,
		fundedIn: ({ funded }) => funded,
		nameOf: ({ funded, purses }) =>
			`${funded.join()}: ${purses.perDollar}: ${purses.levels.join()}: ${purses.levelOf.join()}`,
		possibleIn: (state) => pricesIn(state).map(({ project }) => project)
	});
	return {
		funded: always.toSorted((one, other) => one - other),
		tied: sometimes.toSorted((one, other) => one - other)
	};
}

function comparePrices(one: Price, other: Price): number {
	const difference = one.amount * other.among - other.amount * one.among;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
