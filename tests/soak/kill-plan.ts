import { type Chance, shuffled } from '#lib/server/demonstration/chance.ts';
import { type Moment, moments } from './visit.ts';

/** One thing that is killed while somebody is at the tablet. */
export interface Kill {
	readonly what: 'page' | 'browser' | 'server';
	readonly at: Moment;
	/** How long after that moment, in milliseconds. */
	readonly after: number;
}

/**
 * Kills scattered over the visits, drawn from the seed. Half of them fall in the moment that
 * matters most, between the touch on « Envoyer » and the thanks.
 */
export function planKills(visits: number, kills: number, chance: Chance): (Kill | null)[] {
	const drawn = Array.from({ length: kills }, (): Kill => {
		const what = chance();
		const drawn = chance() < 0.5 ? 'sending' : moments[Math.floor(chance() * moments.length)];
		const at = drawn ?? 'sending';
		return {
			what: what < 0.4 ? 'page' : what < 0.7 ? 'browser' : 'server',
			at,
			// Sealing, keeping and a first try to send take a few tenths of a second.
			after: Math.floor(chance() ** 2 * (at === 'sending' ? 500 : 1_200))
		};
	});
	const quiet = Math.max(0, visits - kills);
	return shuffled([...drawn, ...Array.from({ length: quiet }, () => null)], chance);
}
