import type { Config } from '#lib/server/config.ts';
import { startTabulator, type Tabulator } from '#lib/server/tabulator/tabulator.ts';

/**
 * The real tabulator, started with the first thing that is asked of it: most tests ask nothing, and a
 * process costs more than the rest of an installation.
 */
export function lateTabulator(config: Config): Tabulator {
	let started: Promise<Tabulator> | null = null;
	const real = (): Promise<Tabulator> => (started ??= startTabulator(config));
	return {
		createKey: async (...asked) => (await real()).createKey(...asked),
		createCustodyKey: async (...asked) => (await real()).createCustodyKey(...asked),
		destroyKey: async (...asked) => (await real()).destroyKey(...asked),
		tryShares: async (...asked) => (await real()).tryShares(...asked),
		openTally: async (...asked) => (await real()).openTally(...asked),
		keysHeld: async (...asked) => (await real()).keysHeld(...asked),
		destroyKeys: async (...asked) => (await real()).destroyKeys(...asked),
		tabulate: async (...asked) => (await real()).tabulate(...asked),
		close: async () => (await started)?.close()
	};
}
