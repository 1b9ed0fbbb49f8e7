import type { Chance } from '#lib/server/demonstration/chance.ts';
import type { Slip } from '../support/open-survey.ts';

/** Somebody who comes to a tablet with a slip. */
export interface Errand {
	readonly slip: Slip;
	/** The tablet has no network while they answer. */
	readonly offline: boolean;
	readonly twin: Twin | null;
}

/** The same code is brought once more, to another tablet. */
interface Twin {
	readonly tablet: number;
	readonly errand: Errand;
	readonly when: 'meanwhile' | 'afterwards';
}

/** One of so many codes is brought to two tablets. */
const broughtTwice = 5;

/** Which of the two tablets has no network. */
const outages = [
	[true, false],
	[false, true],
	[true, true]
] as const;

/** The people of the houses, one slip each: who comes to a tablet next. */
export class People {
	readonly #slips: readonly Slip[];
	readonly #chance: Chance;
	readonly #queues: Errand[][];
	#come = 0;

	constructor(slips: readonly Slip[], tablets: number, chance: Chance) {
		this.#slips = slips;
		this.#chance = chance;
		this.#queues = Array.from({ length: tablets }, () => []);
	}

	/** Somebody who is on the way to this tablet already. */
	waitingAt(tablet: number): Errand | null {
		return this.#queues[tablet]?.shift() ?? null;
	}

	/** Whether anybody is still on the way to a tablet. */
	get awaited(): boolean {
		return this.#queues.some(({ length }) => length > 0);
	}

	/** Comes back at once: the tablet died under them. */
	comeBack(tablet: number, errand: Errand): void {
		this.#queues[tablet]?.unshift({ ...errand, twin: null });
	}

	/** Comes to the other tablet when it is free. */
	come({ tablet, errand }: Twin): void {
		this.#queues[tablet]?.push(errand);
	}

	/** A new person at this tablet. */
	next(tablet: number): Errand {
		const slip = this.#slips[this.#come];
		if (slip === undefined) throw new Error('every code was brought already');
		this.#come += 1;
		const tablets = this.#queues.length;
		if (tablets < 2 || this.#come % broughtTwice !== 2) {
			return { slip, offline: false, twin: null };
		}
		const [here, there] = outages[Math.floor(this.#chance() * outages.length)] ?? outages[0];
		const twin: Twin = {
			tablet: (tablet + 1 + Math.floor(this.#chance() * (tablets - 1))) % tablets,
			errand: { slip, offline: there, twin: null },
			when: this.#chance() < 0.5 ? 'meanwhile' : 'afterwards'
		};
		return { slip, offline: here, twin };
	}
}
