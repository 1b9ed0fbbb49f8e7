import { permutations } from './elections.ts';

/** Slow counts, one voter at a time, written from the definitions and from nothing of the product. */

type Voter = readonly (readonly string[])[];

/** All that is divided by up to five people is whole. */
const parts = 60;

export function pluralityVotes(voters: readonly Voter[], option: string, seats: number): number {
	return voters.reduce((votes, [first = []]) => {
		if (!first.includes(option)) return votes;
		return votes + (first.length <= seats ? parts : (parts * seats) / first.length);
	}, 0);
}

/** A voter approves what stands before the last; alone in the last place, everything is approved. */
export function approves(voter: Voter, option: string, options: readonly string[]): boolean {
	const rank = (one: string): number => {
		const place = voter.findIndex((together) => together.includes(one));
		return place < 0 ? Number.MAX_SAFE_INTEGER : place;
	};
	const worst = Math.max(...options.map(rank));
	const best = Math.min(...options.map(rank));
	if (worst === best) return worst !== Number.MAX_SAFE_INTEGER;
	return rank(option) < worst;
}

/** Mean of 3, 2, 1, 0 … over all ways of putting a strict order in the place of a tie. */
export function points(voters: readonly Voter[], option: string): number {
	return voters.reduce((total, voter) => {
		const orders = voter.reduce<string[][]>(
			(lists, place) =>
				lists.flatMap((list) => permutations(place).map((one) => [...list, ...one])),
			[[]]
		);
		const worth = orders.reduce((sum, order) => {
			const place = order.indexOf(option);
			return sum + (place < 0 ? 0 : Math.max(0, 3 - place));
		}, 0);
		return total + (worth * parts * 2) / orders.length;
	}, 0);
}

export function prefer(voters: readonly Voter[], one: string, other: string): number {
	return voters.filter((voter) => {
		const place = voter.findIndex((together) => together.includes(one));
		const second = voter.findIndex((together) => together.includes(other));
		return place >= 0 && (second < 0 || place < second);
	}).length;
}

/** The strongest of all paths without a loop, each tried. */
export function strongest(
	voters: readonly Voter[],
	options: readonly string[],
	from: string,
	to: string
): number {
	const link = (one: string, other: string): number => {
		const wins = prefer(voters, one, other);
		return wins > prefer(voters, other, one) ? wins : 0;
	};
	const walk = (at: string, left: readonly string[]): number =>
		at === to
			? Number.MAX_SAFE_INTEGER
			: Math.max(
					0,
					...left.map((next) =>
						Math.min(
							link(at, next),
							walk(
								next,
								left.filter((one) => one !== next)
							)
						)
					)
				);
	return walk(
		from,
		options.filter((one) => one !== from)
	);
}

/** Every order in which all may leave, each tie for last tried both ways; last to leave first. */
export function runoffs(voters: readonly Voter[], standing: readonly string[]): string[][] {
	if (standing.length < 2) return [[...standing]];
	const votes = new Map(standing.map((option) => [option, 0]));
	for (const voter of voters) {
		const first = voter
			.map((place) => place.filter((option) => standing.includes(option)))
			.find((place) => place.length > 0);
		for (const option of first ?? []) {
			votes.set(option, (votes.get(option) ?? 0) + parts / (first ?? []).length);
		}
	}
	const fewest = Math.min(...votes.values());
	return standing
		.filter((option) => votes.get(option) === fewest)
		.flatMap((leaving) =>
			runoffs(
				voters,
				standing.filter((option) => option !== leaving)
			).map((order) => [...order, leaving])
		);
}

type Costs = Readonly<Record<string, number>>;

/** What the sum pays for in every order of the projects that puts no fewer approvals per dollar before more. */
export function greedy(
	approvals: Readonly<Record<string, number>>,
	costs: Costs,
	total: number
): string[][] {
	const worth = (one: string, other: string): number =>
		(approvals[one] ?? 0) * (costs[other] ?? 0) - (approvals[other] ?? 0) * (costs[one] ?? 0);
	return permutations(Object.keys(approvals))
		.filter((order) =>
			order.every((one, index) => index === 0 || worth(order[index - 1] ?? '', one) >= 0)
		)
		.map((order) => {
			let left = total;
			return order.filter((project) => {
				const cost = costs[project] ?? 0;
				if (cost > left) return false;
				left -= cost;
				return true;
			});
		});
}

/** A fraction of big integers, not in lowest terms. */
type Part = readonly [bigint, bigint];
const less = ([a, b]: Part, [c, d]: Part): boolean => a * d < c * b;
const minus = ([a, b]: Part, [c, d]: Part): Part => [a * d - c * b, b * d];
const plus = ([a, b]: Part, [c, d]: Part): Part => [a * d + c * b, b * d];
const least = (one: Part, other: Part): Part => (less(other, one) ? other : one);

/** The smallest cap at which the purses, each paying up to it, pay the cost. */
function capFor(purses: readonly Part[], cost: bigint): Part | null {
	const caps = purses.map((_, poor): Part => {
		const rising = purses.toSorted((one, other) => (less(one, other) ? -1 : 1));
		const paid = rising.slice(0, poor).reduce<Part>(plus, [0n, 1n]);
		const [numerator, denominator] = minus([cost, 1n], paid);
		return [numerator, denominator * BigInt(purses.length - poor)];
	});
	const enough = caps.filter((cap) => {
		const paid = purses.map((purse) => least(purse, cap)).reduce<Part>(plus, [0n, 1n]);
		return !less(paid, [cost, 1n]);
	});
	return enough.length === 0 ? null : enough.reduce(least);
}

/** What equal shares pay for, in every way of settling the ties. */
export function equalShares(
	approvedBy: readonly (readonly string[])[],
	costs: Costs,
	total: number
): string[][] {
	const follow = (purses: readonly Part[], funded: readonly string[]): string[][] => {
		const caps = Object.entries(costs).flatMap(([project, cost]) => {
			if (funded.includes(project)) return [];
			const own = purses.filter((_, voter) => approvedBy[voter]?.includes(project) === true);
			const cap = capFor(own, BigInt(cost));
			return cap === null ? [] : [{ project, cap }];
		});
		const first = caps.filter(({ cap }) => !caps.some((other) => less(other.cap, cap)));
		if (first.length === 0) return [[...funded]];
		return first.flatMap(({ project, cap }) =>
			follow(
				purses.map((purse, voter) =>
					approvedBy[voter]?.includes(project) === true ? minus(purse, least(purse, cap)) : purse
				),
				[...funded, project]
			)
		);
	};
	const share: Part = [BigInt(total), BigInt(Math.max(1, approvedBy.length))];
	return follow(
		approvedBy.map(() => share),
		[]
	);
}
