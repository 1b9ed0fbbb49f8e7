const mark = 'porte-voix-from-kiosk';

/** What « Résultats » on a tablet adds to the address. */
export const fromKiosk = '?retour=kiosk';

/**
 * Whether these results were opened from a tablet that shows nothing but this product: it needs a
 * way back. Remembered for this tab, because other pages of results are opened from the first.
 */
export function comesFromKiosk(
	address: URL,
	tab: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage
): boolean {
	try {
		if (address.search.includes(fromKiosk.slice(1))) tab.setItem(mark, 'yes');
		return tab.getItem(mark) === 'yes';
	} catch {
		return address.search.includes(fromKiosk.slice(1));
	}
}
