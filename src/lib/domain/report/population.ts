import type { Group, Release } from '../disclosure/release.ts';

/** The frame is the population only where one answer is given for each dwelling. */
export function populationOf({ unit }: Release, { frame, respondents }: Group): number | null {
	const counted = unit === 'household' || unit === 'dwelling';
	return counted && frame !== null && frame >= respondents ? frame : null;
}
