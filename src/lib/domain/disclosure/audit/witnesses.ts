import { createPool, type Pool } from './pool.ts';
import type { Seats } from './seats.ts';
import { leastOf } from './seats.ts';
import { seriesFrom } from './series.ts';
import { walkIn, type Walk } from './walk.ts';
import type { World } from './world.ts';

/** Data sets looked for before the coalitions are gone through, at most. */
const mostFirst = 1024;

/** Data sets that publish the same figures, and where to look for more of them without a solver. */
export class Witnesses {
	readonly pool: Pool;
	readonly #world: World;
	readonly #margin: number;
	readonly #floors: Int32Array;
	readonly #walk: Walk;
	readonly #draw = seriesFrom(7);
	readonly #weights: Float64Array;
	readonly #targets: Uint8Array;
	/** The witness that the walk stands at; −1 after a search. */
	#loaded = -1;

	/** @param floors least value of each variable in every witness; shared, and lowered by their owner */
	constructor(world: World, margin: number, floors: Int32Array, known: readonly number[]) {
		const { caps } = world.program;
		this.#world = world;
		this.#margin = margin;
		this.#floors = floors;
		this.pool = createPool(caps.length, margin);
		this.#walk = walkIn(world, floors, 20_270_403);
		this.#weights = new Float64Array(caps.length);
		this.#targets = new Uint8Array(caps.length);
		this.pool.add(known);
	}

	/** Looks for data sets that differ much, rarer seats weighing more; false when time runs out. */
	fill(tooLate: () => boolean): boolean {
		const many = this.#world.kinds.length;
		const steps = Math.min(40 * many, 2_000 + 12 * many);
		const wanted = Math.min(mostFirst, 48 * many);
		this.#walk.start(this.pool.solution(0));
		for (let count = 1; count < wanted; count += 1) {
			if (tooLate()) return false;
			this.#aimAtRare();
			this.#walk.search(this.#weights, this.#targets, steps, []);
			this.pool.add(this.#walk.values);
		}
		return true;
	}

	/**
	 * Whether a witness of the seats held is one exchange away from showing another: nothing need be kept.
	 * @param shown bits of the witnesses of these seats
	 */
	oneStepAway(shown: Uint32Array, held: Seats, variable: number, level: number): boolean {
		const least = [...leastOf(held)];
		const before = least.map(([seat]) => this.#floors[seat] ?? 0);
		for (const [seat, count] of least) this.#floors[seat] = count;
		let away = false;
		let tried = 0;
		for (let at = this.pool.size - 1; at >= 0 && tried < 32 && !away; at -= 1) {
			if (((shown[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) continue;
			tried += 1;
			if (this.#loaded !== at) this.#walk.start(this.pool.solution(at));
			this.#loaded = at;
			away = this.#walk.values[variable] === level - 1 && this.#walk.canRaise(variable);
		}
		least.forEach(([seat], index) => {
			this.#floors[seat] = before[index] ?? 0;
		});
		return away;
	}

	shows(seats: Seats): boolean {
		const least = [...leastOf(seats)];
		for (let word = 0; word < this.pool.words; word += 1) {
			let covered = 0xffffffff;
			for (const [variable, level] of least) {
				covered &= this.pool.bits[this.pool.offset(variable, level) + word] ?? 0;
			}
			if (covered !== 0 && (least.length > 0 || this.pool.size > 0)) return true;
		}
		return false;
	}

	/**
	 * From witnesses that lack one seat only, looks for one that lacks none: first with these seats
	 * alone in mind, then, holding them, with what few witnesses show, so that it settles others too.
	 */
	near(seats: Seats): Int32Array | null {
		const width = this.#world.outcomes.length;
		const least = [...leastOf(seats)];
		const kinds = [...new Set(seats.map((seat) => Math.floor(seat / width)))];
		const missing = (values: Int32Array): number =>
			least.reduce((sum, [at, level]) => sum + Math.max(0, level - (values[at] ?? 0)), 0);
		this.#loaded = -1;
		let tried = 0;
		for (let index = this.pool.size - 1; index >= 0 && tried < 4; index -= 1) {
			if (missing(this.pool.solution(index)) !== 1) continue;
			tried += 1;
			this.#weights.fill(0);
			this.#aim(least);
			this.#walk.start(this.pool.solution(index));
			for (let round = 0; round < 100; round += 1) {
				this.#walk.search(this.#weights, this.#targets, 400, kinds);
				if (missing(this.#walk.values) > 0) continue;
				this.#aimAtRare();
				this.#aim(least);
				this.#walk.search(this.#weights, this.#targets, 20 * this.#world.kinds.length, []);
				return this.#walk.values;
			}
		}
		return null;
	}

	#aim(least: readonly (readonly [number, number])[]): void {
		for (const [variable, level] of least) {
			this.#weights[variable] = 1_000_000;
			this.#targets[variable] = level;
		}
	}

	/** Weighs about half of the variables, the more the fewer witnesses show them. */
	#aimAtRare(): void {
		const chance = (): number => this.#draw(1_000_000) / 1_000_000;
		for (let variable = 0; variable < this.#weights.length; variable += 1) {
			const level = chance() < 0.75 ? 1 : 1 + this.#draw(this.#margin);
			const share = this.pool.share(variable, level) / this.pool.size;
			this.#targets[variable] = level;
			this.#weights[variable] = this.#draw(2) === 0 ? 0 : chance() / (0.01 + share);
		}
	}
}
