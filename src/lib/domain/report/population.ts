import type { Group, Release } from '../disclosure/release.ts';

/** The dwellings of a group where one answer is asked of each; null where not known, or more answered. */
export function dwellingsOf({ unit }: Release, { frame, respondents }: Group): number | null {
	const counted = unit === 'household' || unit === 'dwelling';
	return counted && frame !== null && frame >= respondents ? frame : null;
}

/**
 * All who could answer, for margins and tests: the dwellings, where an access code lets each answer
 * once. Without codes somebody may have answered twice: the frame bounds nothing, and even as many
 * answers as dwellings are not everybody.
 */
export function populationOf(release: Release, group: Group): number | null {
	return release.method.codes ? dwellingsOf(release, group) : null;
}
