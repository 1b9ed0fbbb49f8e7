import type { Range } from '../disclosure/range.ts';
import type { Group, Release } from '../disclosure/release.ts';
import { wholeOf } from '../disclosure/whole.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { designEffect } from '../statistics/design-effect.ts';
import { postStratified, type Stratum } from '../statistics/post-stratified.ts';
import type { Interval } from '../statistics/wilson.ts';
import { allowedBy } from './comparison-allowed.ts';
import { enoughForShares } from './enough.ts';
import type { Pole } from './finding.ts';
import { reportedMeasures } from './measures.ts';
import { dwellingsOf, populationOf } from './population.ts';

/** A share of the whole, each site weighing its dwellings and not its answers. */
export interface WeightedShare {
	readonly item: string;
	readonly pole: Pole;
	/** The whole. */
	readonly group: string;
	/** The weighted share, 0 to 1, over every count that the words of the sites allow. */
	readonly share: Interval;
	/** Its 95 % interval, over the same counts. */
	readonly interval: Interval;
	/** How many times larger unequal weights make the variance (Kish); 1 when all answered alike. */
	readonly designEffect: number;
}

interface WeightedSite {
	readonly group: Group;
	readonly population: number | null;
	/** Its part of all dwellings. */
	readonly weight: number;
}

/**
 * The shares of a federation or a regional table, weighted by site, from what is said of each site:
 * a site of which nothing is said may hold anything. Nothing is weighted inside one organisation,
 * under 30 responses, where some frame is unknown or the unit is not the dwelling's, nor an item
 * that is not said by site. One margin only: raking would end after its first step.
 *
 * Both ends are those of the outer counts: with r = wᵢ(pᵢ − lᵢ)/√Σ(w(p − l))², from 0 to 1, the
 * lower end changes with pᵢ by wᵢ(1 − r(1 − l′)), never less than 0; the upper one likewise.
 */
export function weightedShares(release: Release, questionnaire: Questionnaire): WeightedShare[] {
	const sites = weightedSites(release);
	const whole = wholeOf(release.groups);
	if (sites === null || whole === undefined) return [];
	const effect = designEffect(
		sites
			.filter(({ group }) => group.respondents > 0)
			.map(({ group, weight }) => ({
				responses: group.respondents,
				weight: weight / group.respondents
			}))
	);
	return [...reportedMeasures(questionnaire)].flatMap(([item, { measure }]) => {
		const tables = release.tables.filter((table) => table.item === item);
		const bySite = sites.map(({ group }) => tables.find((table) => table.group === group.id));
		if (bySite.every((table) => table === undefined)) return [];
		const allowed = bySite.map((table) => (table === undefined ? null : allowedBy(table, measure)));
		const poles: Pole[] = allowed.every((one) => one?.bothPoles !== false)
			? ['often', 'none']
			: ['often'];
		return poles.map((pole): WeightedShare => {
			const ends = (end: keyof Range): Stratum[] =>
				sites.map(({ group: { respondents: n }, population, weight }, index) => {
					const range = allowed[index]?.[pole] ?? { from: 0, to: Math.max(n, 1) };
					return { weight, count: range[end], n, population };
				});
			const [low, high] = [ends('from'), ends('to')];
			return {
				item,
				pole,
				group: whole.id,
				share: { from: meanOf(low), to: meanOf(high) },
				interval: { from: postStratified(low).from, to: postStratified(high).to },
				designEffect: effect
			};
		});
	});
}

function meanOf(strata: readonly Stratum[]): number {
	return strata.reduce((sum, { weight, count, n }) => sum + (weight * count) / Math.max(n, 1), 0);
}

/** Null where nothing may be weighted; decided on the campaign and on head counts. */
function weightedSites(release: Release): WeightedSite[] | null {
	if (release.tenure !== 'federation' && release.tenure !== 'table') return null;
	const sites = release.groups.filter(({ kind }) => kind === 'site');
	const respondents = sites.reduce((sum, site) => sum + site.respondents, 0);
	const frames = sites.map((site) => dwellingsOf(release, site) ?? 0);
	if (sites.length < 2 || respondents < enoughForShares || frames.includes(0)) return null;
	const all = frames.reduce((sum, frame) => sum + frame, 0);
	return sites.map((group, index) => {
		const weight = (frames[index] ?? 0) / all;
		return { group, population: populationOf(release, group), weight };
	});
}
