import { rangeOf } from '../disclosure/range.ts';
import type { Group, Release, Table } from '../disclosure/release.ts';
import { newcombe, type CountedShare } from '../statistics/newcombe.ts';
import { enoughForShares } from './enough.ts';
import type { Change, Pole } from './finding.ts';
import { saidOf, type ReportedMeasure } from './measures.ts';
import { populationOf } from './population.ts';

type Side = Change['now'] & { readonly population: number | null };

function shares({ said, base, population }: Side): CountedShare[] {
	const { from, to } = rangeOf(said, base);
	return Array.from({ length: to - from + 1 }, (_, index) => ({
		count: from + index,
		n: base,
		population
	}));
}

/** Every pair of counts that the words allow must agree; under 30 responses nothing is said. */
function verdictOn(before: Side, now: Side): Change['verdict'] {
	if (before.base < enoughForShares || now.base < enoughForShares) return 'cannot-say';
	const differences = shares(before).flatMap((one) =>
		shares(now).map((other) => newcombe(one, other))
	);
	if (differences.every(({ from }) => from > 0)) return 'up';
	if (differences.every(({ to }) => to < 0)) return 'down';
	if (differences.every(({ from, to }) => from <= 0 && to >= 0)) return 'same';
	return 'cannot-say';
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
	const whole = previous.groups.find(({ parent }) => parent === null);
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
 * each pole that is said in both. Item by item, without correction for their number. An item whose
 * codes changed is left out.
 */
export function changesByPole(
	release: Release,
	group: Group,
	previous: Release,
	measures: ReadonlyMap<string, ReportedMeasure>
): readonly Change[] {
	const { questionnaire } = release;
	const earlier = previous.questionnaire;
	const old = sameGroup(previous, release, group);
	const asked = earlier.id === questionnaire.id && earlier.version === questionnaire.version;
	if (old === undefined || !asked) return [];
	const sizes = [populationOf(previous, old), populationOf(release, group)] as const;
	return [...measures].flatMap(([item, { measure }]): Change[] => {
		const one = tableIn(previous, item, old.id);
		const other = tableIn(release, item, group.id);
		if (one === undefined || other === undefined) return [];
		const at = (pole: Pole): Change[] => {
			const then = saidOf(one, measure, pole);
			const today = saidOf(other, measure, pole);
			if (then === null || today === null) return [];
			const before = { said: then, base: one.base };
			const now = { said: today, base: other.base };
			const verdict = verdictOn(
				{ ...before, population: sizes[0] },
				{ ...now, population: sizes[1] }
			);
			return [{ item, pole, before, now, verdict }];
		};
		return [...at('often'), ...at('none')];
	});
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
