import type { Identifier, IdentifierKind } from '../../src/lib/domain/comment/identifier.ts';
import type { Comment } from './comments.ts';

/** How well identifiers are found in comments of which all is known. */
export interface Score {
	/** How many there are. */
	readonly labelled: number;
	/** How many were found as their own kind, and covered to the last letter. */
	readonly covered: number;
	/** How many were reported. */
	readonly reported: number;
	/** How many of those touch nothing that is labelled. */
	readonly alarms: number;
	/** What was missed and what was reported for nothing, to be read. */
	readonly faults: readonly string[];
}

type Find = (text: string) => readonly Identifier[];

function overlaps(one: Identifier, other: Identifier): boolean {
	return one.from < other.to && other.from < one.to;
}

/** Every letter and digit lies in something found, and something of the same kind is there. */
function isCovered(text: string, label: Identifier, found: readonly Identifier[]): boolean {
	if (!found.some((one) => one.kind === label.kind && overlaps(one, label))) return false;
	for (let at = label.from; at < label.to; at += 1) {
		const inked = /[\p{L}\p{Nd}]/u.test(text[at] ?? '');
		if (inked && !found.some(({ from, to }) => from <= at && at < to)) return false;
	}
	return true;
}

/** @param kinds those that are counted; what is labelled of another kind is no false alarm */
export function scoreOf(
	comments: readonly Comment[],
	find: Find,
	kinds: readonly IdentifierKind[]
): Score {
	let labelled = 0;
	let covered = 0;
	let reported = 0;
	let alarms = 0;
	const faults: string[] = [];
	for (const { text, identifiers } of comments) {
		const found = find(text);
		for (const label of identifiers.filter(({ kind }) => kinds.includes(kind))) {
			labelled += 1;
			if (isCovered(text, label, found)) covered += 1;
			else faults.push(`missed ${label.kind} « ${text.slice(label.from, label.to)} » in: ${text}`);
		}
		for (const one of found.filter(({ kind }) => kinds.includes(kind))) {
			reported += 1;
			if (identifiers.some((label) => overlaps(one, label))) continue;
			alarms += 1;
			faults.push(`alarm ${one.kind} « ${text.slice(one.from, one.to)} » in: ${text}`);
		}
	}
	return { labelled, covered, reported, alarms, faults };
}
