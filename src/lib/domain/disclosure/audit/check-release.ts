import type { Release } from '../release.ts';
import { attackItem, type Bounded } from './attack.ts';
import { checkDates } from './check-dates.ts';
import { checkOutcomes, type ExaminedOutcome } from './check-outcomes.ts';
import { checkPlan } from './check-plan.ts';
import { checkPromise } from './check-promise.ts';
import { checkWaves, isWave } from './check-waves.ts';
import { checkWords } from './check-words.ts';
import type { Solver } from './program.ts';
import { checkGroups, publishedGroups, type Fault } from './published-groups.ts';

/** What can be checked of a release from what is published alone. */
export interface Examination {
	readonly faults: readonly Fault[];
	readonly bounded: readonly Bounded[];
	/** Of a consultation: each ballot question. */
	readonly outcomes: readonly ExaminedOutcome[];
}

/**
 * Re-runs on one release everything that its plan, its heads and its words allow to be checked.
 *
 * @param tooLate whether the time is up: what is not decided then is a fault, `undecided`
 */
export function examine(
	release: Release,
	solver: Solver,
	tooLate: () => boolean = () => false
): Examination {
	if (isWave(release)) return examineWaves([release], solver, tooLate);
	const groups = publishedGroups(release);
	const faults = [
		...checkPromise(release),
		...checkDates(release),
		...checkGroups(release, groups),
		...checkPlan(release, groups),
		...checkWords(release, groups)
	];
	const attacks = release.plan.items.map((item) =>
		attackItem(item, release, groups, { solver, tooLate })
	);
	const ballots = checkOutcomes(release);
	return {
		faults: [...faults, ...attacks.flatMap((attack) => attack.faults), ...ballots.faults],
		bounded: attacks.flatMap(({ bounded }) => bounded),
		outcomes: ballots.examined
	};
}

/**
 * The same for all that was published of one rolling survey: each alone, and the chain of waves they are.
 * @param waves in the order of their sequence
 */
export function examineWaves(
	waves: readonly Release[],
	solver: Solver,
	tooLate: () => boolean = () => false
): Examination {
	const alone = waves.flatMap((wave) => [...checkPromise(wave), ...checkDates(wave)]);
	const { faults, bounded } = checkWaves(waves, { solver, tooLate });
	const ballots = waves.map(checkOutcomes);
	return {
		faults: [...alone, ...faults, ...ballots.flatMap((one) => one.faults)],
		bounded,
		outcomes: ballots.flatMap(({ examined }) => examined)
	};
}

const sixMonths = 182 * 86_400_000;
const fewDwellings = 50;

/** Sites in which an item was said in both of two releases within six months, under 50 dwellings. */
function askedAgain(one: Release, other: Release): string[] {
	const apart = Math.abs(Date.parse(one.period.closes) - Date.parse(other.period.closes));
	if (one.campaign === other.campaign || apart >= sixMonths) return [];
	const said = new Set(other.tables.map(({ item, group }) => `${item} in ${group}`));
	const small = new Set(
		one.groups.flatMap(({ id, frame }) => (frame !== null && frame < fewDwellings ? [id] : []))
	);
	return one.tables.flatMap(({ item, group }) => {
		const place = `${item} in ${group}`;
		return small.has(group) && said.has(place) ? [place] : [];
	});
}

/**
 * What two releases together break: a release never changes, a campaign has one, and an item is not
 * asked again in a small site within six months.
 */
export function examineTogether(releases: readonly Release[]): Fault[] {
	return releases.flatMap((one, index) =>
		releases.slice(index + 1).flatMap((other): Fault[] => {
			if (one.id === other.id && JSON.stringify(one) !== JSON.stringify(other)) {
				return [{ code: 'changed-after-publication', place: one.id }];
			}
			const again = askedAgain(one, other).map((place) => ({ code: 'asked-again', place }));
			const rolled = isWave(one) && isWave(other) && one.sequence !== other.sequence;
			const second = one.campaign === other.campaign && one.id !== other.id && !rolled;
			return second ? [...again, { code: 'second-release', place: one.campaign }] : again;
		})
	);
}
