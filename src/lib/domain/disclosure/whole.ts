import type { Group } from './release.ts';

/** The group that all others are parts of. Undefined only where the list is itself of parts. */
export function wholeOf(groups: readonly Group[]): Group | undefined {
	return groups.find(({ parent }) => parent === null);
}
