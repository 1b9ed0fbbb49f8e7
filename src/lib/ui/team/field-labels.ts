import { needsOfTeam } from '../../domain/campaign/team-statement.ts';
import type { Translation } from '../../i18n/translation.ts';

/** Names of the five places of the form, in its order. */
export const placeFields = Array.from(
	{ length: needsOfTeam.most },
	(_, index) => `needs.${String(index)}.code`
);

/** Label of each field of the team's form, by its name, in the order of the page. */
export function fieldLabels(t: Translation['t']): Record<string, string> {
	return {
		...Object.fromEntries(placeFields.map((name, index) => [name, placeLabel(t, index)])),
		roles: t(($) => $.team.desk.roles),
		people: t(($) => $.team.desk.people),
		consent: t(($) => $.team.desk.consent)
	};
}

export function placeLabel(t: Translation['t'], index: number): string {
	return index === 0
		? t(($) => $.team.desk.first)
		: t(($) => $.team.desk.next, { number: index + 1 });
}
