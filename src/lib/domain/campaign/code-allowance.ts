/** Codes a site gets at first: one for each dwelling. */
export function codesFor({ dwellings }: { readonly dwellings: number }): number {
	return dwellings;
}

/**
 * Codes a site may get besides, for slips that were lost: a tenth of its dwellings, and two at
 * least. Whoever makes one could answer with it, so they are few and each is in the journal.
 */
export function reserveFor({ dwellings }: { readonly dwellings: number }): number {
	return Math.max(2, Math.ceil(dwellings / 10));
}
