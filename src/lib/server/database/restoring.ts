import type { DatabaseName } from './databases.ts';
import type { Value } from './snapshot.ts';

/** Puts rows back into tables that were just made and hold none. */
export interface Restoring {
	/** @returns how many rows were put */
	put(
		database: DatabaseName,
		table: string,
		columns: readonly string[],
		rows: AsyncIterable<readonly Value[]>
	): Promise<number>;
	/** All of it is on the disk and holds together when this returns. */
	finish(): Promise<void>;
	/** Nothing of it stays. */
	abandon(): Promise<void>;
}
