/** What « Résultats » on a tablet adds to the address; each link of these pages carries it on. */
export const fromKiosk = '?retour=kiosk';

/** « Résultats 2026 » on the first screen; null where nothing can be read yet. */
export function resultsLink(
	results: { readonly slug: string; readonly year: number } | null,
	device: 'tablet' | 'phone'
): { readonly href: string; readonly year: number } | null {
	if (results === null) return null;
	const back = device === 'tablet' ? fromKiosk : '';
	return { href: `/resultats/${results.slug}${back}`, year: results.year };
}
