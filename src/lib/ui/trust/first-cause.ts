/** What is known of one check: null while nobody knows yet. */
type Found = boolean | null;

/** A check as it is shown: `after` stands for « once the ones before are put right ». */
export type ShownCheck = 'good' | 'bad' | 'waiting' | 'after';

/**
 * Checks in the order in which one makes the next: only the first that fails says what to do, since
 * the ones after it fail with it.
 */
export function firstCause(found: readonly Found[]): ShownCheck[] {
	const first = found.indexOf(false);
	return found.map((each, place) => {
		if (each === true) return 'good';
		if (first !== -1 && place > first) return 'after';
		return each === null ? 'waiting' : 'bad';
	});
}
