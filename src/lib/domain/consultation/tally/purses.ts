import type { NumberedBallots } from './ballots.ts';
import { approvedOn } from './approval.ts';
import { greatestDivisor } from './rational.ts';

/** Voters with one set of approvals. */
interface Voters {
	readonly count: number;
	readonly approved: ReadonlySet<number>;
}

/** What each voter has left. Amounts are whole numbers of a fraction of a dollar. */
export interface Purses {
	/** How many of the fraction make a dollar. */
	readonly perDollar: bigint;
	/** Different amounts, rising. */
	readonly levels: readonly bigint[];
	/** For each set of voters the place of its amount among the levels. */
	readonly levelOf: readonly number[];
}

/** Those who approve something, alike together; who approves nothing pays for nothing, and has a share all the same. */
export function votersOf({ options, ballots }: NumberedBallots): readonly Voters[] {
	const sets = new Map<string, { count: number; approved: ReadonlySet<number> }>();
	for (const ballot of ballots) {
		const approved = approvedOn(ballot, options.length).toSorted((one, other) => one - other);
		const name = approved.join();
		const known = sets.get(name);
		if (known === undefined) sets.set(name, { count: ballot.count, approved: new Set(approved) });
		else known.count += ballot.count;
	}
	return [...sets.values()];
}

/** The sum in equal shares. */
export function equalPurses(total: number, voters: number, sets: readonly Voters[]): Purses {
	const divisor = greatestDivisor(BigInt(total), BigInt(voters));
	return {
		perDollar: BigInt(voters) / divisor,
		levels: [BigInt(total) / divisor],
		levelOf: sets.map(() => 0)
	};
}

/** The most that one supporter pays when all pay as equally as they can: `amount / among` of the purses' fraction. */
export interface Price {
	readonly amount: bigint;
	readonly among: bigint;
}

/** What a project costs its supporters; null if they cannot pay for it together. */
export function priceOf(
	project: number,
	cost: number,
	sets: readonly Voters[],
	{ perDollar, levels, levelOf }: Purses
): Price | null {
	const at = new Float64Array(levels.length);
	let supporters = 0;
	for (const [index, { count, approved }] of sets.entries()) {
		if (!approved.has(project)) continue;
		const level = levelOf[index] ?? 0;
		at[level] = (at[level] ?? 0) + count;
		supporters += count;
	}
	let amount = BigInt(cost) * perDollar;
	let among = BigInt(supporters);
	// Those with the least pay all they have, the others what is left in equal parts.
	for (const [level, purse] of levels.entries()) {
		const count = at[level] ?? 0;
		if (count === 0) continue;
		if (amount <= purse * among) return { amount, among };
		amount -= purse * BigInt(count);
		among -= BigInt(count);
	}
	return null;
}

/** The purses after the supporters of a project have paid for it. */
export function payFor(
	project: number,
	{ amount, among }: Price,
	sets: readonly Voters[],
	{ perDollar, levels, levelOf }: Purses
): Purses {
	const divisor = greatestDivisor(amount, among);
	const finer = among / divisor;
	const price = amount / divisor;
	const before = levels.map((level) => level * finer);
	const after = before.map((level) => (level < price ? 0n : level - price));
	const places = new Map<bigint, number>();
	const used = sets.map(({ approved }, index) => {
		const level = levelOf[index] ?? 0;
		const left = (approved.has(project) ? after : before)[level] ?? 0n;
		places.set(left, 0);
		return left;
	});
	const rising = [...places.keys()].sort((one, other) => (one < other ? -1 : 1));
	for (const [place, level] of rising.entries()) places.set(level, place);
	return {
		perDollar: perDollar * finer,
		levels: rising,
		levelOf: used.map((left) => places.get(left) ?? 0)
	};
}
