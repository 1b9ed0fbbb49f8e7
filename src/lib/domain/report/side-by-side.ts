import type { NeedsQuestion, TeamStatement } from '../campaign/team-statement.ts';
import type { Range } from '../disclosure/range.ts';
import type { Release } from '../disclosure/release.ts';
import { wholeOf } from '../disclosure/whole.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { mostFirst } from './by-said.ts';
import { saidOf } from './measures.ts';
import { placesOfOrder, placesOfSaid, type SaidOption } from './side-by-side-places.ts';

/** One need on both lists. Places count from 1. */
export interface SharedNeed {
	readonly option: string;
	/** Every place the words allow among the tenants' needs. */
	readonly tenants: Range;
	/** Place the team gave it; null where it is not on the team's list. */
	readonly team: number | null;
	/** At least so many places apart, whatever the counts were; null where that is not certain. */
	readonly gap: { readonly places: number; readonly first: 'tenants' | 'team' } | null;
	/** Whether every count gives it the place the team gave it. */
	readonly same: boolean;
}

/** The tenants' order of needs and the team's, from what is said only. */
export interface SideBySide {
	/** Needs in the tenants' order, by what is said; what is equal in the questionnaire's order. */
	readonly tenants: readonly SharedNeed[];
	/** The team's list, first to last. */
	readonly team: readonly SharedNeed[];
	/** The largest first, three at most. Empty where no difference is certain. */
	readonly gaps: readonly SharedNeed[];
}

const largest = 3;

/**
 * Sets a team's list beside the tenants' order. A gap is the distance between the team's place and
 * the nearest place that the tenants may have given; a need that is absent from a list of k stands
 * anywhere after k. So a gap holds for every count that the words allow, and says the least of them.
 *
 * @returns null where nothing is said of the tenants' needs, or the lists are not the same
 */
export function sideBySide(
	release: Release,
	question: NeedsQuestion,
	{ needs }: Pick<TeamStatement, 'needs'>
): SideBySide | null {
	const places = tenantsPlaces(release, question);
	const codes = question.options.map(({ code }) => code);
	if (places === null || codes.some((code) => !places.has(code))) return null;
	return compareOrders(
		places,
		needs.map(({ code }) => code)
	);
}

/** The same for any two lists, the tenants' in its order; null where the team names what the tenants were not asked. */
export function compareOrders(
	places: ReadonlyMap<string, Range>,
	team: readonly string[]
): SideBySide | null {
	if (team.some((code) => !places.has(code))) return null;
	const needs = [...places].map(([option, tenants]): SharedNeed => {
		const index = team.indexOf(option);
		const given =
			index < 0 ? { from: team.length + 1, to: places.size } : { from: index + 1, to: index + 1 };
		return {
			option,
			tenants,
			team: index < 0 ? null : index + 1,
			gap: gapBetween(tenants, given),
			same: tenants.from >= given.from && tenants.to <= given.to
		};
	});
	return {
		tenants: needs,
		team: team.flatMap((code) => needs.find(({ option }) => option === code) ?? []),
		gaps: needs
			.filter(({ gap }) => gap !== null)
			.toSorted((one, other) => (other.gap?.places ?? 0) - (one.gap?.places ?? 0))
			.slice(0, largest)
	};
}

function gapBetween(tenants: Range, team: Range): SharedNeed['gap'] {
	if (tenants.to < team.from) return { places: team.from - tenants.to, first: 'tenants' };
	if (tenants.from > team.to) return { places: tenants.from - team.to, first: 'team' };
	return null;
}

/** Of the whole group: a team speaks of all the tenants of the campaign. */
function tenantsPlaces(release: Release, question: NeedsQuestion): Map<string, Range> | null {
	const whole = wholeOf(release.groups);
	if (whole?.shown !== true) return null;
	const order = release.orders.find(
		({ item, group }) => item === question.id && group === whole.id
	);
	if (order !== undefined) return placesOfOrder(order.places);
	const options: SaidOption[] = [];
	for (const measure of kindRules(question).tabulate.measures(question)) {
		const [option] = measure.often;
		const table = release.tables.find(
			({ item, group }) => item === measure.item && group === whole.id
		);
		const said = table === undefined ? null : saidOf(table, measure, 'often');
		if (option === undefined || said === null) return null;
		options.push({ option, said });
	}
	if (options.length === 0) return null;
	const base = whole.respondents;
	const ordered = options.toSorted((one, other) =>
		mostFirst({ said: one.said, base }, { said: other.said, base })
	);
	return placesOfSaid(ordered, base);
}
