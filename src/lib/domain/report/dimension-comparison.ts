import type { Group, Release } from '../disclosure/release.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { holm } from '../statistics/holm.ts';
import type { Interval } from '../statistics/wilson.ts';
import { sameGroup } from './changes.ts';
import { areSiblings, inShortRows } from './comparison.ts';
import { verdictOn, type Verdict } from './comparison-verdict.ts';
import {
	dimensionEvidence,
	placeOf,
	type DimensionEvidence,
	type Place
} from './dimension-evidence.ts';
import { enoughForShares } from './enough.ts';
import { reportedMeasures, type ReportedMeasure } from './measures.ts';

/** What can be told of a dimension between two places or two years. */
interface Told {
	/** Code in the questionnaire. */
	readonly dimension: string;
	/** Items said of both, in the questionnaire's order. */
	readonly items: readonly string[];
	readonly verdict: Verdict;
	/** Difference of the two means, over every allowed count; null under 30 responses. */
	readonly size: Interval | null;
	/** Corrected by Holm; null under 30 responses. */
	readonly p: number | null;
	/** Tests over which it was corrected. */
	readonly tests: number;
}

/** A dimension in two sibling groups. `size` is the first less the second. */
export interface DimensionComparison extends Told {
	readonly first: string;
	readonly second: string;
	/** The group where it goes better, where the verdict names one; else null. */
	readonly better: string | null;
}

/** A dimension of one group in two years. `size` is now less before. */
export interface DimensionChange extends Told {
	readonly direction: 'better' | 'worse' | null;
}

interface Tested {
	readonly dimension: string;
	readonly evidence: DimensionEvidence;
	/** Under 30 responses somewhere: not a test. */
	readonly few: boolean;
}

/** The dimensions of every pair of siblings in a release, by intervals only. */
export function compareDimensions(
	release: Release,
	questionnaire: Questionnaire
): DimensionComparison[] {
	const measures = reportedMeasures(questionnaire);
	const places = release.groups
		.filter(({ shown, parent }) => shown && parent !== null)
		.map((group) => placeOf(release, group));
	const few = inShortRows(places);
	const found = few.flatMap((one, index) =>
		few
			.slice(index + 1)
			.filter((other) => areSiblings(one.group, other.group))
			.flatMap((other) =>
				testsOf(other, one, questionnaire, measures).map((test) => {
					return { ...test, first: one.group, second: other.group };
				})
			)
	);
	return tell(found).map(({ told, of: { first, second } }) => ({
		...told,
		first: first.id,
		second: second.id,
		better: named(told) ? ((told.size?.from ?? 0) > 0 ? first.id : second.id) : null
	}));
}

/**
 * What changed in the dimensions of a group since an earlier release of the same version of the
 * questionnaire, by intervals only; empty where the group was made of others.
 */
export function dimensionChanges(
	release: Release,
	group: Group,
	previous: Release,
	questionnaire: Questionnaire
): DimensionChange[] {
	const earlier = sameGroup(previous, release, group);
	const { id, version } = release.questionnaire;
	const asked = previous.questionnaire.id === id && previous.questionnaire.version === version;
	if (earlier === undefined || !asked) return [];
	const measures = reportedMeasures(questionnaire);
	const [before, now] = [placeOf(previous, earlier), placeOf(release, group)];
	return tell(testsOf(before, now, questionnaire, measures)).map(({ told }) => ({
		...told,
		direction: named(told) ? ((told.size?.from ?? 0) > 0 ? 'better' : 'worse') : null
	}));
}

function testsOf(
	before: Place,
	now: Place,
	questionnaire: Questionnaire,
	measures: ReadonlyMap<string, ReportedMeasure>
): Tested[] {
	const few = Math.min(before.group.respondents, now.group.respondents) < enoughForShares;
	return Object.keys(questionnaire.dimensions).flatMap((dimension) => {
		const evidence = dimensionEvidence(dimension, before, now, measures);
		return evidence === null ? [] : [{ dimension, evidence, few }];
	});
}

function tell<One extends Tested>(found: readonly One[]): { told: Told; of: One }[] {
	const tested = found.filter(({ few }) => !few);
	const p = new Map(
		holm(tested.map(({ evidence }) => evidence.p)).map((one, index) => [tested[index], one])
	);
	return found.map((of) => {
		const { dimension, few, evidence } = of;
		const about = { dimension, items: evidence.items, tests: tested.length };
		if (few) return { told: { ...about, verdict: 'cannot-say', size: null, p: null }, of };
		const corrected = p.get(of) ?? 1;
		const verdict = verdictOn({ ...evidence, p: corrected });
		return { told: { ...about, verdict, size: evidence.size, p: corrected }, of };
	});
}

function named({ verdict }: Told): boolean {
	return verdict === 'more' || verdict === 'much-more';
}
