import { mostWords, type Pool } from './pool.ts';
import { findWhole } from './program.ts';
import type { Search, Verdict } from './search.ts';
import { leastOf, type Seats } from './seats.ts';
import { Witnesses } from './witnesses.ts';

/**
 * One going through all seats. Every witness of the pool keeps each variable at its floor or more: as
 * many seats there are shown by any witness, so sets are gone through only where a variable has more
 * seats than its floor. Ends with « again » when a smaller set is possible below the floors only.
 */
export class Seating {
	solves = 0;
	readonly #search: Search;
	readonly #floors: Int32Array;
	readonly #witnesses: Witnesses;
	readonly #pool: Pool;
	readonly #width: number;
	/** Variables at which seats are gone through, in order. */
	#active: number[] = [];
	/** Where the bits of each of them begin. */
	#offsets = new Int32Array(0);
	/** Where in the order the variables begin that take so many seats; at 0, where all end. */
	readonly #begins: number[] = [];
	readonly #seats: number[] = [];
	readonly #prefixes: Uint32Array[];

	constructor(search: Search, known: readonly number[], floors: Int32Array) {
		this.#search = search;
		this.#floors = floors;
		this.#width = search.world.outcomes.length;
		this.#witnesses = new Witnesses(search.world, search.margin, floors, known);
		this.#pool = this.#witnesses.pool;
		this.#prefixes = Array.from({ length: search.margin + 1 }, () => new Uint32Array(mostWords));
		this.#prefixes[0]?.fill(0xffffffff);
	}

	run(): Verdict | 'again' {
		const { margin, tooLate } = this.#search;
		if (!this.#witnesses.fill(tooLate)) return { kind: 'undecided' };
		this.#order();
		for (let many = 1; many <= margin; many += 1) {
			const stopped = this.#extend(many, 0);
			if (stopped !== null) return stopped;
		}
		return { kind: 'no-proof', witnesses: this.#pool.size, solves: this.solves };
	}

	/** Variables by the seats that one more than their floor takes, most first. */
	#order(): void {
		const { margin, world } = this.#search;
		this.#active = [];
		for (let cost = margin; cost > 0; cost -= 1) {
			this.#begins[cost] = this.#active.length;
			world.program.caps.forEach((cap, variable) => {
				if (cap >= cost && (this.#floors[variable] ?? 0) === cost - 1) this.#active.push(variable);
			});
		}
		this.#begins[0] = this.#active.length;
		this.#offsets = Int32Array.from(this.#active, (variable) =>
			this.#pool.offset(variable, (this.#floors[variable] ?? 0) + 1)
		);
	}

	/**
	 * Goes through the sets of `many` seats that begin with those held; null when none is a proof.
	 * @param start place in the order of the last variable held
	 */
	#extend(many: number, start: number): Verdict | 'again' | null {
		if (this.#search.tooLate()) return { kind: 'undecided' };
		const depth = this.#seats.length;
		const left = many - depth;
		if (depth > 0) {
			const variable = this.#active[start] ?? 0;
			const level = this.#seatsAt(variable) + 1;
			const stopped = left === 1 ? this.#one(variable, level) : this.#deeper(many, start, 1, level);
			if (stopped !== null) return stopped;
		}
		const first = depth === 0 ? 0 : start + 1;
		const stopped = this.#finish(left, first);
		if (stopped !== null) return stopped;
		for (
			let place = Math.max(first, this.#begins[left - 1] ?? 0);
			place < this.#active.length;
			place += 1
		) {
			const cost = 1 + (this.#floors[this.#active[place] ?? 0] ?? 0);
			const deeper = this.#deeper(many, place, cost, cost);
			if (deeper !== null) return deeper;
		}
		return null;
	}

	/** Holds `more` seats at a variable, `level` in all, and goes on. */
	#deeper(many: number, place: number, more: number, level: number): Verdict | 'again' | null {
		const depth = this.#seats.length;
		const variable = this.#active[place] ?? 0;
		const prefix = this.#prefixes[depth] ?? new Uint32Array(0);
		const next = this.#prefixes[depth + more] ?? new Uint32Array(0);
		const offset = this.#pool.offset(variable, level);
		let any = 0;
		for (let word = 0; word < this.#pool.words; word += 1) {
			next[word] = (prefix[word] ?? 0) & (this.#pool.bits[offset + word] ?? 0);
			any |= next[word] ?? 0;
		}
		// All smaller sets are settled: what no witness shows is not possible, nor is more of it.
		if (any === 0) return null;
		for (let count = 0; count < more; count += 1) this.#seats.push(variable);
		const stopped = this.#extend(many, place);
		this.#seats.length = depth;
		return stopped;
	}

	/** Sets that one more variable makes full: nearly all are shown by a witness, and here the time goes. */
	#finish(left: number, first: number): Verdict | 'again' | null {
		const { bits } = this.#pool;
		const prefix = this.#prefixes[this.#seats.length] ?? new Uint32Array(0);
		const active = this.#active;
		const offsets = this.#offsets;
		const fullest = fullestWord(prefix, this.#pool.words);
		const probe = prefix[fullest] ?? 0;
		const end = this.#begins[left - 1] ?? 0;
		for (let place = Math.max(first, this.#begins[left] ?? 0); place < end; place += 1) {
			if ((probe & (bits[(offsets[place] ?? 0) + fullest] ?? 0)) !== 0) continue;
			const stopped = this.#one(active[place] ?? 0, left);
			if (stopped !== null) return stopped;
		}
		return null;
	}

	/** Settles the set of the seats held and those that bring a variable to a level. */
	#one(variable: number, level: number): Verdict | 'again' | null {
		const { bits } = this.#pool;
		const prefix = this.#prefixes[this.#seats.length] ?? new Uint32Array(0);
		const offset = this.#pool.offset(variable, level);
		for (let word = this.#pool.words - 1; word >= 0; word -= 1) {
			if (((prefix[word] ?? 0) & (bits[offset + word] ?? 0)) !== 0) return null;
		}
		const more = level - this.#seatsAt(variable);
		if (this.#room(variable) < more) return null;
		const seats = [...this.#seats, ...Array.from({ length: more }, () => variable)];
		// Of smaller sets a witness is kept: larger ones are built on it.
		const whole = seats.length === this.#search.margin;
		const away = whole && this.#witnesses.oneStepAway(prefix, this.#seats, variable, level);
		return away ? null : this.#settle(seats);
	}

	#seatsAt(variable: number): number {
		let count = 0;
		for (const seat of this.#seats) if (seat === variable) count += 1;
		return count;
	}

	/** Households of the kind of a variable that hold no seat yet. */
	#room(variable: number): number {
		const kind = Math.floor(variable / this.#width);
		let room = this.#search.world.kinds[kind]?.size ?? 0;
		for (const seat of this.#seats) if (Math.floor(seat / this.#width) === kind) room -= 1;
		return room;
	}

	/** Settles a set of seats that no witness shows. */
	#settle(seats: Seats): Verdict | 'again' | null {
		const proof = this.#demand(seats);
		// A coalition that is not possible, or that only meets answers nobody guards, proves nothing.
		if (proof === null && seats.length === this.#search.margin) return null;
		if (proof === null && !this.#everyPart(seats)) return null;
		const near = this.#witnesses.near(seats);
		if (near !== null) return this.#take(seats, near);
		if (this.#search.tooLate()) return { kind: 'undecided' };
		for (const kept of this.#keptFloors(seats)) {
			this.solves += 1;
			const found = findWhole(this.#search.world.program, this.#search.solving, {
				least: [...leastOf(seats), ...kept]
			});
			if (found.kind === 'unknown') return { kind: 'undecided' };
			if (found.kind === 'found') return this.#take(seats, found.values);
		}
		return proof === null ? null : { kind: 'proof', seats: proof };
	}

	/** Floors to ask for beside some seats: all, then those of other leaves, then none. */
	#keptFloors(seats: Seats): [number, number][][] {
		const { kinds } = this.#search.world;
		const leafOf = (variable: number): number =>
			kinds[Math.floor(variable / this.#width)]?.place[0] ?? -1;
		const leaves = new Set(seats.map(leafOf));
		const all = [...this.#floors].flatMap((floor, at): [number, number][] =>
			floor > 0 && !seats.includes(at) ? [[at, floor]] : []
		);
		return all.length === 0 ? [[]] : [all, all.filter(([at]) => !leaves.has(leafOf(at))), []];
	}

	/** Keeps a witness the solver found; where it lies below floors, these are lowered and all begins again. */
	#take(seats: Seats, values: ArrayLike<number>): Verdict | 'again' | null {
		const below = this.#floors.some((floor, at) => (values[at] ?? 0) < floor);
		if (!below && this.#keep(values)) return null;
		// Of a full set nothing is built on: that it is possible is enough.
		if (seats.length === this.#search.margin) return null;
		if (!below) return { kind: 'undecided' };
		this.#floors.forEach((floor, at) => {
			this.#floors[at] = Math.min(floor, values[at] ?? 0);
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
			if (this.#witnesses.shows(others)) return [...others, seat];
		}
		return null;
	}

	#everyPart(seats: Seats): boolean {
		return seats.every((_, at) => this.#witnesses.shows(seats.filter((__, index) => index !== at)));
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

/** Enough words to find a full one among. */
const wordsCompared = 8;

/** A word of a prefix that holds many witnesses. */
function fullestWord(prefix: Uint32Array, words: number): number {
	let fullest = 0;
	let most = -1;
	for (let word = 0; word < Math.min(words, wordsCompared); word += 1) {
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
