import { textFault } from '../campaign/written-text.ts';
import { Refusal } from '../refusal.ts';

/** Longest way to name a door, in UTF-16 units. */
const longestDoor = 40;

/** More than any building has; a paste of something else is refused before it is kept. */
export const mostDoors = 5_000;

/** One door of a roll, and whether a code was handed to it. Nothing else is known of it. */
export interface Door {
	readonly door: string;
	readonly given: boolean;
}

/** How the number of lines of a roll compares with the votes that its rules allow. */
export type RollSize = 'empty' | 'same' | 'fewer' | 'more';

/**
 * The doors that somebody typed or pasted, one a line, each once and in no order of theirs.
 * @throws Refusal `door-too-long`, `hidden-character`, `too-many-doors`; never with what was typed
 */
export function doorsIn(text: string): string[] {
	const lines = text
		.normalize('NFC')
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim().replaceAll(/[ \t\u00A0]+/g, ' '))
		.filter((line) => line !== '');
	for (const line of lines) {
		const fault = textFault(line, longestDoor);
		if (fault === 'too-long') throw new Refusal('door-too-long', 'doors');
		if (fault !== null) throw new Refusal('hidden-character', 'doors');
	}
	const doors = [...new Set(lines)].toSorted();
	if (doors.length > mostDoors) throw new Refusal('too-many-doors', 'doors');
	return doors;
}

/** @param electorate votes that the rules allow */
export function rollSize(listed: number, electorate: number): RollSize {
	if (listed === 0) return 'empty';
	if (listed === electorate) return 'same';
	return listed < electorate ? 'fewer' : 'more';
}
