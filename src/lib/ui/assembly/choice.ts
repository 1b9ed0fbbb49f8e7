/** What will be shown: the essentials in some order, or some topics. Ids of topics, first to last. */
export interface Choice {
	readonly kind: 'all' | 'some';
	readonly ids: readonly string[];
}

/** The parameter of the address that carries a topic; it comes back as often as there are topics. */
export const topicParameter = 'sujet';

/** The choice that an address asks for. @param chosen ids that may be shown, in the asked order */
export function choiceOf(
	asked: readonly string[],
	chosen: readonly string[],
	essentials: readonly string[]
): Choice {
	const same = chosen.length === essentials.length && chosen.every((id) => essentials.includes(id));
	return { kind: asked.length === 0 || same ? 'all' : 'some', ids: chosen };
}

/** The address that carries a choice, so that it can be kept and opened again. */
export function addressOf(here: URL, choice: Choice, essentials: readonly string[]): URL {
	const address = new URL(here);
	address.searchParams.delete(topicParameter);
	const usual = choice.ids.join(' ') === essentials.join(' ');
	if (usual && choice.kind === 'all') return address;
	for (const id of choice.ids) address.searchParams.append(topicParameter, id);
	return address;
}

/** One topic a place earlier or later. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
	const at = ids.indexOf(id);
	const to = at + by;
	if (at < 0 || to < 0 || to >= ids.length) return ids;
	const without = ids.filter((one) => one !== id);
	return [...without.slice(0, to), id, ...without.slice(to)];
}
