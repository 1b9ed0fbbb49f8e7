import type { Budget, Funding } from './budget.ts';
import { costOf } from './budget.ts';
import { followWays } from './every-way.ts';
import { placesByScore } from './places.ts';
import { rational, type Rational } from './rational.ts';

/**
 * Projects by the approvals they get per dollar, most first: each is paid if what is left of the sum
 * pays for it, else passed over, to the end of the list (the greedy rule of participatory budgets;
 * Haris Aziz and Nisarg Shah, 2021; George Dantzig's for knapsacks, 1957). A project that nobody
 * approves comes last and is paid if it fits: to leave it out would tell that nobody chose it. Where a
 * tie stands, every way through it is followed; the first of the order drawn goes first otherwise.
 * Steps: projects squared; where ties stand, at most 2,048 states times projects.
 *
 * @param approvals of each project
 * @param drawn for each option its place in the order drawn; null where ties stand
 */
export function fundByApproval(
	approvals: readonly Rational[],
	{ total, costs }: Budget,
	drawn: readonly number[] | null
): Funding {
	const perDollar = approvals.map(({ numerator, denominator }, option) =>
		rational(numerator, denominator * BigInt(costs[option] ?? 1))
	);
	const places = placesByScore(perDollar, drawn);
	interface State {
		readonly funded: readonly number[];
		readonly place: number;
		readonly left: number;
	}
	const fittingIn = ({ funded, left }: State, place: readonly number[]): readonly number[] =>
		place.filter((option) => !funded.includes(option) && (costs[option] ?? 0) <= left);
	const next = ({ funded, place, left }: State): readonly State[] => {
		for (let at = place; at < places.length; at += 1) {
			const fitting = fittingIn({ funded, place, left }, places[at] ?? []);
			if (fitting.length === 0) continue;
			const pay = (paid: readonly number[]): State => ({
				funded: [...funded, ...paid],
				place: at,
				left: left - costOf(paid, costs)
			});
			return costOf(fitting, costs) <= left ? [pay(fitting)] : fitting.map((one) => pay([one]));
		}
		return [];
	};
	const { always, sometimes } = followWays<State>({
		start: { funded: [], place: 0, left: total },
		next,
		fundedIn: ({ funded }) => funded,
		nameOf: ({ funded, place }) => `${place}: ${funded.toSorted((a, b) => a - b).join()}`,
		possibleIn: (state) => places.slice(state.place).flatMap((place) => fittingIn(state, place))
	});
	return { funded: inOrder(always), tied: inOrder(sometimes) };
}

const inOrder = (options: readonly number[]): readonly number[] =>
	options.toSorted((one, other) => one - other);
