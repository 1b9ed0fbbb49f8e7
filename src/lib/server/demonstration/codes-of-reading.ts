import type { Question } from '../../domain/questionnaire/definition.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './portrait.ts';

/**
 * The codes that make a reading of a question, from « souvent » to « pas du tout »; `null` is no
 * answer, which counts in the middle. A middle answer stands apart one time in three where the
 * question has such an option. Throws a RangeError for a kind that is not read in three parts.
 */
export function codesOfReading(
	question: Question,
	reading: Reading,
	chance: Chance
): (string | null)[] {
	const repeat = <Value>(value: Value, times: number) => Array.from({ length: times }, () => value);
	if (question.kind === 'yes-no') {
		return [
			...repeat('yes', reading.often),
			...repeat(null, reading.some),
			...repeat('no', reading.none)
		];
	}
	if (question.kind !== 'scale') throw new RangeError(`${question.id} is not read in three parts`);
	const { often, some, none } = question.parts;
	const pick = (codes: readonly string[]): string | null =>
		codes[Math.floor(chance() * codes.length)] ?? null;
	const middle = (): string | null =>
		question.apart !== undefined && (some.length === 0 || chance() < 1 / 3)
			? question.apart.code
			: pick(some);
	return [
		...Array.from({ length: reading.often }, () => pick(often)),
		...Array.from({ length: reading.some }, middle),
		...Array.from({ length: reading.none }, () => pick(none))
	];
}
