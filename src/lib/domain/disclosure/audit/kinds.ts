import type { Signatures } from '../counts.ts';
import type { PlannedGroups } from '../groups.ts';
import type { PublicationPlan } from '../plan.ts';
import type { Kind } from './world.ts';

/** The kinds of households that the published groups tell apart. */
export interface Kinds {
	readonly kinds: readonly Kind[];
	/** Signatures in each kind, as places among the entries. */
	readonly entries: readonly (readonly number[])[];
	/** Group id to its kinds: the whole, the leaves, and the classes asked about. */
	readonly byGroup: ReadonlyMap<string, readonly number[]>;
}

/**
 * Joins signatures that differ only in what is not published: sites joined as one leaf, classes joined
 * as one, attributes without a breakdown. Those who did not give an attribute are one class of it.
 *
 * @param attributes further attributes whose breakdowns would be published
 */
export function joinKinds(
	plan: PublicationPlan,
	groups: PlannedGroups,
	signatures: Signatures,
	attributes: readonly string[]
): Kinds {
	const leaves = groups.leaves.length === 0 ? [groups.root] : groups.leaves;
	const classes = attributes.map((attribute) => groups.classesIn(attribute, groups.root));
	const at = attributes.map((attribute) => plan.further.indexOf(attribute));
	const numbers = new Map<string, number>();
	const kinds: { size: number; place: number[] }[] = [];
	const entries: number[][] = [];
	signatures.entries.forEach((entry, index) => {
		const leaf = leaves.findIndex(({ sites }) => sites.includes(entry.site));
		const inClasses = classes.map((list, attribute) => {
			const code = entry.classes[at[attribute] ?? -1] ?? null;
			const found = list.findIndex(({ codes }) => code !== null && codes.includes(code));
			return found < 0 ? list.length : found;
		});
		const place = [leaf, ...inClasses];
		const number = numbers.get(place.join()) ?? kinds.length;
		numbers.set(place.join(), number);
		const kind = (kinds[number] ??= { size: 0, place });
		kind.size += entry.respondents;
		(entries[number] ??= []).push(index);
	});
	const where = (position: number, value: number): number[] =>
		kinds.flatMap(({ place }, kind) => (place[position] === value ? [kind] : []));
	const byGroup = new Map<string, readonly number[]>([
		...leaves.map(({ id }, leaf): [string, number[]] => [id, where(0, leaf)]),
		...classes.flatMap((list, attribute) =>
			list.map(({ id }, place): [string, number[]] => [id, where(attribute + 1, place)])
		),
		[groups.root.id, kinds.map((_, kind) => kind)]
	]);
	return { kinds, entries, byGroup };
}
