import { seriesFrom } from './series.ts';
import type { World } from './world.ts';

/**
 * Goes from one data set to another that publishes the same figures, by steps that exchange the
 * answers of two or four households, or of one where the figures leave room (the moves of Diaconis and
 * Sturmfels, « Algebraic algorithms for sampling from conditional distributions », 1998).
 */
export interface Walk {
	/** The values now; changed by every search. */
	readonly values: Int32Array;
	start(values: ArrayLike<number>): void;
	/** Whether one exchange, of all that there are, gives a variable one household more. Changes nothing. */
	canRaise(variable: number): boolean;
	/**
	 * Tries `steps` exchanges and keeps those that lose nothing of the sum of weight × min(value, target).
	 * @param focus kinds at which three exchanges in four begin; empty: any
	 */
	search(weights: Float64Array, targets: Uint8Array, steps: number, focus: readonly number[]): void;
}

/** @param floors least value of each variable, kept by every step */
export function walkIn(world: World, floors: Int32Array, seed: number): Walk {
	const { kinds, outcomes, program } = world;
	const width = outcomes.length;
	const draw = seriesFrom(seed);
	const published = program.rows.slice(kinds.length);
	const from = Int32Array.from(published, (row) => row.from);
	const to = Int32Array.from(published, (row) => row.to);
	const rowsOf = program.caps.map((): number[] => []);
	published.forEach(({ variables }, row) => {
		for (const variable of variables) rowsOf[variable]?.push(row);
	});
	const rows = rowsOf.map((list) => Int32Array.from(list));
	const none = new Int32Array(0);
	const values = new Int32Array(program.caps.length);
	const sums = new Int32Array(published.length);
	const { keys, radixes, room } = placeKeys(kinds.map(({ place }) => place));
	const kindAt = new Int32Array(room).fill(-1);
	keys.forEach((key, index) => {
		kindAt[key] = index;
	});
	const flat = Int32Array.from(kinds.flatMap(({ place }) => place));
	const depth = radixes.length;
	const neighbours = neighboursOf(kinds.map(({ place }) => place));
	const gone = new Int32Array(4);
	const come = new Int32Array(4);
	const masks = 1 << depth;
	let third = -1;
	let fourth = -1;

	function change(variable: number, by: number): void {
		values[variable] = (values[variable] ?? 0) + by;
		const touched = rows[variable] ?? none;
		for (let index = 0; index < touched.length; index += 1) {
			const row = touched[index] ?? 0;
			sums[row] = (sums[row] ?? 0) + by;
		}
	}

	function keeps(variable: number): boolean {
		if ((values[variable] ?? 0) < (floors[variable] ?? 0)) return false;
		const touched = rows[variable] ?? none;
		for (let index = 0; index < touched.length; index += 1) {
			const row = touched[index] ?? 0;
			const sum = sums[row] ?? 0;
			if (sum < (from[row] ?? 0) || sum > (to[row] ?? 0)) return false;
		}
		return true;
	}

	/** Tries the first `count` exchanges and takes them back. */
	function possible(count: number): boolean {
		for (let index = 0; index < count; index += 1) {
			const less = gone[index] ?? 0;
			if ((values[less] ?? 0) <= (floors[less] ?? 0)) return false;
		}
		for (let index = 0; index < count; index += 1) {
			change(gone[index] ?? 0, -1);
			change(come[index] ?? 0, 1);
		}
		let kept = true;
		for (let index = 0; kept && index < count; index += 1) {
			kept = keeps(gone[index] ?? 0) && keeps(come[index] ?? 0);
		}
		for (let index = 0; index < count; index += 1) {
			change(gone[index] ?? 0, 1);
			change(come[index] ?? 0, -1);
		}
		return kept;
	}

	/** Takes back what breaks a figure or loses weight. */
	function exchange(count: number, weights: Float64Array, targets: Uint8Array): void {
		for (let index = 0; index < count; index += 1) {
			const less = gone[index] ?? 0;
			if ((values[less] ?? 0) <= (floors[less] ?? 0)) return;
		}
		let gain = 0;
		for (let index = 0; index < count; index += 1) {
			const less = gone[index] ?? 0;
			const more = come[index] ?? 0;
			if ((values[less] ?? 0) <= (targets[less] ?? 0)) gain -= weights[less] ?? 0;
			change(less, -1);
			if ((values[more] ?? 0) < (targets[more] ?? 0)) gain += weights[more] ?? 0;
			change(more, 1);
		}
		let kept = gain >= 0;
		for (let index = 0; kept && index < count; index += 1) {
			kept = keeps(gone[index] ?? 0) && keeps(come[index] ?? 0);
		}
		if (kept) return;
		for (let index = 0; index < count; index += 1) {
			change(gone[index] ?? 0, 1);
			change(come[index] ?? 0, -1);
		}
	}

	function set(index: number, kind: number, less: number, more: number): void {
		gone[index] = kind * width + less;
		come[index] = kind * width + more;
	}

	/**
	 * Crosses the places of two kinds: the two kinds that then come about, or false where none live.
	 * @param mask bits of the coordinates that are swapped
	 */
	function crossed(one: number, other: number, mask: number): boolean {
		let first = 0;
		let second = 0;
		for (let index = 0; index < depth; index += 1) {
			const radix = radixes[index] ?? 1;
			const a = flat[one * depth + index] ?? 0;
			const b = flat[other * depth + index] ?? 0;
			const swapped = ((mask >>> index) & 1) === 1;
			first += radix * (swapped ? b : a);
			second += radix * (swapped ? a : b);
		}
		if (first === keys[one] || first === keys[other]) return false;
		third = kindAt[first] ?? -1;
		fourth = kindAt[second] ?? -1;
		return third >= 0 && fourth >= 0;
	}

	/** Whether a household of a kind may change its answer, alone or in exchange with one or three. */
	function raises(one: number, less: number, more: number): boolean {
		set(0, one, less, more);
		if (possible(1)) return true;
		const begin = draw(kinds.length);
		for (let step = 0; step < kinds.length; step += 1) {
			const other = (begin + step) % kinds.length;
			if (other === one) continue;
			for (let mask = 1; mask < masks - 1; mask += 1) {
				if (!crossed(one, other, mask)) continue;
				set(1, other, less, more);
				set(2, third, more, less);
				set(3, fourth, more, less);
				if (possible(4)) return true;
			}
			set(1, other, more, less);
			if (possible(2)) return true;
		}
		return false;
	}

	return {
		values,
		start(given) {
			values.set(Int32Array.from(given));
			sums.fill(0);
			values.forEach((value, variable) => {
				for (const row of rows[variable] ?? none) sums[row] = (sums[row] ?? 0) + value;
			});
		},
		canRaise(variable) {
			const one = Math.floor(variable / width);
			const more = variable % width;
			for (let less = 0; less < width; less += 1) {
				const spare = (values[one * width + less] ?? 0) > (floors[one * width + less] ?? 0);
				if (less !== more && spare && raises(one, less, more)) return true;
			}
			return false;
		},
		search(weights, targets, steps, focus) {
			for (let step = 0; step < steps; step += 1) {
				const focused = focus.length > 0 && draw(4) !== 0;
				const one = focused ? (focus[draw(focus.length)] ?? 0) : draw(kinds.length);
				const less = draw(width);
				const more = (less + 1 + draw(width - 1)) % width;
				set(0, one, less, more);
				const size = draw(8);
				if (size === 0) {
					exchange(1, weights, targets);
					continue;
				}
				const near = neighbours[one] ?? none;
				const other =
					size < 3 && near.length > 0 ? (near[draw(near.length)] ?? 0) : draw(kinds.length);
				if (other === one) continue;
				if (size < 5) {
					set(1, other, more, less);
					exchange(2, weights, targets);
					continue;
				}
				if (!crossed(one, other, draw(masks))) continue;
				set(1, other, less, more);
				set(2, third, more, less);
				set(3, fourth, more, less);
				exchange(4, weights, targets);
			}
		}
	};
}

/** One number for each place, below `room`, made of its coordinates times these. */
function placeKeys(places: readonly (readonly number[])[]): {
	keys: number[];
	radixes: number[];
	room: number;
} {
	const depth = places[0]?.length ?? 0;
	const radixes: number[] = [];
	let radix = 1;
	for (let index = 0; index < depth; index += 1) {
		radixes.push(radix);
		radix *= 1 + places.reduce((most, place) => Math.max(most, place[index] ?? 0), 0);
	}
	const keys = places.map((place) =>
		place.reduce((sum, at, index) => sum + at * (radixes[index] ?? 1), 0)
	);
	return { keys, radixes, room: radix };
}

/** Kinds that share all of their places but one. */
function neighboursOf(places: readonly (readonly number[])[]): Int32Array[] {
	const byRest = new Map<string, number[]>();
	const rests = (place: readonly number[]): string[] =>
		place.map((_, hole) => place.map((at, index) => (index === hole ? '*' : at)).join());
	places.forEach((place, kind) => {
		for (const rest of rests(place)) byRest.set(rest, [...(byRest.get(rest) ?? []), kind]);
	});
	return places.map((place, kind) =>
		Int32Array.from(
			rests(place)
				.flatMap((rest) => byRest.get(rest) ?? [])
				.filter((at) => at !== kind)
		)
	);
}
