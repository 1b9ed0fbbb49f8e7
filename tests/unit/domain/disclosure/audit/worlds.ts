import type { Program, Row } from '#lib/domain/disclosure/audit/program.ts';
import { searchCoalitions } from '#lib/domain/disclosure/audit/coalitions.ts';
import type { Verdict } from '#lib/domain/disclosure/audit/search.ts';
import type { World } from '#lib/domain/disclosure/audit/world.ts';
import type { Solver } from '#lib/domain/disclosure/audit/program.ts';

export interface Kinded {
	readonly place: readonly number[];
	readonly size: number;
	/** How many of them are in the pole. */
	readonly inside: number;
}

/** One pole, with the exact count of every class of every coordinate published. */
export function exactMargins(kinds: readonly Kinded[]): World {
	const depth = kinds[0]?.place.length ?? 0;
	const margins = Array.from({ length: depth }, (_, at) =>
		[...new Set(kinds.map(({ place }) => place[at]))].map((value): Row => {
			const own = kinds.flatMap(({ place }, kind) => (place[at] === value ? [kind] : []));
			const count = own.reduce((sum, kind) => sum + (kinds[kind]?.inside ?? 0), 0);
			return { variables: own.map((kind) => kind * 2), from: count, to: count };
		})
	).flat();
	return withRows(kinds, margins);
}

/** One pole of some kinds: variable 2k counts those of kind k inside it, 2k + 1 those outside. */
export function withRows(
	kinds: readonly Pick<Kinded, 'place' | 'size'>[],
	rows: readonly Row[]
): World {
	const sizes = kinds.map(({ size }, kind): Row => ({
		variables: [kind * 2, kind * 2 + 1],
		from: size,
		to: size
	}));
	const program: Program = {
		caps: kinds.flatMap(({ size }) => [size, size]),
		rows: [...sizes, ...rows]
	};
	return { kinds, outcomes: [{ guarded: true }, { guarded: true }], program };
}

export function verdictOn(world: World, solver: Solver, margin = 3): Verdict {
	const solving = solver(world.program);
	const verdict = searchCoalitions({ world, margin, solving, tooLate: () => false });
	solving.end();
	return verdict;
}

/** Every solution of a small world, found by trying all counts. */
export function everySolution({ kinds, program, outcomes }: World): number[][] {
	const width = outcomes.length;
	const splits = (size: number, parts: number): number[][] =>
		parts === 1
			? [[size]]
			: Array.from({ length: size + 1 }, (_, first) =>
					splits(size - first, parts - 1).map((rest) => [first, ...rest])
				).flat();
	const published = program.rows.slice(kinds.length);
	return kinds
		.reduce<number[][]>(
			(sets, { size }) =>
				sets.flatMap((set) => splits(size, width).map((split) => [...set, ...split])),
			[[]]
		)
		.filter((values) =>
			published.every(({ variables, from, to }) => {
				const sum = variables.reduce((total, at) => total + (values[at] ?? 0), 0);
				return sum >= from && sum <= to;
			})
		);
}

/** Whether a coalition proves an answer: straight from the words of the promise, all seats tried. */
export function isProved(world: World, coalition: number): boolean {
	const { kinds, outcomes } = world;
	const width = outcomes.length;
	const solutions = everySolution(world);
	const seats = [...world.program.caps.keys()];
	const show = (held: readonly number[]): boolean =>
		solutions.some((values) =>
			seats.every((seat) => (values[seat] ?? 0) >= held.filter((one) => one === seat).length)
		);
	const coalitions = (size: number): number[][] =>
		size === 0
			? [[]]
			: coalitions(size - 1).flatMap((held) =>
					seats.filter((seat) => seat >= (held.at(-1) ?? 0)).map((seat) => [...held, seat])
				);
	return Array.from({ length: coalition + 1 }, (_, size) => coalitions(size))
		.flat()
		.filter(show)
		.some((held) =>
			kinds.some(({ size }, kind) => {
				const own = held.filter((seat) => Math.floor(seat / width) === kind).length;
				return (
					own < size &&
					outcomes.some(
						({ guarded }, outcome) => guarded && !show([...held, kind * width + outcome])
					)
				);
			})
		);
}
