import { isWaiting, type Life, lived, type LifeMove } from '../kiosk/life.ts';
import type { Found } from '../kiosk/look-around.ts';

/** What a kiosk lives with; tests bring their own. */
interface KioskSurroundings {
	readonly look: () => Promise<Found>;
	/** Minutes since midnight, by the time this tablet trusts. */
	readonly minute: () => number;
	/** This page was loaded because a visit ended. */
	readonly cooling: boolean;
}

/** One kiosk, as the page follows it. */
export class KioskLife {
	life = $state.raw<Life>({ at: 'starting' });
	/** What was found at the last look; a visit keeps what it began with. */
	found = $state.raw<Found | null>(null);
	/** A pairing code that an address brought, until somebody sets the tablet up or leaves the pad. */
	code = $state.raw('');
	readonly waiting = $derived(isWaiting(this.life));
	readonly #surroundings: KioskSurroundings;

	constructor(surroundings: KioskSurroundings) {
		this.#surroundings = surroundings;
		if (surroundings.cooling) this.life = { at: 'cooling' };
	}

	play(move: LifeMove): void {
		if (this.found === null) return;
		const situation = { ...this.found.situation, minute: this.#surroundings.minute() };
		this.life = lived(this.life, move, situation);
		// Whoever comes next finds no code that pairs this tablet.
		if (move.kind === 'pin-left') this.code = '';
	}

	/** An address asks for pairing, and may bring a code. Where somebody answers, it is passed over. */
	bring(code: string): void {
		this.play({ kind: 'ask-set-up' });
		if (this.life.at === 'pin' || this.life.at === 'setting-up') this.code = code;
	}

	/** Looks around, unless somebody is answering, or has begun to meanwhile. */
	async look(): Promise<void> {
		if (!this.#mayLook()) return;
		const found = await this.#surroundings.look();
		if (this.#mayLook()) this.#take(found);
	}

	/** The browser's store has just refused to keep anything. */
	loseStore(): void {
		if (this.found === null || !this.waiting) return;
		this.#take({ ...this.found, situation: { ...this.found.situation, fault: 'storage' } });
	}

	#take(found: Found): void {
		this.found = found;
		this.play({ kind: 'look' });
	}

	#mayLook(): boolean {
		return this.waiting || this.life.at === 'starting' || this.life.at === 'cooling';
	}
}
