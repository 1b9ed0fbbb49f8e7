import type { PlannedAttribute } from './plan.ts';
import type { Thresholds } from './thresholds.ts';

/** Classes of an attribute that are said as one. */
export interface JoinedClass {
	readonly codes: readonly string[];
	readonly respondents: number;
}

type Sizes = ReadonlyMap<string, number>;

function join(codes: readonly string[], sizes: Sizes): JoinedClass {
	return { codes, respondents: codes.reduce((sum, code) => sum + (sizes.get(code) ?? 0), 0) };
}

/** In the questionnaire's order: add until large enough; a small last one joins the one before. */
function joinInOrder(classes: readonly string[], sizes: Sizes, smallest: number): JoinedClass[] {
	const groups: string[][] = [];
	let open: string[] = [];
	for (const code of classes) {
		open = [...open, code];
		if (join(open, sizes).respondents < smallest) continue;
		groups.push(open);
		open = [];
	}
	groups.push([...(groups.pop() ?? []), ...open]);
	return groups.map((codes) => join(codes, sizes));
}

/**
 * Without an order: classes too small go to « autres », which, while it is too small itself, takes
 * the smallest of the others (of equal ones, the last of the questionnaire). « autres » stands last.
 */
function joinIntoOthers(
	classes: readonly string[],
	others: string,
	sizes: Sizes,
	smallest: number
): JoinedClass[] {
	const size = (code: string): number => sizes.get(code) ?? 0;
	let alone = classes.filter((code) => code !== others && size(code) >= smallest);
	let pooled = join(
		classes.filter((code) => !alone.includes(code)),
		sizes
	);
	while (pooled.respondents < smallest && alone.length > 0) {
		const least = Math.min(...alone.map(size));
		const taken = alone.findLast((code) => size(code) === least);
		alone = alone.filter((code) => code !== taken);
		pooled = join(
			classes.filter((code) => !alone.includes(code)),
			sizes
		);
	}
	return [...alone.map((code) => join([code], sizes)), pooled];
}

/**
 * The classes of a breakdown (privacy rules, « Joining classes »), by class sizes alone.
 * Empty when the group is too small to be cut, when fewer than two classes remain, or when the
 * attribute has neither an order nor a class « autres »: then there is no breakdown.
 */
export function joinClasses(
	attribute: PlannedAttribute,
	sizes: Sizes,
	respondents: number,
	limits: Thresholds
): readonly JoinedClass[] {
	if (respondents < limits.cut) return [];
	const { classes, others } = attribute;
	if (!attribute.ordered && others === undefined) return [];
	const joined =
		attribute.ordered || others === undefined
			? joinInOrder(classes, sizes, limits.class)
			: joinIntoOthers(classes, others, sizes, limits.class);
	const large = joined.every((one) => one.respondents >= limits.class);
	return large && joined.length >= 2 ? joined : [];
}
