import type { Release } from '../disclosure/release.ts';
import { wholeOf } from '../disclosure/whole.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import { changes, sameGroup } from './changes.ts';
import type { Letter } from './finding.ts';
import { findings } from './findings.ts';
import { reportedMeasures } from './measures.ts';
import { wanted } from './wanted.ts';
import { withheld } from './withheld.ts';

/**
 * What a committee reads of one group, as data. Everything comes from what is said: two releases
 * with the same bytes give the same letter.
 *
 * @param options.group the whole when absent
 * @param options.previous the release of the year before
 * @throws {Refusal} `unknown-group`
 */
export function writeLetter(
	release: Release,
	questionnaire: Questionnaire,
	options: {
		readonly group?: string;
		readonly previous?: Release;
	} = {}
): Letter {
	const { previous } = options;
	const group =
		options.group === undefined
			? wholeOf(release.groups)
			: release.groups.find(({ id }) => id === options.group);
	if (group === undefined) throw new Refusal('unknown-group');
	const measures = reportedMeasures(questionnaire);
	const tables = release.tables.filter((table) => table.group === group.id);
	return {
		group,
		...findings(tables, measures),
		wanted: wanted(tables, measures),
		changes: previous === undefined ? [] : changes(release, group, previous, measures),
		withheld: withheld(
			release,
			group,
			questionnaire,
			previous !== undefined && sameGroup(previous, release, group) !== undefined
		)
	};
}
