import type { Look } from './tokens.ts';

/** Groups of digits that follow each other with little between them. */
export interface DigitRun {
	readonly groups: readonly string[];
	/** Place of each group. */
	readonly places: readonly number[];
}

const between = new Set(['-', '.', '(', ')', '/', '‑', '–', '\u2010']);

/** More groups than any number that is looked for. */
const most = 11;

/** The groups of digits from a place on, or null where none begins. */
export function digitRun(look: Look, index: number): DigitRun | null {
	const start = look(index);
	if (start?.kind !== 'digits') return null;
	const groups = [start.text];
	const places = [index];
	let at = index + 1;
	while (groups.length < most) {
		let signs = 0;
		while (signs < 3 && between.has(look(at + signs)?.text ?? '')) signs += 1;
		const next = look(at + signs);
		if (next?.kind !== 'digits') break;
		groups.push(next.text);
		places.push(at + signs);
		at += signs + 1;
	}
	return { groups, places };
}

/** Whether the first groups have these lengths. */
export function hasShape({ groups }: DigitRun, shape: readonly number[]): boolean {
	return shape.every((length, index) => groups[index]?.length === length);
}

/** Whether it could go on: a letter or a digit touches the number. */
export function isCutOff(look: Look, last: number): boolean {
	const next = look(last + 1);
	return next !== undefined && !next.apart && next.kind !== 'sign';
}
