import { askedOtherwise } from '../asked-otherwise.ts';
import { canonicalJson } from '../canonical.ts';
import type { Question, Questionnaire } from '../definition.ts';

/** What became of one question from one version to another. */
export interface Difference {
	readonly id: string;
	readonly what: 'added' | 'removed' | 'moved' | 'asked-otherwise' | 'other-words';
	readonly before: Question | null;
	readonly after: Question | null;
	/** Whether its figures stand beside those of before only with a note, or not at all. */
	readonly breaks: boolean;
}

/** Ids that have to be moved so that the common ones stand in the same order: as few as possible. */
function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
	const place = new Map(before.map((id, index) => [id, index]));
	const row = after.filter((id) => place.has(id));
	// The longest row of questions that kept their order.
	const best: { readonly ids: readonly string[]; readonly last: number }[] = [];
	for (const id of row) {
		const here = place.get(id) ?? 0;
		const longest = best
			.filter(({ last }) => last < here)
			.reduce<readonly string[]>((one, { ids }) => (ids.length > one.length ? ids : one), []);
		best.push({ ids: [...longest, id], last: here });
	}
	const kept = best.reduce<readonly string[]>(
		(one, { ids }) => (ids.length > one.length ? ids : one),
		[]
	);
	return new Set(row.filter((id) => !kept.includes(id)));
}

/**
 * Two versions side by side, in the order of the later one; what was removed comes last.
 * A question that kept its French words, its answers and its parts can be compared over the years.
 */
export function compareVersions(
	before: Questionnaire,
	after: Questionnaire
): readonly Difference[] {
	const known = new Map(before.questions.map((question) => [question.id, question]));
	const ids = new Set(after.questions.map(({ id }) => id));
	const otherwise = askedOtherwise(before, after);
	const moved = movedAmong([...known.keys()], [...ids]);
	const differences = after.questions.flatMap((question): Difference[] => {
		const twin = known.get(question.id) ?? null;
		const told = { id: question.id, before: twin, after: question };
		if (twin === null) return [{ ...told, what: 'added', breaks: true }];
		const changes: Difference[] = [];
		if (moved.has(question.id)) changes.push({ ...told, what: 'moved', breaks: false });
		if (otherwise.has(question.id)) {
			changes.push({ ...told, what: 'asked-otherwise', breaks: true });
		} else if (canonicalJson(twin) !== canonicalJson(question)) {
			const who = canonicalJson(twin.shownIf ?? null) !== canonicalJson(question.shownIf ?? null);
			changes.push({ ...told, what: 'other-words', breaks: who });
		}
		return changes;
	});
	const removed = before.questions
		.filter(({ id }) => !ids.has(id))
		.map((question): Difference => {
			return { id: question.id, what: 'removed', before: question, after: null, breaks: true };
		});
	return [...differences, ...removed];
}
