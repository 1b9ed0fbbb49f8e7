/** What an address says of where a commitment comes from. */
export interface DecidedFrom {
	readonly kind: 'finding' | 'wanted' | 'outcome';
	readonly release: string;
	/** Id of the group of whom it is said; none of an outcome, which is of the whole. */
	readonly group?: string;
	readonly item: string;
	readonly pole?: 'often' | 'none';
}

/** The page where something is decided of what was said: it works as a link, on paper too. */
export function decideAddress(campaign: string, from: DecidedFrom): string {
	const query = new URLSearchParams({
		campagne: campaign,
		quoi: from.kind,
		publication: from.release,
		...(from.group === undefined ? {} : { groupe: from.group }),
		question: from.item,
		...(from.pole === undefined ? {} : { pole: from.pole })
	});
	return `/bureau/suites/decider?${query.toString()}`;
}
