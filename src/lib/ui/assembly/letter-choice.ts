import type { Letter } from '../../domain/report/finding.ts';
import { essentialTopics } from '../../domain/report/assembly.ts';
import { groupQuery } from '../letter/group-address.ts';
import { topicParameter } from './choice.ts';

/** Topics chosen in a letter, in the order in which they were added; what it does not show is left out. */
export function chosenIn(letter: Letter, here: URL): readonly string[] {
	const offered = new Set(essentialTopics(letter).map(({ id }) => id));
	return [...new Set(here.searchParams.getAll(topicParameter))].filter((id) => offered.has(id));
}

/** The address of the same letter with one topic more, or without it where it was chosen. */
export function letterAddress(here: URL, chosen: readonly string[], id: string): string {
	const query = new URLSearchParams(here.searchParams);
	query.delete(topicParameter);
	const others = chosen.filter((one) => one !== id);
	for (const one of chosen.includes(id) ? others : [...chosen, id]) {
		query.append(topicParameter, one);
	}
	const carried = query.toString();
	return carried === '' ? here.pathname : `${here.pathname}?${carried}`;
}

/** Where the assembly of a letter is prepared, with the topics chosen in it. */
export function assemblyAddress(
	slug: string,
	group: Letter['group'],
	chosen: readonly string[]
): string {
	const query = new URLSearchParams(groupQuery(group));
	for (const id of chosen) query.append(topicParameter, id);
	const path = `/comite/${encodeURIComponent(slug)}/assemblee`;
	return query.size === 0 ? path : `${path}?${query.toString()}`;
}
