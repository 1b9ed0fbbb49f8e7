import type { QuorumReached } from '../../domain/consultation/outcome.ts';
import type { PrefLibBallots } from '../../domain/consultation/preflib.ts';
import type { CountedBy } from '../../domain/consultation/tally/count-places.ts';
import type {
	BudgetTally,
	MotionTally,
	RankedTally,
	Tally
} from '../../domain/consultation/tally/tally.ts';
import { unreachable } from '../../domain/unreachable.ts';

/** What is printed of a count: order, winners, and what they come from, with the names of the file. */
export type Printed = Readonly<Record<string, unknown>>;

type Naming = (code: string) => string;

/**
 * The line of a count. Alternatives are called by their names where no two have the same, else by their
 * numbers.
 */
export function lineOf(
	counted: Tally,
	{ options, names }: PrefLibBallots,
	quorum: QuorumReached | null
): Printed {
	const unique = new Set(names).size === names.length;
	const called = new Map(options.map((code, index) => [code, names[index] ?? code]));
	const name: Naming = (code) => (unique ? (called.get(code) ?? code) : code);
	const { method, voters, blank } = counted;
	const alternatives = Object.fromEntries(called);
	const core = { ok: true, method, voters, blank, ...(quorum === null ? {} : { quorum }) };
	return { ...core, ...foundIn(counted, name, options, quorum), alternatives };
}

function foundIn(
	counted: Tally,
	name: Naming,
	options: readonly string[],
	quorum: QuorumReached | null
): Printed {
	switch (counted.kind) {
		case 'motion':
			return motion(counted, quorum);
		case 'ranked':
			return ranked(counted, name, options);
		case 'funded':
			return budget(counted, name, options);
		default:
			return unreachable(counted);
	}
}

/** An order in which a list is a tie. */
function orderOf(
	places: readonly (readonly string[])[],
	name: Naming
): readonly (string | readonly string[])[] {
	return places.map((place) => {
		const names = place.map(name);
		const [only] = names;
		return names.length === 1 && only !== undefined ? only : names;
	});
}

function winning(chosen: readonly string[], tied: readonly string[], name: Naming): Printed {
	const winners = [...chosen, ...tied].map(name);
	const [only = null] = winners;
	return { winner: winners.length === 1 ? only : null, winners, tied: tied.map(name) };
}

function motion({ sides, adopted }: MotionTally, quorum: QuorumReached | null): Printed {
	const verdict = quorum?.reached === false ? 'no-quorum' : adopted ? 'adopted' : 'rejected';
	const winner = verdict === 'no-quorum' ? null : adopted ? 'for' : 'against';
	const order =
		sides.for === sides.against
			? [['for', 'against']]
			: sides.for > sides.against
				? ['for', 'against']
				: ['against', 'for'];
	return { verdict, order, winner, winners: winner === null ? [] : [winner], sides };
}

function ranked(
	{ places, chosen, tied, counted }: RankedTally,
	name: Naming,
	options: readonly string[]
): Printed {
	return {
		order: orderOf(places, name),
		...winning(chosen, tied, name),
		...detail(counted, name, options)
	};
}

function detail(counted: CountedBy, name: Naming, options: readonly string[]): Printed {
	const byName = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
		Object.fromEntries(Object.entries(values).map(([code, value]) => [name(code), value]));
	const table = (rows: readonly (readonly number[])[]): Printed =>
		Object.fromEntries(
			options.map((one, row) => [
				name(one),
				Object.fromEntries(
					options.flatMap((other, column) =>
						one === other ? [] : [[name(other), rows[row]?.[column] ?? 0]]
					)
				)
			])
		);
	switch (counted.kind) {
		case 'votes':
			return { votes: byName(counted.votes) };
		case 'points':
			return { points: byName(counted.points) };
		case 'pairs': {
			const { condorcet, pairwise, strongestPaths } = counted;
			return {
				condorcet: condorcet === null ? null : name(condorcet),
				pairwise: table(pairwise),
				strongestPaths: table(strongestPaths)
			};
		}
		case 'rounds':
			return {
				rounds: counted.rounds.map(({ votes, exhausted, last, dropped }) => ({
					votes: byName(votes),
					exhausted,
					last: last.map(name),
					dropped: dropped.map(name)
				})),
				everyWay: counted.everyWay
			};
		default:
			return unreachable(counted);
	}
}

function budget(
	{ funded, tied, spent, total }: BudgetTally,
	name: Naming,
	options: readonly string[]
): Printed {
	const others = options.filter((code) => !funded.includes(code) && !tied.includes(code));
	const places = [funded, tied, others].filter((place) => place.length > 0);
	const { winner, winners } = winning(funded, [], name);
	return {
		order: orderOf(places, name),
		winner,
		winners,
		funded: funded.map(name),
		tied: tied.map(name),
		spent,
		total
	};
}
