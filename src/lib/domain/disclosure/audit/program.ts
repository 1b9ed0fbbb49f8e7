/** A sum of variables that lies between two values, both included. */
export interface Row {
	readonly variables: readonly number[];
	readonly from: number;
	readonly to: number;
}

/** Whole numbers from 0 up to a cap each, under rows: every data set that published figures allow. */
export interface Program {
	readonly caps: readonly number[];
	readonly rows: readonly Row[];
}

/** What is asked of a program: a solution at all, or one where a sum is smallest or largest. */
export interface Wanted {
	/** Whole numbers, or also fractions: the relaxation, which is faster and allows more. */
	readonly whole: boolean;
	/** Least values of some variables, above 0. */
	readonly least?: readonly (readonly [variable: number, value: number])[];
	readonly extreme?: { readonly of: readonly number[]; readonly towards: 'smallest' | 'largest' };
}

/** `unknown`: the solver gave up, which is never taken for an answer. */
export type Found =
	| { readonly kind: 'found'; readonly values: readonly number[] }
	| { readonly kind: 'none' }
	| { readonly kind: 'unknown' };

/** One program held by a solver, asked again and again. */
export interface Solving {
	ask(wanted: Wanted): Found;
	end(): void;
}

/** A solver of integer programs, passed in: the rules of disclosure know none. */
export type Solver = (program: Program) => Solving;

const tolerance = 1e-6;

/** The values as whole numbers, or null where one of them is not. */
function wholeValues(values: readonly number[]): number[] | null {
	const rounded = values.map(Math.round);
	const whole = rounded.every(
		(value, index) => Math.abs(value - (values[index] ?? 0)) <= tolerance
	);
	return whole ? rounded : null;
}

/** Whether whole values keep to every cap and every row: a solver is believed only after this. */
function satisfies({ caps, rows }: Program, values: readonly number[]): boolean {
	const within = caps.every((cap, index) => {
		const value = values[index] ?? -1;
		return value >= 0 && value <= cap;
	});
	if (!within) return false;
	return rows.every(({ variables, from, to }) => {
		const sum = variables.reduce((total, variable) => total + (values[variable] ?? 0), 0);
		return sum >= from && sum <= to;
	});
}

/**
 * A whole solution: the relaxation first, since none there is none at all and its corners are often
 * whole; the integer program for the rest.
 */
export function findWhole(
	program: Program,
	solving: Solving,
	wanted: Omit<Wanted, 'whole'> = {}
): Found {
	const relaxed = solving.ask({ ...wanted, whole: false });
	if (relaxed.kind === 'none') return relaxed;
	const asked = relaxed.kind === 'found' ? wholeValues(relaxed.values) : null;
	if (asked !== null && satisfies(program, asked)) return { kind: 'found', values: asked };
	const found = solving.ask({ ...wanted, whole: true });
	if (found.kind !== 'found') return found;
	const values = wholeValues(found.values);
	return values !== null && satisfies(program, values)
		? { kind: 'found', values }
		: { kind: 'unknown' };
}
