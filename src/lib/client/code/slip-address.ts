type Place = Pick<Location, 'hash' | 'pathname' | 'search'>;

/**
 * The code in the address a slip's QR leads to, `/r/SLUG#CODE`. A browser does not send it to any
 * server; it is taken out of the address at once, so that neither a second look at the screen nor a
 * shared link nor the next reload holds it. The browser's own history, and whatever read the QR, may
 * hold the address as it was scanned all the same, and no page can take it out of there: such an
 * entry must not open what somebody has begun on this phone.
 */
export function takeSlipCode(
	place: Place = location,
	past: Pick<History, 'state' | 'replaceState'> = history
): string {
	if (place.hash === '') return '';
	const code = place.hash.slice(1, 41);
	past.replaceState(past.state, '', place.pathname + place.search);
	return code;
}
