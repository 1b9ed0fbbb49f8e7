/** What happens in the year of a building: a question, its answers, a decision, and what became of it. */
export const happeningKinds = ['asked', 'answered', 'decided', 'done'] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** One thing that happened, on a local day (`2027-04-14`). */
export interface Happening {
	readonly kind: HappeningKind;
	readonly day: string;
}

/** One month of the wheel, January being 1. */
export interface WheelMonth<Told extends Happening> {
	readonly month: number;
	/** In the order of their days; of one day: asked, answered, decided, done. */
	readonly happenings: readonly Told[];
}

/** The twelve months of a year, each with what happened in it. What is of another year is left out. */
export function yearWheel<Told extends Happening>(
	happenings: readonly Told[],
	year: number
): readonly WheelMonth<Told>[] {
	const prefix = `${String(year).padStart(4, '0')}-`;
	const ofYear = happenings.filter(({ day }) => day.startsWith(prefix)).toSorted(inOrder);
	return Array.from({ length: 12 }, (_, index) => ({
		month: index + 1,
		happenings: ofYear.filter(({ day }) => Number(day.slice(5, 7)) === index + 1)
	}));
}

/** Years in which something happened, the latest first; this one is always among them. */
export function yearsOf(happenings: readonly Happening[], now: number): readonly number[] {
	const years = happenings.map(({ day }) => Number(day.slice(0, 4)));
	return [...new Set([now, ...years])].toSorted((a, b) => b - a);
}

function inOrder(one: Happening, other: Happening): number {
	if (one.day !== other.day) return one.day < other.day ? -1 : 1;
	return happeningKinds.indexOf(one.kind) - happeningKinds.indexOf(other.kind);
}
