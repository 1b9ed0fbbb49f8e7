import type { Solving } from './program.ts';
import type { Seats } from './seats.ts';
import type { World } from './world.ts';

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
