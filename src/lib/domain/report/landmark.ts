import type { Said } from '../disclosure/said.ts';

/**
 * Whether the strip of a published figure may be drawn beside what is said of its answer. Not beside
 * « ou plus » or « ou moins », nor when that answer is not said: beside a bar that stops at 6 of 9
 * a mark at 82 of 100 would look like a gap that may not exist. The words remain.
 */
export function drawsLandmark(said: Said | null): boolean {
	return said !== null && (said.kind === 'exact' || said.kind === 'between');
}
