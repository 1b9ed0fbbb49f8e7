import { createPool, mostWords, type Pool } from './pool.ts';
import { findWhole, type Solving } from './program.ts';
import { seriesFrom } from './series.ts';
import { walkIn, type Walk } from './walk.ts';
import type { World } from './world.ts';

/** Households of one coalition and one more, as their variables; a variable twice is two households. */
export type Seats = readonly number[];

export type Verdict =
	| { readonly kind: 'no-proof'; readonly witnesses: number; readonly solves: number }
	/** The last household of these is proved not to have that answer, by the answers of the others. */
	| { readonly kind: 'proof'; readonly seats: Seats }
	/** Time ran out, or the solver gave up: never taken for safe. */
	| { readonly kind: 'undecided' };

export interface Search {
	readonly world: World;
	/** A coalition of margin − 1, and one more household. */
	readonly margin: number;
	/** A data set that publishes these figures, where one is at hand. */
	readonly known?: readonly number[];
	readonly solving: Solving;
	readonly tooLate: () => boolean;
}

/** Data sets looked for before the coalitions are gone through. */
const firstWitnesses = 1024;

/**
 * Whether some coalition of margin − 1 households, anywhere and with any answers they may have, knows
 * an answer of one more household. It is enough to look at the data sets that publish the same figures:
 *
 * A household of kind c with answer a is a seat. Some seats, with at most size(c) at each kind, are
 * *possible* if a data set has at least as many households at each variable as there are seats. Who is
 * who does not matter: households of a kind are told apart by nothing published. A coalition knows its
 * own answers, so its seats are possible. It proves nothing of one more household h of kind c exactly if
 * for each guarded answer a its seats and the seat (c, a) are possible together: then h may have a, and
 * since two answers at least are guarded, h may be outside a as well. With a coalition all of whose
 * members have the middle answer nothing is demanded of the middle itself, unless it is guarded.
 *
 * So every set of 1 to margin seats is gone through, the small first. A set is settled by a data set
 * already found (the pool of witnesses), by a search near one, or by the integer program; bounds on
 * one kind are not enough, as whole solutions may leave gaps (n = 249 in the tests).
 */
export function searchCoalitions(search: Search): Verdict {
	const { world, margin, solving } = search;
	const { caps } = world.program;
	let solves = 0;
	const found = search.known ?? firstFound();
	function firstFound(): readonly number[] | null {
		solves += 1;
		const first = findWhole(world.program, solving);
		return first.kind === 'found' ? first.values : null;
	}
	if (found === null) return { kind: 'undecided' };
	/** Variables that every witness keeps large: a seat at them is never in the way. */
	const floors = Int32Array.from(caps, (_, at) => ((found[at] ?? 0) >= 2 * margin ? margin : 0));
	for (;;) {
		const pass = new Pass(search, found, floors);
		const verdict = pass.run();
		solves += pass.solves;
		if (verdict === 'again') continue;
		return verdict.kind === 'no-proof' ? { ...verdict, solves } : verdict;
	}
}

/** One going through all seats; begins again when a variable turns out not to be large everywhere. */
class Pass {
	solves = 0;
	readonly #search: Search;
	readonly #floors: Int32Array;
	readonly #pool: Pool;
	readonly #walk: Walk;
	readonly #draw = seriesFrom(7);
	readonly #weights: Float64Array;
	readonly #targets: Uint8Array;
	readonly #width: number;
	/** The witness that the walk stands at; −1 after a search. */
	#loaded = -1;
	/** Variables at which seats are gone through, in order. */
	#active: number[] = [];
	/** Where the bits of each of them begin. */
	#offsets = new Int32Array(0);
	readonly #seats: number[] = [];
	readonly #prefixes: Uint32Array[];

	constructor(search: Search, known: readonly number[], floors: Int32Array) {
		const { caps } = search.world.program;
		this.#search = search;
		this.#floors = floors;
		this.#width = search.world.outcomes.length;
		this.#pool = createPool(caps.length, search.margin);
		this.#walk = walkIn(search.world, floors, 20_270_403);
		this.#weights = new Float64Array(caps.length);
		this.#targets = new Uint8Array(caps.length);
		this.#prefixes = Array.from({ length: search.margin + 1 }, () => new Uint32Array(mostWords));
		this.#prefixes[0]?.fill(0xffffffff);
		this.#pool.add(known);
	}

	run(): Verdict | 'again' {
		const { margin, world } = this.#search;
		if (!this.#fill()) return { kind: 'undecided' };
		this.#active = world.program.caps.flatMap((cap, variable) =>
			cap > 0 && (this.#floors[variable] ?? 0) === 0 ? [variable] : []
		);
		this.#offsets = Int32Array.from(this.#active, (variable) => this.#pool.offset(variable, 1));
		for (let many = 1; many <= margin; many += 1) {
			const stopped = this.#extend(many, 0);
			if (stopped !== null) return stopped;
		}
		return { kind: 'no-proof', witnesses: this.#pool.size, solves: this.solves };
	}

	/** Looks for data sets that differ much, rarer seats weighing more. */
	#fill(): boolean {
		const { world, tooLate } = this.#search;
		const steps = 40 * world.kinds.length;
		this.#walk.start(this.#pool.solution(0));
		for (let count = 1; count < firstWitnesses; count += 1) {
			if (tooLate()) return false;
			this.#aimAtRare();
			this.#walk.search(this.#weights, this.#targets, steps, []);
			this.#pool.add(this.#walk.values);
		}
		return true;
	}

	/** Goes through the sets of `many` seats that begin with those held; null when none is a proof. */
	#extend(many: number, start: number): Verdict | 'again' | null {
		const depth = this.#seats.length;
		if (depth + 1 === many) return this.#finish(start);
		const prefix = this.#prefixes[depth] ?? new Uint32Array(0);
		const next = this.#prefixes[depth + 1] ?? new Uint32Array(0);
		for (let place = start; place < this.#active.length; place += 1) {
			if (this.#search.tooLate()) return { kind: 'undecided' };
			const variable = this.#active[place] ?? 0;
			const offset = this.#pool.offset(variable, 1 + this.#seatsAt(variable));
			let any = 0;
			for (let word = 0; word < this.#pool.words; word += 1) {
				next[word] = (prefix[word] ?? 0) & (this.#pool.bits[offset + word] ?? 0);
				any |= next[word] ?? 0;
			}
			// All smaller sets are settled: what no witness shows is not possible, nor is more of it.
			if (any === 0) continue;
			this.#seats.push(variable);
			const stopped = this.#extend(many, place);
			this.#seats.pop();
			if (stopped !== null) return stopped;
		}
		return null;
	}

	/** The last seat of a set: nearly all are shown by a witness, and this is where the time goes. */
	#finish(start: number): Verdict | 'again' | null {
		const { bits } = this.#pool;
		const prefix = this.#prefixes[this.#seats.length] ?? new Uint32Array(0);
		const active = this.#active;
		// Of smaller sets a witness is kept: larger ones are built on it.
		const largest = this.#seats.length + 1 === this.#search.margin;
		const offsets = this.#offsets;
		const fullest = fullestWord(prefix, this.#pool.words);
		const probe = prefix[fullest] ?? 0;
		for (let place = start; place < active.length; place += 1) {
			const again = place === start ? this.#seatsAt(active[place] ?? 0) : 0;
			const offset =
				again === 0 ? (offsets[place] ?? 0) : this.#pool.offset(active[place] ?? 0, again + 1);
			if ((probe & (bits[offset + fullest] ?? 0)) !== 0) continue;
			let covered = 0;
			for (let word = this.#pool.words - 1; word >= 0 && covered === 0; word -= 1) {
				covered = (prefix[word] ?? 0) & (bits[offset + word] ?? 0);
			}
			const variable = active[place] ?? 0;
			if (covered !== 0 || this.#full(variable)) continue;
			if (largest && this.#oneStepAway(variable)) continue;
			const stopped = this.#settle([...this.#seats, variable]);
			if (stopped !== null) return stopped;
		}
		return null;
	}

	/** Whether a witness of the seats held is one exchange away from showing another: nothing need be kept. */
	#oneStepAway(variable: number): boolean {
		const prefix = this.#prefixes[this.#seats.length] ?? new Uint32Array(0);
		const least = [...leastOf(this.#seats)];
		const before = least.map(([seat]) => this.#floors[seat] ?? 0);
		for (const [seat, level] of least) this.#floors[seat] = level;
		let away = false;
		let tried = 0;
		for (let at = this.#pool.size - 1; at >= 0 && tried < 32 && !away; at -= 1) {
			if (((prefix[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) continue;
			tried += 1;
			if (this.#loaded !== at) this.#walk.start(this.#pool.solution(at));
			this.#loaded = at;
			away = this.#lacksOne(variable) && this.#walk.canRaise(variable);
		}
		least.forEach(([seat], index) => {
			this.#floors[seat] = before[index] ?? 0;
		});
		return away;
	}

	/** Where the seats held are at a variable already, it must be exactly at their number. */
	#lacksOne(variable: number): boolean {
		return (this.#walk.values[variable] ?? 0) === this.#seatsAt(variable);
	}

	#seatsAt(variable: number): number {
		let count = 0;
		for (const seat of this.#seats) if (seat === variable) count += 1;
		return count;
	}

	/** Whether the kind of a variable has no household left for one more seat. */
	#full(variable: number): boolean {
		const { kinds } = this.#search.world;
		const kind = Math.floor(variable / this.#width);
		let taken = 0;
		for (const seat of this.#seats) if (Math.floor(seat / this.#width) === kind) taken += 1;
		return taken >= (kinds[kind]?.size ?? 0);
	}

	/** Settles a set of seats that no witness shows. */
	#settle(seats: Seats): Verdict | 'again' | null {
		const proof = this.#demand(seats);
		// A coalition that is not possible, or that only meets answers nobody guards, proves nothing.
		if (proof === null && seats.length === this.#search.margin) return null;
		if (proof === null && !this.#everyPart(seats)) return null;
		if (this.#searchNear(seats)) return null;
		if (this.#search.tooLate()) return { kind: 'undecided' };
		const least = leastOf(seats);
		const kept = [...this.#floors].flatMap((floor, at): [number, number][] =>
			floor > 0 && !least.has(at) ? [[at, floor]] : []
		);
		this.solves += 1;
		const near = findWhole(this.#search.world.program, this.#search.solving, {
			least: [...least, ...kept]
		});
		if (near.kind === 'unknown') return { kind: 'undecided' };
		if (near.kind === 'found') return this.#keep(near.values) ? null : { kind: 'undecided' };
		if (kept.length === 0) return proof === null ? null : { kind: 'proof', seats: proof };
		this.solves += 1;
		const far = findWhole(this.#search.world.program, this.#search.solving, { least: [...least] });
		if (far.kind === 'unknown') return { kind: 'undecided' };
		if (far.kind === 'none') return proof === null ? null : { kind: 'proof', seats: proof };
		far.values.forEach((value, at) => {
			if (value < this.#search.margin) this.#floors[at] = 0;
		});
		return 'again';
	}

	/** The seats, one that must be possible last: guarded, beside a possible coalition. Null: nothing is demanded. */
	#demand(seats: Seats): Seats | null {
		const { outcomes } = this.#search.world;
		for (let at = seats.length - 1; at >= 0; at -= 1) {
			const seat = seats[at] ?? 0;
			if (outcomes[seat % this.#width]?.guarded !== true) continue;
			const others = seats.filter((_, index) => index !== at);
			if (this.#shown(others)) return [...others, seat];
		}
		return null;
	}

	#everyPart(seats: Seats): boolean {
		return seats.every((_, at) => this.#shown(seats.filter((__, index) => index !== at)));
	}

	#shown(seats: Seats): boolean {
		const least = [...leastOf(seats)];
		for (let word = 0; word < this.#pool.words; word += 1) {
			let covered = 0xffffffff;
			for (const [variable, level] of least) {
				covered &= this.#pool.bits[this.#pool.offset(variable, level) + word] ?? 0;
			}
			if (covered !== 0 && (least.length > 0 || this.#pool.size > 0)) return true;
		}
		return false;
	}

	/**
	 * From witnesses that lack one seat only, looks for one that lacks none: first with these seats
	 * alone in mind, then, holding them, with what few witnesses show, so that it settles others too.
	 */
	#searchNear(seats: Seats): boolean {
		const { world } = this.#search;
		const least = [...leastOf(seats)];
		const kinds = [...new Set(seats.map((seat) => Math.floor(seat / this.#width)))];
		const missing = (values: Int32Array): number =>
			least.reduce((sum, [at, level]) => sum + Math.max(0, level - (values[at] ?? 0)), 0);
		this.#loaded = -1;
		let tried = 0;
		for (let index = this.#pool.size - 1; index >= 0 && tried < 4; index -= 1) {
			if (missing(this.#pool.solution(index)) !== 1) continue;
			tried += 1;
			this.#weights.fill(0);
			this.#aim(least);
			this.#walk.start(this.#pool.solution(index));
			for (let round = 0; round < 100; round += 1) {
				this.#walk.search(this.#weights, this.#targets, 400, kinds);
				if (missing(this.#walk.values) > 0) continue;
				this.#aimAtRare();
				this.#aim(least);
				this.#walk.search(this.#weights, this.#targets, 20 * world.kinds.length, []);
				return this.#keep(this.#walk.values);
			}
		}
		return false;
	}

	#aim(least: readonly (readonly [number, number])[]): void {
		for (const [variable, level] of least) {
			this.#weights[variable] = 1_000_000;
			this.#targets[variable] = level;
		}
	}

	/** Weighs about half of the variables, the more the fewer witnesses show them. */
	#aimAtRare(): void {
		const { margin } = this.#search;
		const chance = (): number => this.#draw(1_000_000) / 1_000_000;
		for (let variable = 0; variable < this.#weights.length; variable += 1) {
			const level = chance() < 0.75 ? 1 : 1 + this.#draw(margin);
			const share = this.#pool.share(variable, level) / this.#pool.size;
			this.#targets[variable] = level;
			this.#weights[variable] = this.#draw(2) === 0 ? 0 : chance() / (0.01 + share);
		}
	}

	/** Adds a witness that shows the seats being settled, hence also all that they begin with. */
	#keep(values: ArrayLike<number>): boolean {
		const at = this.#pool.size;
		if (!this.#pool.add(values)) return false;
		const word = at >>> 5;
		for (let depth = 1; depth <= this.#seats.length; depth += 1) {
			const prefix = this.#prefixes[depth];
			if (prefix === undefined) continue;
			if ((at & 31) === 0) prefix[word] = 0;
			prefix[word] = (prefix[word] ?? 0) | (1 << (at & 31));
		}
		return true;
	}
}

/** The word of a prefix that holds the most witnesses. */
function fullestWord(prefix: Uint32Array, words: number): number {
	let fullest = 0;
	let most = -1;
	for (let word = 0; word < words; word += 1) {
		let left = prefix[word] ?? 0;
		let count = 0;
		for (; left !== 0; left &= left - 1) count += 1;
		if (count > most) {
			most = count;
			fullest = word;
		}
	}
	return fullest;
}

/** How many households each variable must have at least. */
function leastOf(seats: Seats): Map<number, number> {
	const least = new Map<number, number>();
	for (const seat of seats) least.set(seat, (least.get(seat) ?? 0) + 1);
	return least;
}
