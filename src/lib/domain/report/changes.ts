import { rangeOf } from '../disclosure/range.ts';
import type { Group, Release, Table } from '../disclosure/release.ts';
import { wholeOf } from '../disclosure/whole.ts';
import { holm } from '../statistics/holm.ts';
import { unreachable } from '../unreachable.ts';
import { shareEvidence, type AllowedShare } from './comparison-difference.ts';
import { verdictOn, type Evidence, type Verdict } from './comparison-verdict.ts';
import { enoughForShares } from './enough.ts';
import type { Change, Pole } from './finding.ts';
import { saidOf, type ReportedMeasure } from './measures.ts';
import { populationOf } from './population.ts';

/** A pole in both releases, before anything is corrected. */
interface Found extends Pick<Change, 'item' | 'pole' | 'before' | 'now'> {
	readonly evidence: Evidence | null;
}

/** Under 30 responses in either year nothing is tested. */
function evidenceOf(
	{ before, now }: Pick<Change, 'before' | 'now'>,
	populations: readonly [number | null, number | null]
): Evidence | null {
	if (before.base < enoughForShares || now.base < enoughForShares) return null;
	const [then, today] = [before, now].map(({ said, base }, index): AllowedShare => ({
		range: rangeOf(said, base),
		base,
		population: populations[index] ?? null
	}));
	return then === undefined || today === undefined ? null : shareEvidence(then, today);
}

/** Every change of the group is one of the tests it is corrected for (Holm). */
function withVerdicts(found: readonly Found[]): Change[] {
	const tested = found.flatMap(({ evidence }) => evidence ?? []);
	const p = new Map(
		holm(tested.map((one) => one.p)).map((corrected, index) => [tested[index], corrected])
	);
	return found.map(({ evidence, ...change }): Change => {
		const tests = tested.length;
		if (evidence === null) {
			return { ...change, verdict: 'cannot-say', degree: 'cannot-say', tests };
		}
		const degree = verdictOn({ ...evidence, p: p.get(evidence) ?? 1 });
		return { ...change, verdict: directionOf(degree, evidence), degree, tests };
	});
}

function directionOf(degree: Verdict, { size }: Evidence): Change['verdict'] {
	switch (degree) {
		case 'much-more':
		case 'more':
			return size.from > 0 ? 'up' : 'down';
		case 'about-same':
			return 'same';
		case 'cannot-say':
			return 'cannot-say';
		default:
			return unreachable(degree);
	}
}

/**
 * The same group in an earlier release. A site is the same by its id; the whole only where it was
 * made of the same sites, whatever each campaign called it: four buildings and two of them are
 * different people. A whole of one building is the same by its name.
 */
export function sameGroup(previous: Release, release: Release, group: Group): Group | undefined {
	if (group.parent !== null) {
		return previous.groups.find(({ id, kind }) => id === group.id && kind === group.kind);
	}
	const whole = wholeOf(previous.groups);
	const [before, now] = [sitesIn(previous), sitesIn(release)];
	const same = before.length === now.length && before.every((id) => now.includes(id));
	const alone = now.length === 0;
	return same && (!alone || whole?.label === group.label) ? whole : undefined;
}

function sitesIn({ groups }: Release): string[] {
	return groups.filter(({ kind }) => kind === 'site').map(({ id }) => id);
}

function tableIn({ tables }: Release, item: string, group: string): Table | undefined {
	return tables.find((table) => table.item === item && table.group === group);
}

/**
 * What changed in a group since an earlier release of the same version of the questionnaire, at
 * each pole that is said in both, corrected for the number of poles tested in this group. The two
 * years are taken for independent samples of a finite population, which is cautious: they are largely
 * the same people, whom nothing links. An item whose codes changed is left out.
 */
export function changesByPole(
	release: Release,
	group: Group,
	previous: Release,
	measures: ReadonlyMap<string, ReportedMeasure>
): readonly Change[] {
	const { questionnaire } = release;
	const earlier = previous.questionnaire;
	const asked = earlier.id === questionnaire.id && earlier.version === questionnaire.version;
	return asked ? changesInSameWords(release, group, previous, measures) : [];
}

/**
 * The same where the versions differ, and what is left of the earlier release was put in the same
 * words (`inSameWords`): whoever asks has looked.
 */
export function changesInSameWords(
	release: Release,
	group: Group,
	previous: Release,
	measures: ReadonlyMap<string, ReportedMeasure>
): readonly Change[] {
	const old = sameGroup(previous, release, group);
	if (old === undefined) return [];
	const sizes = [populationOf(previous, old), populationOf(release, group)] as const;
	const found = [...measures].flatMap(([item, { measure }]): Found[] => {
		const one = tableIn(previous, item, old.id);
		const other = tableIn(release, item, group.id);
		if (one === undefined || other === undefined) return [];
		const at = (pole: Pole): Found[] => {
			const then = saidOf(one, measure, pole);
			const today = saidOf(other, measure, pole);
			if (then === null || today === null) return [];
			const sides = {
				before: { said: then, base: one.base },
				now: { said: today, base: other.base }
			};
			return [{ item, pole, ...sides, evidence: evidenceOf(sides, sizes) }];
		};
		return [...at('often'), ...at('none')];
	});
	return withVerdicts(found);
}

/** One line for each item: the pole of which most can be said. */
export function changes(
	release: Release,
	group: Group,
	previous: Release,
	measures: ReadonlyMap<string, ReportedMeasure>
): readonly Change[] {
	const byPole = changesByPole(release, group, previous, measures);
	return [...new Set(byPole.map(({ item }) => item))].flatMap((item) => {
		const found = byPole.filter((change) => change.item === item);
		const moved = found.find(({ verdict }) => verdict === 'up' || verdict === 'down');
		const steady = found.find(({ verdict }) => verdict === 'same');
		return moved ?? steady ?? found.slice(0, 1);
	});
}
